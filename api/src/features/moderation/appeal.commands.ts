import { recordAct } from "../../kernel/audit.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Comment } from "../contributions/comment.entity.ts";
import { restoreComment, type CommentWords } from "../contributions/removeComment.ts";
import { restoreContribution, type ContributionWords } from "../contributions/removeContribution.ts";
import "./events.ts";
import { whyNotAppeal, whyNotJudge } from "./moderation.policy.ts";
import { AppealOutcome, ContentRemoval } from "./removal.entity.ts";
import { idOf } from "./subject.ts";

const DECIDE = "UPDATE removals SET outcome = $2, verdict = $3, decided_at = $4, decided_by_id = $5 WHERE id = $1";

function lockRemoval(tx: Transaction, id: string): Promise<ContentRemoval> {
  return tx.manager.findOneOrFail(ContentRemoval, { where: { id }, lock: { mode: "pessimistic_write" } });
}

/** Its author does not agree with a removal, and says why. */
export async function appealRemoval(tx: Transaction, id: string, authorId: string, grounds: string): Promise<void> {
  const removal = await lockRemoval(tx, id);
  refuseIf(whyNotAppeal(removal, authorId, tx.at));
  await sql(tx, "UPDATE removals SET appealed_at = $2, grounds = $3 WHERE id = $1", [id, tx.at, grounds]);
  const { communityId } = removal;
  await announce(tx, "removal.appealed", { removalId: id, communityId }, { communityId, actorId: authorId });
}

/** What was removed stays away. Of all who judge at once, the first one does. */
export async function upholdRemoval(tx: Transaction, id: string, judgeId: string, verdict: string): Promise<void> {
  const { communityId, ...removal } = await judge(tx, id, judgeId, { outcome: AppealOutcome.UPHELD, verdict });
  await recordAct(tx, "removal.upheld", { removalId: id }, { actorId: judgeId, communityId, subjectId: idOf(removal) });
}

/** What was removed comes back as it was. */
export async function restoreContent(tx: Transaction, id: string, judgeId: string, verdict: string): Promise<void> {
  const removal = await judge(tx, id, judgeId, { outcome: AppealOutcome.RESTORED, verdict });
  const { commentId, contributionId, authorId, communityId, words } = removal;
  const comment = commentId && (await tx.manager.findOneByOrFail(Comment, { id: commentId }));
  if (comment) await restoreComment(tx, comment, judgeId, words as CommentWords);
  else await restoreContribution(tx, { id: contributionId, authorId, communityId }, judgeId, words as ContributionWords);
  await recordAct(tx, "content.restored", { removalId: id }, { actorId: judgeId, communityId, subjectId: idOf(removal) });
}

async function judge(tx: Transaction, id: string, judgeId: string, { outcome, verdict }: { outcome: AppealOutcome; verdict: string }): Promise<ContentRemoval> {
  const removal = await lockRemoval(tx, id);
  refuseIf(whyNotJudge(removal, true));
  await sql(tx, DECIDE, [id, outcome, verdict, tx.at, judgeId]);
  const { communityId, authorId } = removal;
  await announce(tx, "appeal.decided", { removalId: id, authorId, communityId }, { communityId, actorId: judgeId });
  return removal;
}
