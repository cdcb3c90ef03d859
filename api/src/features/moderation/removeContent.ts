import { recordAct } from "../../kernel/audit.ts";
import { ErrorCode, Refused, refuseIf } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { Comment } from "../contributions/comment.entity.ts";
import { whyNotRemoveComment } from "../contributions/contribution.policy.ts";
import { removeComment, type CommentWords } from "../contributions/removeComment.ts";
import { removeContribution, type ContributionWords } from "../contributions/removeContribution.ts";
import { inTurn } from "../memberships/inTurn.ts";
import { communityNow, currentStint } from "../memberships/stint.queries.ts";
import { settleReports } from "./decideCase.ts";
import "./events.ts";
import { whyNotDecideCase } from "./moderation.policy.ts";
import { ModerationCase, ModerationOutcome } from "./moderationCase.entity.ts";
import { ContentRemoval } from "./removal.entity.ts";
import { holdSubject, idOf, subjectOf, type Subject } from "./subject.ts";

/** Removes what was reported. Of all who decide at once, the first one does. */
export async function removeReported(tx: Transaction, reported: ModerationCase, deciderId: string, reason: string): Promise<void> {
  const { communityId, contributionId, commentId, authorId } = reported;
  const subject = { communityId, contributionId, commentId, authorId };
  await holdSubject(tx, subject, "NO KEY UPDATE");
  refuseIf(whyNotDecideCase(await tx.manager.findOneOrFail(ModerationCase, { where: { id: reported.id }, lock: { mode: "pessimistic_write" } })));
  await removeContent(tx, subject, deciderId, reason);
}

/** Removes what somebody else wrote: the words are kept apart, with the reason; who reported it and who wrote it are told. */
export async function removeContent(tx: Transaction, subject: Subject, removedById: string, reason: string): Promise<void> {
  await holdSubject(tx, subject, "NO KEY UPDATE");
  await settleReports(tx, subject, { outcome: ModerationOutcome.REMOVED, reason, deciderId: removedById });
  const words = await takeWords(tx, subject, removedById, reason);
  const removal = tx.manager.create(ContentRemoval, { ...identity(tx.at), ...subject, removedById, reason, words });
  await tx.manager.insert(ContentRemoval, removal);
  const { communityId, authorId } = subject;
  await announce(tx, "content.removed", { removalId: removal.id, authorId, communityId }, { communityId, actorId: removedById });
  await recordAct(tx, "content.removed", { removalId: removal.id }, { actorId: removedById, communityId, subjectId: idOf(subject) });
}

/** Removes a comment, by its author or by whoever facilitates when it is their turn. */
export async function removeCommentBy(before: Transaction, comment: Comment, personId: string, reason: string | null): Promise<void> {
  const { communityId } = comment;
  const tx = await inTurn(before, communityId, "SHARE");
  refuseIf(whyNotRemoveComment(await communityNow(tx, communityId), await currentStint(tx, communityId, personId), comment, personId));
  if (comment.authorId === personId) await removeOwnComment(tx, subjectOf(comment), comment, reason);
  else await removeContent(tx, subjectOf(comment), personId, reason ?? "");
}

/** Its words are gone for good, and what was reported about it is settled. */
async function removeOwnComment(tx: Transaction, subject: Subject, comment: Comment, reason: string | null): Promise<void> {
  await holdSubject(tx, subject, "NO KEY UPDATE");
  await settleReports(tx, subject, { outcome: ModerationOutcome.WITHDRAWN, reason: null, deciderId: subject.authorId });
  await removeComment(tx, comment, subject.authorId, reason);
}

async function takeWords(tx: Transaction, { commentId, contributionId: id, authorId, communityId }: Subject, by: string, reason: string): Promise<CommentWords | ContributionWords> {
  const comment = commentId && (await tx.manager.findOneByOrFail(Comment, { id: commentId }));
  const words = comment ? await removeComment(tx, comment, by, reason) : await removeContribution(tx, { id, authorId, communityId }, by, reason);
  if (!words) throw new Refused(ErrorCode.CONFLICT, "content.removed");
  return words;
}
