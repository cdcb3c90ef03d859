import type { DomainEvents, EventName } from "../../../kernel/outbox.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";

/** Where the staged rows go. */
export interface Merge {
  tx: Transaction;
  communityId: string;
  source: string;
}

export async function count(tx: Transaction, from: string): Promise<number> {
  const [row] = await sql<{ count: number }>(tx, `SELECT count(*)::int AS count FROM ${from}`);
  return row?.count ?? 0;
}

/** A table for the length of the transaction. */
export async function keep(tx: Transaction, table: string, query: string, parameters: unknown[] = []): Promise<void> {
  await sql(tx, `CREATE TEMP TABLE ${table} ON COMMIT DROP AS ${query}`, parameters);
  await sql(tx, `ANALYZE ${table}`);
}

interface Facts<N extends EventName> {
  /** For each part of the payload but the community, the SQL that gives it. */
  payload: Record<Exclude<keyof DomainEvents[N] & string, "communityId">, string>;
  from: string;
  /** The rows' number and name in the dump: an event that was announced before is not announced again. */
  number: string;
  name?: string;
  at: string;
  actor: string;
}

/** What `announce` does for one fact, for many at once, each at its own moment in the past. */
export async function announceAll<N extends EventName>({ tx, communityId, source }: Merge, event: N, facts: Facts<N>): Promise<void> {
  const { payload, from, number, name = "''", at, actor } = facts;
  const parts = Object.entries<string>(payload).map(([key, value]) => `'${key}', ${value}`);
  await sql(
    tx,
    `WITH fact AS (
       INSERT INTO outbox (id, name, version, payload, occurred_at, community_id, actor_id, historical)
       SELECT pg_temp.imported_id($1, $2, ${number}, ${name}, ${at}), $2, 1, jsonb_build_object(${parts.join(", ")}, 'communityId', $3::uuid), ${at}, $3::uuid, ${actor}, true
       FROM ${from} ON CONFLICT (id) DO NOTHING RETURNING id
     )
     INSERT INTO deliveries (event_id, processor, community_id, next_try_at)
     SELECT fact.id, processor, $3::uuid, $4 FROM fact, unnest($5::text[]) AS processor`,
    [source, event, communityId, tx.at, tx.processors.of(event)],
  );
}
