import type { Fact, Processor } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import "../admission/events.ts";
import { JoinRequest, JoinRequestStage } from "../admission/joinRequest.entity.ts";
import { whoMayDecide } from "../admission/joinRequest.rights.ts";
import "../contributions/events.ts";
import "../invitations/events.ts";
import "../memberships/events.ts";
import { MembershipEnd } from "../memberships/membership.entity.ts";
import { holdsAt, withRole } from "../memberships/membership.rights.ts";
import "../moderation/events.ts";
import { whoMayDecide as whoMayDecideCase, whoMayJudge } from "../moderation/moderation.rights.ts";
import { ModerationOutcome } from "../moderation/moderationCase.entity.ts";
import { Report } from "../moderation/report.entity.ts";
import { tell, type Notice } from "./notification.commands.ts";
import { NotificationKind } from "./notification.entity.ts";

type Event =
  | "question.answered" | "answer.accepted" | "members.mentioned"
  | "membership.roleChanged" | "membership.left" | "community.orphaned"
  | "joinRequest.submitted" | "joinRequest.escalated" | "joinRequest.asked" | "joinRequest.answered" | "joinRequest.decided" | "invitation.accepted"
  | "case.opened" | "case.decided" | "content.removed" | "removal.appealed" | "appeal.decided";

const { QUESTION_ANSWERED, ANSWER_ACCEPTED, MENTIONED, APPLICATION_RECEIVED, APPLICATION_ANSWERED, APPLICATION_QUESTION, APPLICATION_DECIDED, INVITATION_ACCEPTED, ROLE_CHANGED, MEMBERSHIP_REMOVED, COMMUNITY_ORPHANED } = NotificationKind;
const { CONTENT_REPORTED, REPORT_DISMISSED, REPORT_UPHELD, CONTENT_REMOVED, APPEAL_RECEIVED, APPEAL_DECIDED } = NotificationKind;

const toApplicant = (kind: NotificationKind) => ({ payload: { joinRequestId, applicantId } }: Fact<"joinRequest.asked" | "joinRequest.decided">): Notice => ({
  kind, subjectId: joinRequestId, recipients: [applicantId], membersOnly: false,
});

type NoticeOf<N extends Event> = (fact: Fact<N>, tx: Transaction) => Notice | null | Promise<Notice>;

/** What each event calls for, and whose attention; null: nobody's. */
const notices: { [N in Event]: NoticeOf<N> } = {
  "question.answered": ({ payload: { commentId, askerId } }) => ({ kind: QUESTION_ANSWERED, subjectId: commentId, recipients: [askerId], membersOnly: true }),
  "answer.accepted": ({ payload: { commentId, authorId } }) => ({ kind: ANSWER_ACCEPTED, subjectId: commentId, recipients: [authorId], membersOnly: true }),
  "members.mentioned": ({ payload: { commentId, contributionId, personIds } }) => ({ kind: MENTIONED, subjectId: commentId ?? contributionId, recipients: personIds, membersOnly: true }),
  "joinRequest.submitted": async ({ payload: { joinRequestId } }, tx) => toDeciders(joinRequestId, await whoMayDecide(tx, joinRequestId)),
  "joinRequest.escalated": async ({ payload: { joinRequestId, stage } }, tx) =>
    toDeciders(joinRequestId, stage === JoinRequestStage.SPONSOR ? await whoMayDecide(tx, joinRequestId) : await assigneeOf(tx, joinRequestId)),
  "joinRequest.asked": toApplicant(APPLICATION_QUESTION),
  "joinRequest.answered": async ({ payload: { joinRequestId } }, tx) => ({
    kind: APPLICATION_ANSWERED, subjectId: joinRequestId, recipients: await askerOf(tx, joinRequestId), membersOnly: false,
  }),
  "joinRequest.decided": toApplicant(APPLICATION_DECIDED),
  "invitation.accepted": ({ payload: { invitationId, inviterId } }) => ({ kind: INVITATION_ACCEPTED, subjectId: invitationId, recipients: [inviterId], membersOnly: true }),
  "membership.roleChanged": ({ payload: { membershipId, personId } }) => ({ kind: ROLE_CHANGED, subjectId: membershipId, recipients: [personId], membersOnly: true }),
  "membership.left": ({ payload: { communityId, personId, cause } }) =>
    cause === MembershipEnd.REMOVED ? { kind: MEMBERSHIP_REMOVED, subjectId: communityId, recipients: [personId], membersOnly: false } : null,
  "community.orphaned": async ({ payload: { communityId, sponsorIds } }, tx) => ({
    kind: COMMUNITY_ORPHANED, subjectId: communityId, recipients: await whoCareFor(tx, communityId, sponsorIds), membersOnly: false,
  }),
  "case.opened": async ({ payload: { caseId } }, tx) => ({ kind: CONTENT_REPORTED, subjectId: caseId, recipients: await whoMayDecideCase(tx, caseId), membersOnly: false }),
  "case.decided": async ({ payload: { caseId, outcome, commentId, contributionId } }, tx) => ({
    kind: outcome === ModerationOutcome.DISMISSED ? REPORT_DISMISSED : REPORT_UPHELD,
    subjectId: commentId ?? contributionId, recipients: await reportersOf(tx, caseId), membersOnly: true,
  }),
  "content.removed": ({ payload: { removalId, authorId } }) => ({ kind: CONTENT_REMOVED, subjectId: removalId, recipients: [authorId], membersOnly: false }),
  "removal.appealed": async ({ payload: { removalId } }, tx) => ({ kind: APPEAL_RECEIVED, subjectId: removalId, recipients: await whoMayJudge(tx, removalId), membersOnly: false }),
  "appeal.decided": ({ payload: { removalId, authorId } }) => ({ kind: APPEAL_DECIDED, subjectId: removalId, recipients: [authorId], membersOnly: false }),
};

