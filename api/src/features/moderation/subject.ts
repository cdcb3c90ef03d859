import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { Writing } from "../contributions/permission.ts";

/** A contribution, or a comment on one: what is reported and removed. */
export interface Subject {
  communityId: string;
  contributionId: string;
  commentId: string | null;
  authorId: string;
}

export function subjectOf(row: Writing): Subject {
  const { id, communityId, authorId } = row;
  return "kind" in row ? { communityId, authorId, contributionId: id, commentId: null } : { communityId, authorId, contributionId: row.contributionId, commentId: id };
}

export const idOf = ({ contributionId, commentId }: Pick<Subject, "contributionId" | "commentId">): string => commentId ?? contributionId;

/** SQL: the rows about one subject, given as `$1` (contribution) and `$2` (comment or null). */
export const ABOUT_SUBJECT = "contribution_id = $1 AND comment_id IS NOT DISTINCT FROM $2::uuid";

/**
 * Holds what is reported or removed until the end, the first of all locks: a report and a removal at the same moment come one after the
 * other. Refuses what is gone already.
 */
export async function holdSubject(tx: Transaction, subject: Subject, strength: "SHARE" | "NO KEY UPDATE"): Promise<void> {
  const table = subject.commentId ? "comments" : "contributions";
  const [standing] = await sql(tx, `SELECT id FROM ${table} WHERE id = $1 AND removed_at IS NULL FOR ${strength}`, [idOf(subject)]);
  if (!standing) throw new Refused(ErrorCode.CONFLICT, "content.removed");
}
