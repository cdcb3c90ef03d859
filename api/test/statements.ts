import { Client } from "pg";

/** Counts what goes to PostgreSQL while the work lasts, whoever sends it. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args;
    statements.push(typeof first === "string" ? first : (first as { text: string }).text);
    return Reflect.apply(query, this, args) as ReturnType<typeof query>;
  } as typeof query;
  try {
    return { result: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}
