import { IsNull } from "typeorm";
import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { renderMarkdown } from "../../kernel/markdown.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Comment } from "./comment.entity.ts";
import { ContributionKind, type Contribution } from "./contribution.entity.ts";
import "./events.ts";
import { keepMentions, resolveMentions } from "./mention.commands.ts";
import type { Author } from "./publishContribution.ts";

type Target = Pick<Contribution, "id" | "communityId" | "kind" | "authorId">;

interface NewComment {
  body: string;
  parentId: string | null;
}

const COUNT_ON_CONTRIBUTION = `
  UPDATE contributions SET comment_count = comment_count + 1,
         first_answered_at = CASE WHEN $2::boolean THEN coalesce(first_answered_at, $3) ELSE first_answered_at END
  WHERE id = $1 AND retracted_at IS NULL RETURNING id`;

/** Adds a comment; on a question, a top-level one is an answer. The contribution's counter is touched last: others wait for it. */
export async function addComment(tx: Transaction, target: Target, author: Author, { body: written, parentId }: NewComment): Promise<Comment> {
  const { id: contributionId, communityId, authorId: askerId } = target;
  const { body, mentioned } = await resolveMentions(tx, communityId, written);
  const comment = tx.manager.create(Comment, {
    ...identity(tx.at),
    contributionId,
    communityId,
    parentId,
    authorId: author.id,
    organisationId: author.organisationId,
    body,
    bodyHtml: renderMarkdown(body),
    isRemark: false,
    helpfulCount: 0,
    replyCount: 0,
  });
  await tx.manager.insert(Comment, comment);
  const about = { communityId, actorId: author.id };
  await announce(tx, "comment.added", { commentId: comment.id, contributionId, parentId, authorId: author.id, communityId }, about);
  const answers = target.kind === ContributionKind.QUESTION && parentId === null;
  if (answers)
    await announce(tx, "question.answered", { commentId: comment.id, contributionId, authorId: author.id, askerId, communityId }, about);
  await keepMentions(tx, { contributionId, commentId: comment.id, communityId, authorId: author.id }, mentioned);
  if (parentId) await sql(tx, "UPDATE comments SET reply_count = reply_count + 1 WHERE id = $1", [parentId]);
  const counted = await sql(tx, COUNT_ON_CONTRIBUTION, [contributionId, answers && author.id !== askerId, tx.at]);
  if (counted.length === 0) throw new Refused(ErrorCode.CONFLICT, "contribution.retracted");
  return comment;
}

export async function reviseComment(tx: Transaction, comment: Comment, written: string): Promise<Comment> {
  const { id: commentId, contributionId, communityId, authorId } = comment;
  const { body, mentioned } = await resolveMentions(tx, communityId, written);
  const changes = { body, bodyHtml: renderMarkdown(body), editedAt: tx.at };
  const { affected } = await tx.manager.update(Comment, { id: comment.id, removedAt: IsNull() }, changes);
  if (affected === 0) throw new Refused(ErrorCode.CONFLICT, "comment.removed");
  await keepMentions(tx, { contributionId, commentId, communityId, authorId }, mentioned);
  return Object.assign(comment, changes);
}

/** Makes an answer the accepted one; a second choice replaces the first, the same choice changes nothing. */
export async function acceptAnswer(tx: Transaction, question: Target, comment: Comment): Promise<void> {
  // Held until the end: a removal at the same moment comes before this, or after it and takes the choice away.
  const held = await sql(tx, "SELECT id FROM comments WHERE id = $1 AND removed_at IS NULL FOR NO KEY UPDATE", [comment.id]);
  if (held.length === 0) throw new Refused(ErrorCode.CONFLICT, "answer.removed");
  const changed = await sql<{ id: string }>(
    tx,
    "UPDATE contributions SET accepted_comment_id = $2 WHERE id = $1 AND accepted_comment_id IS DISTINCT FROM $2 RETURNING id",
    [question.id, comment.id],
  );
  if (changed.length === 0) return;
  const { communityId, authorId: askerId } = question;
  const payload = { commentId: comment.id, contributionId: question.id, authorId: comment.authorId, askerId, communityId };
  await announce(tx, "answer.accepted", payload, { communityId, actorId: askerId });
}
