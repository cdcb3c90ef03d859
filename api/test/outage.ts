import { setTimeout as sleep } from "node:timers/promises";
import type { World } from "./world.ts";

/** Lets the database turn the application away while the work lasts: open connections are cut, new ones refused. */
export async function withoutDatabase<T>(world: World, work: () => Promise<T>): Promise<T> {
  await world.rows(`ALTER DATABASE ${world.app.database} CONNECTION LIMIT 0`);
  await cutConnections(world);
  try {
    return await work();
  } finally {
    await world.rows(`ALTER DATABASE ${world.app.database} CONNECTION LIMIT -1`);
  }
}

/** Cuts the connections of the application that run a statement like the one given, all of them by default; answers how many. */
export async function cutConnections(world: World, like = "%"): Promise<number> {
  const text = `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
    WHERE datname = current_database() AND usename <> current_user AND query LIKE $1`;
  return (await world.rows<{ cut: boolean }>(text, [like])).length;
}

/** Waits until the condition holds; says what it waited for when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await sleep(10);
  }
}