function toDeciders(subjectId: string, recipients: string[]): Notice {
  return { kind: APPLICATION_RECEIVED, subjectId, recipients, membersOnly: false };
}

async function assigneeOf(tx: Transaction, joinRequestId: string): Promise<string[]> {
  const request = await tx.manager.findOneBy(JoinRequest, { id: joinRequestId });
  return request?.assigneeId ? [request.assigneeId] : [];
}

const ASKER = "SELECT s.actor_id AS id FROM join_request_steps s WHERE s.join_request_id = $1 AND s.kind = 'ASKED' ORDER BY s.id DESC LIMIT 1";

/** Whoever asked what was answered; everybody who may decide, where that is not theirs any more. */
async function askerOf(tx: Transaction, joinRequestId: string): Promise<string[]> {
  const deciders = await whoMayDecide(tx, joinRequestId);
  const [asker] = await sql<{ id: string }>(tx, ASKER, [joinRequestId]);
  return asker && deciders.includes(asker.id) ? [asker.id] : deciders;
}

const CARERS = `
  SELECT p.id FROM people p WHERE p.admin_since IS NOT NULL
  UNION SELECT o.person_id FROM organisation_reporters o WHERE o.organisation_id = ANY($1) AND ${holdsAt("o", "$2", "starts_at")}
  UNION SELECT m.person_id FROM memberships m ${withRole("m", "$2")} WHERE m.community_id = $3 AND ${holdsAt("m", "$2")} AND m_role.role = 'MEMBER'`;

/**
 * Where nobody facilitates any more: who can appoint somebody, who reports for the organisations that the last ones came from, and the members,
 * who go on by themselves and share the care for it from now on.
 */
async function whoCareFor(tx: Transaction, communityId: string, sponsorIds: string[]): Promise<string[]> {
  return (await sql<{ id: string }>(tx, CARERS, [sponsorIds, tx.at, communityId])).map(({ id }) => id);
}

async function reportersOf(tx: Transaction, caseId: string): Promise<string[]> {
  return (await tx.manager.findBy(Report, { caseId })).map(({ reporterId }) => reporterId);
}

/** Calls on whoever has reason to know what happened. */
export const notify: Processor<Event> = {
  name: "notify",
  on: Object.keys(notices) as Event[],
  async handle(tx, facts) {
    for (const fact of facts) {
      const notice = await (notices[fact.name] as NoticeOf<Event>)(fact, tx);
      if (notice) await tell(tx, fact, notice);
    }
  },
};
