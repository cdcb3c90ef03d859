import { sql, type Transaction } from "../../kernel/transaction.ts";
import { facilitatorsAt } from "./joinRequest.rights.ts";

// Another organisation than the one before has another look; then whoever has the least to read, then who facilitates longest.
const NEXT = `
  SELECT f.person_id AS id FROM ${facilitatorsAt("$2")} f
  WHERE f.community_id = $1 AND f.person_id <> $3 AND f.person_id IS DISTINCT FROM $4::uuid
  ORDER BY f.sponsor_id IS NOT DISTINCT FROM (SELECT b.sponsor_id FROM ${facilitatorsAt("$2")} b WHERE b.community_id = $1 AND b.person_id = $4::uuid),
    (SELECT count(*) FROM join_requests j WHERE j.community_id = $1 AND j.assignee_id = f.person_id AND j.decided_at IS NULL), f.joined_at, f.person_id
  LIMIT 1`;

/** The facilitator who is to read a request: not the one who had it before. Null: there is none (else). */
export async function facilitatorFor(tx: Transaction, communityId: string, applicantId: string, before: string | null): Promise<string | null> {
  const [next] = await sql<{ id: string }>(tx, NEXT, [communityId, tx.at, applicantId, before]);
  return next?.id ?? null;
}
