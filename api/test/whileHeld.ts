import { inTurn } from "../src/features/memberships/inTurn.ts";
import { SECOND } from "../src/kernel/clock.ts";
import { inTransaction, type Transaction } from "../src/kernel/transaction.ts";
import { until } from "./outage.ts";
import type { World } from "./world.ts";

const WAITING = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

/** What comes of something that has to wait for its turn in a community, where somebody else changes who belongs to it a second later. */
export async function whileHeld<T>(world: World, { id }: { id: string }, start: () => Promise<T>, change: (tx: Transaction) => Promise<unknown>): Promise<T> {
  const outcome = await inTransaction(world.runtime, async (before) => {
    const tx = await inTurn(before, id);
    const started = start();
    await until("it waits for its turn", async () => (await world.rows(WAITING)).length > 0);
    world.pass(SECOND);
    await change({ ...tx, at: world.clock.now() });
    return { started };
  });
  return outcome.started;
}
