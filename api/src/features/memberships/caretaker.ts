import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import { holdsAt } from "./membership.rights.ts";

const EVER = "FROM memberships fm JOIN role_assignments fr ON fr.membership_id = fm.id AND fr.role = 'FACILITATOR'";

/**
 * SQL: since when nobody facilitates a community (an alias of its row); from its beginning, where nobody ever did. Null while somebody does,
 * and for an archived one, where there is nothing to take care of. Never stored: it follows from who held the role until when.
 */
export function caretakerSince(community: string, now: string): string {
  return `(SELECT CASE WHEN ${community}.archived_at IS NULL AND NOT coalesce(bool_or(${holdsAt("fm", now)} AND ${holdsAt("fr", now, "starts_at")}), false)
      THEN greatest(${community}.created_at, max(least(fm.ends_at, fr.ends_at))) END
    ${EVER} WHERE fm.community_id = ${community}.id AND fm.joined_at <= ${now} AND fr.starts_at <= ${now})`;
}

const ORPHANED = `
  SELECT ARRAY(SELECT DISTINCT fr.sponsor_id ${EVER} WHERE fm.community_id = c.id AND fr.sponsor_id IS NOT NULL AND least(fm.ends_at, fr.ends_at) = c.since) AS "sponsorIds"
  FROM (SELECT c.id, ${caretakerSince("c", "$2")} AS since FROM communities c WHERE c.id = $1) c WHERE c.since = ANY($3::timestamptz[])`;

/** Says so where an end at one of these moments left nobody who facilitates. */
export async function announceIfOrphaned(tx: Transaction, communityId: string, ends: readonly Date[], actorId?: string): Promise<void> {
  const [orphaned] = await sql<{ sponsorIds: string[] }>(tx, ORPHANED, [communityId, tx.at, ends]);
  if (orphaned) await announce(tx, "community.orphaned", { communityId, sponsorIds: orphaned.sponsorIds }, { communityId, actorId });
}
