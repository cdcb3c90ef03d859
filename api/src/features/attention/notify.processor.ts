import type { Fact, Processor } from "../../kernel/outbox.ts";
import "../contributions/events.ts";
import { tell, type Notice } from "./notification.commands.ts";
import { NotificationKind } from "./notification.entity.ts";

type Event = "question.answered" | "answer.accepted" | "members.mentioned";

/** What each event calls for, and whose attention. */
const notices: { [N in Event]: (fact: Fact<N>) => Notice } = {
  "question.answered": ({ payload: { commentId, askerId } }) => ({ kind: NotificationKind.QUESTION_ANSWERED, subjectId: commentId, recipients: [askerId], membersOnly: true }),
  "answer.accepted": ({ payload: { commentId, authorId } }) => ({ kind: NotificationKind.ANSWER_ACCEPTED, subjectId: commentId, recipients: [authorId], membersOnly: true }),
  "members.mentioned": ({ payload: { commentId, contributionId, personIds } }) => ({
    kind: NotificationKind.MENTIONED,
    subjectId: commentId ?? contributionId,
    recipients: personIds,
    membersOnly: true,
  }),
};

/** Calls on whoever has reason to know what happened. */
export const notify: Processor<Event> = {
  name: "notify",
  on: Object.keys(notices) as Event[],
  async handle(tx, facts) {
    for (const fact of facts) await tell(tx, fact, (notices[fact.name] as (fact: Fact<Event>) => Notice)(fact));
  },
};
