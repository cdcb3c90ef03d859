import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { Client } from "pg";
import { captured } from "../../test/log.ts";
import { World } from "../../test/world.ts";
import { HOUR, SECOND } from "./clock.ts";
import { newId } from "./ids.ts";
import { announce, CHANNEL, ProcessorTable, type Fact, type Processor } from "./outbox.ts";
import type { Runtime } from "./runtime.ts";
import { inTransaction, sql } from "./transaction.ts";
import { Worker } from "./worker.ts";

let world: World;
const { log, lines } = captured();

beforeAll(async () => {
  world = await World.open(undefined, { log });
  await world.rows("CREATE TABLE heard (processor text, event_id uuid, subject text)");
  await world.rows("GRANT ALL ON heard TO PUBLIC");
});
afterAll(() => world.close());

const NAME = "contribution.retracted";
type Told = Fact<typeof NAME>;

/** Notes in the database, in its transaction, what it was handed; fails where it is told to. */
function listener(name: string, failing: (fact: Told) => boolean = () => false): Processor<typeof NAME> & { calls: string[][] } {
  const calls: string[][] = [];
  return {
    name,
    on: [NAME],
    calls,
    async handle(tx, facts) {
      calls.push(facts.map(({ payload }) => payload.contributionId));
      for (const fact of facts) {
        await sql(tx, "INSERT INTO heard VALUES ($1, $2, $3)", [name, fact.id, fact.payload.contributionId]);
        if (failing(fact)) throw new Error(`not this one: ${fact.payload.contributionId}`);
      }
    },
  };
}

let runtime: Runtime;
let community: string;

function withProcessors(...processors: Processor[]): Worker {
  runtime = { ...world.runtime, processors: new ProcessorTable(processors) };
  return new Worker(runtime);
}

beforeEach(async () => {
  community = (await world.a.community()).id;
  await world.rows("UPDATE deliveries SET done_at = now() WHERE done_at IS NULL");
  await world.rows("DELETE FROM heard");
});

/** Announces that something of the name given was retracted; the name stands for the subject. */
async function happens(subject: string, { communityId = community, historical = false } = {}): Promise<void> {
  world.clock.set(new Date(world.clock.now().getTime() + 1));
  await inTransaction(runtime, (tx) => announce(tx, NAME, { contributionId: subject, authorId: newId(tx.at), communityId }, { communityId }), { historical });
}

const heard = async (processor: string) =>
  (await world.rows<{ subject: string }>("SELECT subject FROM heard WHERE processor = $1 ORDER BY event_id", [processor])).map(({ subject }) => subject);
const delivery = async (processor: string, subject: string) =>
  (await world.rows<{ done: boolean; attempts: number; wait: number | null; error: string | null }>(
    `SELECT done_at IS NOT NULL AS done, attempts, round(extract(epoch FROM next_try_at - $3))::int AS wait, error FROM deliveries d JOIN outbox o ON o.id = d.event_id
     WHERE processor = $1 AND payload->>'contributionId' = $2`,
    [processor, subject, world.clock.now()],
  ))[0];

