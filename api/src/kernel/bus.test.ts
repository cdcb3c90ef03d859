import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { captured } from "../../test/log.ts";
import { cutConnections, until, withoutDatabase } from "../../test/outage.ts";
import { World } from "../../test/world.ts";
import { PostgresBus, type Signal } from "./bus.ts";
import { newId } from "./ids.ts";
import { announce, CHANNEL } from "./outbox.ts";
import { inTransaction } from "./transaction.ts";

let world: World;
const { log, lines } = captured();

beforeAll(async () => {
  world = await World.open(undefined, { log });
});
afterAll(() => world.close());

const listening = async () => (await world.rows<{ n: number }>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"))[0]!.n;

function happens(contributionId: string): Promise<void> {
  return inTransaction(world.runtime, (tx) => announce(tx, "contribution.retracted", { contributionId, authorId: newId(tx.at), communityId: newId(tx.at) }));
}

it("finds its way back after its connection was cut, again and again, and then tells each event once", async () => {
  const bus = await PostgresBus.open(world.app, log);
  let returns = 0;
  bus.onReturn(() => returns++);
  const heard: string[] = [];
  bus.listen((signal: Signal) => signal.name === "contribution.retracted" && heard.push(signal.payload.contributionId));
  await happens("before");
  await until("the first event is told", () => heard.includes("before"));

  for (let time = 1; time <= 3; time++) {
    expect(await cutConnections(world, "LISTEN%")).toBe(2);
    await until("the bus is back", () => returns === time);
    await until("both buses listen", async () => (await listening()) === 2);
    await happens(`after ${time}`);
    await until("the event is told", () => heard.includes(`after ${time}`));
  }

  expect(heard).toEqual(["before", "after 1", "after 2", "after 3"]);
  await bus.close();
}, 30_000);

it("keeps trying with one connection while the database is away, however long that is", async () => {
  const bus = await PostgresBus.open(world.app, log);
  let returns = 0;
  bus.onReturn(() => returns++);
  const heard: string[] = [];
  bus.listen((signal: Signal) => signal.name === "contribution.retracted" && heard.push(signal.payload.contributionId));
  const failures = () => lines().filter(({ msg }) => msg?.includes("no connection to the database yet")).length;

  await withoutDatabase(world, () => until("every bus has failed three times", () => failures() >= 6));
  await until("the bus is back", () => returns > 0);
  await until("both buses listen", async () => (await listening()) >= 2);
  await happens("at last");
  await until("the event is told", () => heard.length > 0);

  expect(await listening()).toBe(2);
  expect(returns).toBe(1);
  expect(heard).toEqual(["at last"]);
  await bus.close();
}, 30_000);

it("survives a message that is none of ours, and a listener that throws", async () => {
  const heard: string[] = [];
  const silence = world.runtime.bus.listen((signal) => {
    if (signal.name !== "contribution.retracted") return;
    heard.push(signal.payload.contributionId);
    throw new Error("a listener's own fault");
  });

  await world.rows("SELECT pg_notify($1, 'no JSON')", [CHANNEL]);
  await happens("one");
  await happens("two");
  await until("both are told", () => heard.length === 2);
  silence();

  expect(heard).toEqual(["one", "two"]);
  expect(lines().filter(({ msg }) => msg?.includes("could not be handed on"))).toHaveLength(3);
});

it("says nothing after it was closed", async () => {
  const bus = await PostgresBus.open(world.app, log);
  await bus.close();

  expect(await listening()).toBe(1);
});

it("carries what is too long for a message of the database", async () => {
  const told: string[][] = [];
  const silence = world.runtime.bus.listen((signal) => signal.name === "session.ended" && told.push(signal.payload.sessionIds));
  const personId = newId(world.clock.now());
  const few = [newId(world.clock.now())];
  const many = Array.from({ length: 400 }, () => newId(world.clock.now()));

  for (const sessionIds of [many, few]) await inTransaction(world.runtime, (tx) => announce(tx, "session.ended", { sessionIds, personId }, { actorId: personId }));
  await until("both are told", () => told.length === 2);
  silence();

  expect(told.toSorted((a, b) => a.length - b.length)).toEqual([few, many]);
});
