import { sql, type Transaction } from "../../kernel/transaction.ts";

/** To change who belongs to a community, or only to be sure that nobody changes it meanwhile. */
type Hold = "NO KEY UPDATE" | "SHARE";

const LAST_CHANGE = `
  SELECT greatest($2::timestamptz, max(m.ends_at) FILTER (WHERE m.end_cause IN ('LEFT', 'REMOVED')), max(r.created_at)) AS at
  FROM memberships m LEFT JOIN role_assignments r ON r.membership_id = m.id WHERE m.community_id = $1`;

/**
 * The same transaction once it is its turn: nobody else changes who belongs to the community and in which role until it is over. Whoever had
 * to wait acts at a moment that is not before what they waited for; otherwise they would still see the people of before.
 */
export async function inTurn(tx: Transaction, communityId: string, hold: Hold = "NO KEY UPDATE"): Promise<Transaction> {
  await sql(tx, `SELECT 1 FROM communities WHERE id = $1 FOR ${hold}`, [communityId]);
  const [last] = await sql<{ at: Date }>(tx, LAST_CHANGE, [communityId, tx.at]);
  return { ...tx, at: last?.at ?? tx.at };
}
