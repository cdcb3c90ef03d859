import type { Fact, Processor } from "../../kernel/outbox.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import "../admission/events.ts";
import { JoinRequest, JoinRequestStage } from "../admission/joinRequest.entity.ts";
import { whoMayDecide } from "../admission/joinRequest.rights.ts";
import "../contributions/events.ts";
import { tell, type Notice } from "./notification.commands.ts";
import { NotificationKind } from "./notification.entity.ts";

type Event =
  | "question.answered" | "answer.accepted" | "members.mentioned"
  | "joinRequest.submitted" | "joinRequest.escalated" | "joinRequest.asked" | "joinRequest.decided";

const { QUESTION_ANSWERED, ANSWER_ACCEPTED, MENTIONED, APPLICATION_RECEIVED, APPLICATION_QUESTION, APPLICATION_DECIDED } = NotificationKind;

const toApplicant = (kind: NotificationKind) => ({ payload: { joinRequestId, applicantId } }: Fact<"joinRequest.asked" | "joinRequest.decided">): Notice => ({
  kind, subjectId: joinRequestId, recipients: [applicantId], membersOnly: false,
});

/** What each event calls for, and whose attention. */
const notices: { [N in Event]: (fact: Fact<N>, tx: Transaction) => Notice | Promise<Notice> } = {
  "question.answered": ({ payload: { commentId, askerId } }) => ({ kind: QUESTION_ANSWERED, subjectId: commentId, recipients: [askerId], membersOnly: true }),
  "answer.accepted": ({ payload: { commentId, authorId } }) => ({ kind: ANSWER_ACCEPTED, subjectId: commentId, recipients: [authorId], membersOnly: true }),
  "members.mentioned": ({ payload: { commentId, contributionId, personIds } }) => ({ kind: MENTIONED, subjectId: commentId ?? contributionId, recipients: personIds, membersOnly: true }),
  "joinRequest.submitted": async ({ payload: { joinRequestId } }, tx) => toDeciders(joinRequestId, await whoMayDecide(tx, joinRequestId)),
  "joinRequest.escalated": async ({ payload: { joinRequestId, stage } }, tx) =>
    toDeciders(joinRequestId, stage === JoinRequestStage.SPONSOR ? await whoMayDecide(tx, joinRequestId) : await assigneeOf(tx, joinRequestId)),
  "joinRequest.asked": toApplicant(APPLICATION_QUESTION),
  "joinRequest.decided": toApplicant(APPLICATION_DECIDED),
};

function toDeciders(subjectId: string, recipients: string[]): Notice {
  return { kind: APPLICATION_RECEIVED, subjectId, recipients, membersOnly: false };
}

async function assigneeOf(tx: Transaction, joinRequestId: string): Promise<string[]> {
  const request = await tx.manager.findOneBy(JoinRequest, { id: joinRequestId });
  return request?.assigneeId ? [request.assigneeId] : [];
}

/** Calls on whoever has reason to know what happened. */
export const notify: Processor<Event> = {
  name: "notify",
  on: Object.keys(notices) as Event[],
  async handle(tx, facts) {
    for (const fact of facts) await tell(tx, fact, await (notices[fact.name] as (fact: Fact<Event>, tx: Transaction) => Notice | Promise<Notice>)(fact, tx));
  },
};
