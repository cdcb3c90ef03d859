import type { ClientConfig } from "pg";
import type { Logger } from "pino";
import { nextEndOf } from "../features/memberships/nextEnd.queries.ts";
import { PostgresBus } from "../kernel/bus.ts";
import { systemClock, type Clock } from "../kernel/clock.ts";
import { Database } from "../kernel/database.ts";
import { Providers } from "../features/people/oidc/providers.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { connect } from "./database.ts";
import { nodes, processors, shapes } from "./registries.ts";

interface Options {
  log: Logger;
  pool: number;
  clock?: Clock;
  providers?: Providers;
}

/** Everything that resolvers, commands and the worker lean on, over one database. */
export async function openRuntime(app: ClientConfig, { log, pool, clock = systemClock, providers = new Providers([]) }: Options): Promise<Runtime & { close(): Promise<void> }> {
  const dataSource = await connect(app, pool);
  const bus = await PostgresBus.open(app, log);
  const accessEndsAt = (personId: string, now: Date) => nextEndOf(new Database(dataSource), personId, now);
  const close = async () => {
    await bus.close();
    await dataSource.destroy();
  };
  return { dataSource, bus, clock, processors, shapes, nodes, log, providers, accessEndsAt, close };
}
