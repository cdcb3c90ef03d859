import { Client } from "pg";

export interface Statement {
  text: string;
  values: unknown[];
}

/** Counts what goes to PostgreSQL while the work lasts, whoever sends it. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }> {
  const statements: Statement[] = [];
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args;
    statements.push(typeof first === "string" ? { text: first, values: (args[1] ?? []) as unknown[] } : (first as Statement));
    return Reflect.apply(query, this, args) as ReturnType<typeof query>;
  } as typeof query;
  try {
    return { result: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}
