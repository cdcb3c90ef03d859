import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { Comment } from "./comment.entity.ts";
import "./events.ts";

type Target = Pick<Comment, "id" | "contributionId" | "communityId" | "parentId" | "authorId">;

/** What a comment said, and whether it was the accepted answer: kept by whoever may bring it back. */
export interface CommentWords {
  body: string;
  bodyHtml: string;
  accepted: boolean;
}

const WORDS = `
  SELECT m.body, m.body_html AS "bodyHtml", c.accepted_comment_id IS NOT DISTINCT FROM m.id AS accepted
  FROM comments m JOIN contributions c ON c.id = m.contribution_id WHERE m.id = $1 AND m.removed_at IS NULL FOR NO KEY UPDATE OF m`;

const REMOVE = "UPDATE comments SET body = '', body_html = '', removed_at = $2, removed_by = $3, removal_reason = $4 WHERE id = $1";

const RESTORE = `
  UPDATE comments SET body = $2, body_html = $3, removed_at = NULL, removed_by = NULL, removal_reason = NULL
  WHERE id = $1 AND removed_at IS NOT NULL RETURNING id`;

/** Others wait for the contribution: it is held late, and by a statement of its own, so that the next one counts what they wrote. */
const HOLD = "SELECT id FROM contributions WHERE id = $1 FOR NO KEY UPDATE";

const COUNT = `
  UPDATE contributions q SET comment_count = q.comment_count + $2, accepted_comment_id = CASE
           WHEN $2 < 0 AND q.accepted_comment_id = $3 THEN NULL WHEN $4::boolean THEN coalesce(q.accepted_comment_id, $3) ELSE q.accepted_comment_id END,
         first_answered_at = CASE WHEN q.kind = 'QUESTION' THEN (
           SELECT greatest(min(a.created_at), q.created_at) FROM comments a WHERE a.contribution_id = q.id AND a.parent_id IS NULL AND NOT a.is_remark
             AND a.removed_at IS NULL AND a.author_id <> q.author_id HAVING count(*) > 0) END
  WHERE q.id = $1`;

/**
 * Takes a comment away: its place and its replies stay, its words go. An accepted answer is accepted no longer, a question without another
 * answer is open again. Answers what stood there; null where somebody was first.
 */
export async function removeComment(tx: Transaction, comment: Target, by: string, reason: string | null): Promise<CommentWords | null> {
  const [words] = await sql<CommentWords>(tx, WORDS, [comment.id]);
  if (!words) return null;
  await sql(tx, REMOVE, [comment.id, tx.at, by, reason]);
  await count(tx, comment, -1, false);
  await announce(tx, "comment.removed", about(comment), { communityId: comment.communityId, actorId: by });
  return words;
}

/** Brings a removed comment back as it was. */
export async function restoreComment(tx: Transaction, comment: Target, by: string, { body, bodyHtml, accepted }: CommentWords): Promise<void> {
  const restored = await sql(tx, RESTORE, [comment.id, body, bodyHtml]);
  if (restored.length === 0) return;
  await count(tx, comment, 1, accepted);
  await announce(tx, "comment.restored", about(comment), { communityId: comment.communityId, actorId: by });
}

async function count(tx: Transaction, { id, contributionId, parentId }: Target, difference: 1 | -1, accepted: boolean): Promise<void> {
  if (parentId) await sql(tx, "UPDATE comments SET reply_count = reply_count + $2 WHERE id = $1", [parentId, difference]);
  await sql(tx, HOLD, [contributionId]);
  await sql(tx, COUNT, [contributionId, difference, id, accepted]);
}

function about({ id: commentId, contributionId, authorId, communityId }: Target) {
  return { commentId, contributionId, authorId, communityId };
}
