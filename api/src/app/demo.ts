import type { Runtime } from "../kernel/runtime.ts";

/** Lays in the demo neighbourhood where the database is empty; what is there is never touched. */
export async function layInDemo(runtime: Runtime, say: (line: string) => void): Promise<void> {
  const [people] = await runtime.dataSource.query<{ any: boolean }[]>("SELECT EXISTS (SELECT FROM people) AS any");
  if (people?.any) return;
  say("The database is empty: laying in the demo…");
  // Loaded only when it is needed: a second start has no use for it.
  const { seedDemo } = await import("../../seed/seed.ts");
  const laid = await seedDemo(runtime);
  say(`The demo stands: ${laid.people} people, ${laid.contributions} contributions, ${laid.comments} comments.`);
}
