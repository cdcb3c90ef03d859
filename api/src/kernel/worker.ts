import { after, SECOND } from "./clock.ts";
import type { Fact, Processor } from "./outbox.ts";
import { Rounds } from "./rounds.ts";
import type { Runtime } from "./runtime.ts";
import { inTransaction, sql, within, type Transaction } from "./transaction.ts";

const BATCH = 200;
const POLL = 5 * SECOND;
const MOST_ATTEMPTS = 12;
const LONGEST_WAIT = 3600 * SECOND;

const COMMUNITIES_WITH_WORK = `
  SELECT DISTINCT ON (community_id) community_id AS "communityId", next_try_at <= $2 AS due
  FROM deliveries WHERE processor = $1 AND done_at IS NULL AND next_try_at IS NOT NULL
  ORDER BY community_id, event_id`;

const NEXT_FACTS = `
  SELECT o.id, o.name, o.version, o.payload, o.occurred_at AS "occurredAt", o.community_id AS "communityId",
         o.actor_id AS "actorId", o.historical, d.attempts
  FROM deliveries d JOIN outbox o ON o.id = d.event_id
  WHERE d.processor = $1 AND d.community_id IS NOT DISTINCT FROM $2 AND d.done_at IS NULL AND d.next_try_at IS NOT NULL
  ORDER BY d.event_id LIMIT ${BATCH} FOR UPDATE OF d SKIP LOCKED`;

type Due = Fact & { attempts: number };

/**
 * Hands what stands in the outbox to the processors: each fact once, in order per community and processor. A processor that fails is
 * tried again alone, later and later; the next facts of that community wait for it, until it is given up and logged as an error.
 */
export class Worker {
  readonly #runtime: Runtime;
  readonly #rounds: Rounds;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#rounds = new Rounds(runtime, { name: "outbox", poll: POLL, wakes: () => true, work: () => this.#round() });
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** Works until nothing is due: for tests, seeds and imports. */
  async drain(): Promise<void> {
    while (await this.#round());
  }

  /** One batch for each processor and community; answers whether there was anything to do. */
  async #round(): Promise<boolean> {
    let worked = false;
    for (const processor of this.#runtime.processors.all) {
      const waiting = await this.#runtime.dataSource.query<{ communityId: string | null; due: boolean }[]>(COMMUNITIES_WITH_WORK, [
        processor.name,
        this.#runtime.clock.now(),
      ]);
      for (const { communityId, due } of waiting) if (due && (await this.#batch(processor, communityId))) worked = true;
    }
    return worked;
  }

  #batch(processor: Processor, communityId: string | null): Promise<boolean> {
    return inTransaction(this.#runtime, async (tx) => {
      const [lock] = await sql<{ mine: boolean }>(tx, "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine", [
        `${processor.name}:${communityId}`,
      ]);
      if (!lock?.mine) return false;
      const facts = await sql<Due>(tx, NEXT_FACTS, [processor.name, communityId]);
      if (facts.length === 0) return false;
      if ((await this.#failure(tx, processor, facts)) === null) return true;
      for (const fact of facts) {
        const failure = await this.#failure(tx, processor, [fact]);
        if (failure !== null) return this.#postpone(tx, processor, fact, failure);
      }
      return true;
    });
  }

  /** Hands over the facts in a savepoint; what went wrong, or null. */
  async #failure(tx: Transaction, processor: Processor, facts: Due[]): Promise<string | null> {
    try {
      await within(this.#runtime, tx.manager, async (savepoint) => {
        await processor.handle(savepoint, facts);
        await sql(savepoint, "UPDATE deliveries SET done_at = $3, error = NULL WHERE processor = $1 AND event_id = ANY($2)", [
          processor.name,
          facts.map(({ id }) => id),
          tx.at,
        ]);
      });
      return null;
    } catch (error) {
      if (facts.length === 1) this.#runtime.log.warn({ err: error, processor: processor.name, event: facts[0]?.id }, "outbox: a processor failed");
      return String(error);
    }
  }

  async #postpone(tx: Transaction, processor: Processor, fact: Due, failure: string): Promise<boolean> {
    const attempts = fact.attempts + 1;
    const givenUp = attempts >= MOST_ATTEMPTS;
    const next = givenUp ? null : after(tx.at, Math.min(2 ** attempts * SECOND, LONGEST_WAIT));
    if (givenUp) this.#runtime.log.error({ processor: processor.name, event: fact.id }, "outbox: given up after too many attempts");
    await sql(tx, "UPDATE deliveries SET attempts = $3, next_try_at = $4, error = $5 WHERE processor = $1 AND event_id = $2", [
      processor.name,
      fact.id,
      attempts,
      next,
      failure,
    ]);
    return true;
  }
}
