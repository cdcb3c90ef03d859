import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { dump, GOES, liveALife, PASSWORD, type Life } from "../../../test/life.ts";
import { until } from "../../../test/outage.ts";
import { World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** A process of its own that erases somebody as the API would. */
const SCRIPT = `
  const [connection, personId, now] = process.argv.slice(1);
  const { openRuntime } = await import(${at("../../app/runtime.ts")});
  const { makeLog } = await import(${at("../../app/log.ts")});
  const { SetClock } = await import(${at("../../kernel/clock.ts")});
  const { inTransaction } = await import(${at("../../kernel/transaction.ts")});
  const { eraseAccount } = await import(${at("./eraseAccount.ts")});
  const runtime = await openRuntime({ ...JSON.parse(connection), application_name: "erasing" }, { log: makeLog("silent"), pool: 2, clock: new SetClock(new Date(now)) });
  console.log("ready");
  await inTransaction(runtime, (tx) => eraseAccount(tx, personId, null));
  console.log("done");
  setInterval(() => undefined, 1000);`;

/** Kills it so many milliseconds after it began; without, lets it finish. Answers how long that took. */
async function eraseInProcess({ person }: Life, killAfter: number | null): Promise<number> {
  const args = [JSON.stringify(world.app), person.id, world.clock.now().toISOString()];
  const child = spawn(process.execPath, ["--import", new URL("../../../loader.mjs", import.meta.url).href, "--input-type=module", "-e", SCRIPT, ...args], {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const said: string[] = [];
  child.stdout.on("data", (data: Buffer) => said.push(String(data)));
  await until("it begins", () => said.join("").includes("ready"), 30_000);
  const start = performance.now();
  if (killAfter === null) await until("it is done", () => said.join("").includes("done"));
  else await sleep(killAfter);
  const took = performance.now() - start;
  child.kill("SIGKILL");
  await closed;
  const open = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND (state <> 'idle' OR application_name = 'erasing') AND pid <> pg_backend_pid()";
  await until("the database has noticed", async () => (await world.rows(open)).length === 0, 30_000);
  return took;
}

const wordsIn = (rows: Map<string, string[]>) => [...rows].flatMap(([table, all]) => all.filter((row) => row.toLowerCase().includes(GOES)).map((row) => `${table}: ${row}`));
const sorted = (rows: Map<string, string[]>) => [...rows].map(([table, all]) => [table, [...all].sort()]);

const KILLS = 8;

it("killed at any moment, a person is whole or erased, and never half", async () => {
  const took = await eraseInProcess(await liveALife(world), null);
  const outcomes: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const life = await liveALife(world);
    const before = await dump(world);
    await eraseInProcess(life, (took * 1.2 * kill) / KILLS);
    const after = await dump(world);
    const [{ erased }] = (await world.rows<{ erased: boolean }>("SELECT erased_at IS NOT NULL AS erased FROM people WHERE id = $1", [life.person.id])) as [{ erased: boolean }];
    outcomes.push(erased ? "erased" : "whole");
    if (erased) expect(wordsIn(after)).toEqual([]);
    else {
      expect(sorted(after)).toEqual(sorted(before));
      // It is done with all the same when it is asked again.
      const { data } = await world.as(life.person)("mutation ($password: String!) { eraseAccount(password: $password) }", { password: PASSWORD });
      expect(data).toEqual({ eraseAccount: true });
      expect(wordsIn(await dump(world))).toEqual([]);
    }
  }
  expect(outcomes).toContain("whole");
}, 180_000);
