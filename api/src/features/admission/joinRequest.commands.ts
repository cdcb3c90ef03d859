import { refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { inTurn } from "../memberships/inTurn.ts";
import "./events.ts";
import { daysLeftOf, dueAfter, FOR_AN_ANSWER } from "./joinRequest.clock.ts";
import { JoinRequestStatus } from "./joinRequest.entity.ts";
import { whyNotAnswerFacilitator, whyNotAskApplicant, whyNotWithdrawJoinRequest } from "./joinRequest.policy.ts";
import { about, lockRequest, noteStep } from "./joinRequestStep.commands.ts";
import { JoinRequestStepKind } from "./joinRequestStep.entity.ts";

const ONGOING = { archivedAt: null };

/** The applicant wants it no longer. */
export async function withdrawJoinRequest(tx: Transaction, id: string, applicantId: string): Promise<void> {
  const request = await lockRequest(tx, id);
  refuseIf(whyNotWithdrawJoinRequest(request, applicantId));
  await sql(tx, "UPDATE join_requests SET status = 'WITHDRAWN', decided_at = $2, decided_by_id = $3 WHERE id = $1", [id, tx.at, applicantId]);
  await noteStep(tx, id, { kind: JoinRequestStepKind.WITHDRAWN, actorId: applicantId });
  await announce(tx, "joinRequest.withdrawn", about(request), { communityId: request.communityId, actorId: applicantId });
}

/** Asks the applicant something before deciding. The clock stands still until the answer, which has a deadline of its own. */
export async function askApplicant(tx: Transaction, id: string, askerId: string, question: string): Promise<void> {
  const request = await lockRequest(tx, id);
  refuseIf(whyNotAskApplicant(ONGOING, request, true));
  await sql(tx, "UPDATE join_requests SET status = $2, days_left = $3, due_at = $4 WHERE id = $1", [
    id, JoinRequestStatus.INFORMATION_REQUESTED, daysLeftOf(request, tx.at), dueAfter(tx.at, FOR_AN_ANSWER, request.holidayRegion),
  ]);
  await noteStep(tx, id, { kind: JoinRequestStepKind.ASKED, actorId: askerId, text: question });
  await announce(tx, "joinRequest.asked", about(request), { communityId: request.communityId, actorId: askerId });
}

/** The applicant answers; the clock goes on where it stood, with a school day at the least. */
export async function answerFacilitator(tx: Transaction, id: string, applicantId: string, answer: string): Promise<void> {
  const request = await lockRequest(tx, id);
  refuseIf(whyNotAnswerFacilitator(request, applicantId));
  await sql(tx, "UPDATE join_requests SET status = $2, days_left = NULL, due_at = $3 WHERE id = $1", [
    id, JoinRequestStatus.SUBMITTED, dueAfter(tx.at, Math.max(1, request.daysLeft ?? 1), request.holidayRegion),
  ]);
  await noteStep(tx, id, { kind: JoinRequestStepKind.ANSWERED, actorId: applicantId, text: answer });
  await announce(tx, "joinRequest.answered", about(request), { communityId: request.communityId, actorId: applicantId });
}

/** The open request of a person to a community, held for this transaction: an invitation that meets one accepts it. */
export async function openRequestOf(tx: Transaction, communityId: string, applicantId: string): Promise<string | null> {
  // Whoever needs both takes the community first: two who took them crosswise would wait for each other.
  await inTurn(tx, communityId, "SHARE");
  const [open] = await sql<{ id: string }>(tx, "SELECT id FROM join_requests WHERE community_id = $1 AND applicant_id = $2 AND decided_at IS NULL FOR UPDATE", [
    communityId,
    applicantId,
  ]);
  return open?.id ?? null;
}

/** Everything that a person still has open: for who leaves the platform. */
export async function withdrawAllOf(tx: Transaction, applicantId: string): Promise<void> {
  const open = await sql<{ id: string }>(tx, "SELECT id FROM join_requests WHERE applicant_id = $1 AND decided_at IS NULL ORDER BY id FOR UPDATE", [applicantId]);
  for (const { id } of open) await withdrawJoinRequest(tx, id, applicantId);
}
