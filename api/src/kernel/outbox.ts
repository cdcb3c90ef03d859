import { newId } from "./ids.ts";
import { nobodys } from "./personalData.ts";
import { sql, type Transaction } from "./transaction.ts";

/** Each feature adds the facts it announces: `"noun.pastTense": { …ids }`. */
export interface DomainEvents {}

export type EventName = keyof DomainEvents;

export interface Fact<N extends EventName = EventName> {
  id: string;
  name: N;
  version: number;
  payload: DomainEvents[N];
  occurredAt: Date;
  communityId: string | null;
  actorId: string | null;
  historical: boolean;
}

/** What a feature does when another announces something; its writes and the note that it is done share one transaction. */
export interface Processor<N extends EventName = EventName> {
  name: string;
  on: readonly N[];
  /** Facts of one community, in the order in which they happened. */
  handle(tx: Transaction, facts: Fact<N>[]): Promise<void>;
}

export class ProcessorTable {
  readonly all: readonly Processor[];
  readonly #byEvent = new Map<string, string[]>();

  constructor(processors: readonly Processor[]) {
    this.all = processors;
    for (const { name, on } of processors) for (const event of on) this.#byEvent.set(event, [...this.of(event), name]);
  }

  /** Names of the processors that want an event. */
  of(event: string): string[] {
    return this.#byEvent.get(event) ?? [];
  }
}

export const CHANNEL = "kenniskring";

interface About {
  communityId?: string;
  actorId?: string;
}

const ANNOUNCE = `
  WITH fact AS (
    INSERT INTO outbox (id, name, version, payload, occurred_at, community_id, actor_id, historical)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $7) RETURNING id
  ), delivery AS (
    INSERT INTO deliveries (event_id, processor, community_id, next_try_at)
    SELECT fact.id, processor, $5, $4 FROM fact, unnest($8::text[]) AS processor
  )
  SELECT CASE WHEN NOT $7::boolean THEN pg_notify('${CHANNEL}', $9) END FROM fact`;

/** PostgreSQL carries no longer message; of a fact that makes one, those who listen are told the id and read it themselves. */
const LONGEST_MESSAGE = 7900;

function messageOf(id: string, fact: object): string {
  const text = JSON.stringify(fact);
  return Buffer.byteLength(text) > LONGEST_MESSAGE ? JSON.stringify({ id }) : text;
}

/** Says in the outbox that something happened, in the transaction in which it does. */
export async function announce<N extends EventName>(tx: Transaction, name: N, payload: DomainEvents[N], about: About = {}): Promise<void> {
  const { communityId = null, actorId = null } = about;
  const id = newId(tx.at);
  await sql(tx, ANNOUNCE, [
    id, name, JSON.stringify(payload), tx.at, communityId, actorId, tx.historical, tx.processors.of(name),
    messageOf(id, { name, payload }),
  ]);
}

export const outboxData = nobodys("outbox", "what happened, in ids without names", ["name", "payload", "community_id", "actor_id"]);
export const deliveryData = nobodys("deliveries", "which program has handled what happened", ["processor", "community_id", "error"]);