describe("the outbox", () => {
  it("hands each processor every fact of a community once, in the order in which it happened", async () => {
    const [one, other] = [listener("one"), listener("other")];
    const worker = withProcessors(one, other);
    const subjects = Array.from({ length: 30 }, (_, n) => `fact ${n}`);
    for (const subject of subjects) await happens(subject);

    await worker.drain();
    await worker.drain();

    expect(one.calls.flat()).toEqual(subjects);
    expect(other.calls.flat()).toEqual(subjects);
    expect(await heard("one")).toEqual(subjects);
  });

  it("tries a processor that failed again alone, later and later, while what came after it in that community waits and others go on", async () => {
    let ill = true;
    const [failing, healthy] = [listener("failing", ({ payload }) => ill && payload.contributionId === "second"), listener("healthy")];
    const worker = withProcessors(failing, healthy);
    const elsewhere = (await world.a.community()).id;
    for (const subject of ["first", "second", "third"]) await happens(subject);
    await happens("elsewhere", { communityId: elsewhere });

    await worker.drain();
    expect(await heard("failing")).toEqual(["first", "elsewhere"]);
    expect(await heard("healthy")).toEqual(["first", "second", "third", "elsewhere"]);
    const waits = [(await delivery("failing", "second"))!.wait!];
    for (let attempt = 2; attempt <= 5; attempt++) {
      world.pass(waits.at(-1)! * SECOND - 1);
      await worker.drain();
      expect((await delivery("failing", "second"))!.attempts).toBe(attempt - 1);
      world.pass(1);
      await worker.drain();
      waits.push((await delivery("failing", "second"))!.wait!);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32]);
    expect(await delivery("failing", "second")).toMatchObject({ done: false, attempts: 5, error: "Error: not this one: second" });

    ill = false;
    world.pass(HOUR);
    await worker.drain();
    expect(await heard("failing")).toEqual(["first", "second", "third", "elsewhere"]);
    expect(healthy.calls.flat()).toEqual(["first", "second", "third", "elsewhere"]);
  });

  it("gives up a fact that fails for ever, says so in the log, and goes on with the next", async () => {
    const worker = withProcessors(listener("hopeless", ({ payload }) => payload.contributionId === "poison"));
    for (const subject of ["before", "poison", "after"]) await happens(subject);

    for (let attempt = 1; attempt <= 12; attempt++) {
      await worker.drain();
      expect({ attempt, heard: await heard("hopeless") }).toEqual({ attempt, heard: attempt < 12 ? ["before"] : ["before", "after"] });
      world.pass(HOUR);
    }

    expect(await delivery("hopeless", "poison")).toMatchObject({ done: false, attempts: 12, wait: null });
    expect(lines().filter(({ level, processor }) => level === 50 && processor === "hopeless")).toHaveLength(1);
  });

  it("keeps what a processor wrote and that it is done together, or neither", async () => {
    const worker = withProcessors(listener("torn", ({ payload }) => payload.contributionId === "bad"));
    await happens("bad");

    await worker.drain();

    expect(await heard("torn")).toEqual([]);
    expect(await delivery("torn", "bad")).toMatchObject({ done: false, attempts: 1 });
  });

  it("keeps the order of a community's facts, however many, where one worker is slow and another quick", async () => {
    const processor = listener("slow");
    const slow: Processor<typeof NAME> = {
      ...processor,
      handle: async (tx, facts) => {
        if (facts[0]?.payload.contributionId === "0") await sql(tx, "SELECT pg_sleep(0.3)");
        await processor.handle(tx, facts);
      },
    };
    const workers = [withProcessors(slow), withProcessors(slow)];
    await inTransaction(runtime, async (tx) => {
      for (let n = 0; n < 450; n++) await announce(tx, NAME, { contributionId: String(n), authorId: newId(tx.at), communityId: community }, { communityId: community });
    });

    await Promise.all(workers.map((worker) => worker.drain()));
    await workers[0]!.drain();

    expect(processor.calls.flat()).toEqual(Array.from({ length: 450 }, (_, n) => String(n)));
  });

  it("doubles nothing where several workers stand side by side", async () => {
    const processor = listener("shared");
    const workers = Array.from({ length: 4 }, () => withProcessors(processor));
    const communities = [community, (await world.a.community()).id, (await world.a.community()).id];
    const subjects: string[] = [];
    for (let n = 0; n < 60; n++) {
      subjects.push(`shared ${n}`);
      await happens(`shared ${n}`, { communityId: communities[n % 3] });
    }

    for (let round = 0; round < 3; round++) await Promise.all(workers.map((worker) => worker.drain()));

    expect(await heard("shared")).toEqual(subjects);
    for (const index of [0, 1, 2]) {
      const own = processor.calls.flat().filter((subject) => Number(subject.slice(7)) % 3 === index);
      expect(own).toEqual(subjects.filter((_, n) => n % 3 === index));
    }
  });

  it("hands on what an import of the past announced, but wakes nobody for it", async () => {
    const worker = withProcessors(listener("archivist"));
    const client = new Client(world.app);
    await client.connect();
    const woken: string[] = [];
    client.on("notification", ({ payload }) => woken.push((JSON.parse(payload ?? "") as { payload: { contributionId: string } }).payload.contributionId));
    await client.query(`LISTEN ${CHANNEL}`);

    await happens("long ago", { historical: true });
    await happens("just now");
    await worker.drain();
    await client.query("SELECT 1");
    await client.end();

    expect(await heard("archivist")).toEqual(["long ago", "just now"]);
    expect(woken).toEqual(["just now"]);
  });

  it("keeps neither row nor fact of a command that fails", async () => {
    withProcessors(listener("never"));
    const before = await world.rows("SELECT id FROM outbox");

    const command = inTransaction(runtime, async (tx) => {
      await sql(tx, "INSERT INTO heard VALUES ('never', NULL, 'row')");
      await announce(tx, NAME, { contributionId: "undone", authorId: newId(tx.at), communityId: community }, { communityId: community });
      throw new Error("no");
    });

    await expect(command).rejects.toThrow("no");
    expect(await heard("never")).toEqual([]);
    expect(await world.rows("SELECT id FROM outbox")).toEqual(before);
  });
});
