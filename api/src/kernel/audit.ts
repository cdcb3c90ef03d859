import { newId } from "./ids.ts";
import { stays } from "./personalData.ts";
import { sql, type Transaction } from "./transaction.ts";

/** Each feature adds the acts of power it records: `"noun.pastTense": { …what else is worth knowing, without personal data }`. */
export interface ActsOfPower {}

export type ActName = keyof ActsOfPower;

interface About {
  /** Who did it; null for the platform itself (a clock, a command line). */
  actorId: string | null;
  communityId?: string | null;
  /** The id of what it was done to: a person, a membership, a token. */
  subjectId?: string | null;
}

/**
 * Puts an act of power on record, in the transaction in which it happens. The application's role of the database can add entries and can
 * neither change nor delete one. What is kept once a day is not added twice.
 */
export async function recordAct<A extends ActName>(tx: Transaction, act: A, details: ActsOfPower[A], { actorId, communityId = null, subjectId = null }: About): Promise<void> {
  await sql(tx, "INSERT INTO audit_entries (id, created_at, act, details, actor_id, community_id, subject_id) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING", [
    newId(tx.at), tx.at, act, JSON.stringify(details), actorId, communityId, subjectId,
  ]);
}

const ON_RECORD = { stays: "acts of power stay on record for good: ids, and nothing of anybody's life" };

export const auditData = stays(
  "audit_entries",
  {
    created_at: { given: true, ...ON_RECORD },
    act: { given: true, ...ON_RECORD },
    details: { withheld: "may name others", stays: "ids and dates, and what a key for a program was called" },
    actor_id: ON_RECORD,
    community_id: { given: "communities.name", ...ON_RECORD },
    subject_id: ON_RECORD,
  },
  "(r.actor_id = $1 OR r.subject_id = $1)",
);
