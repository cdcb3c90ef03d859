import { recordAct } from "../../kernel/audit.ts";
import { ErrorCode, Refused, refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { joinCommunity } from "../memberships/membership.commands.ts";
import type { Membership, MembershipRole } from "../memberships/membership.entity.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { addNeed, addOffer } from "../supply/supply.commands.ts";
import "./events.ts";
import { JoinRequestStatus, type JoinRequest } from "./joinRequest.entity.ts";
import { whyNotAcceptJoinRequest, whyNotDeclineJoinRequest } from "./joinRequest.policy.ts";
import { about, lockRequest, noteStep } from "./joinRequestStep.commands.ts";
import { JoinRequestStepKind } from "./joinRequestStep.entity.ts";

const COMMUNITY = 'SELECT archived_at AS "archivedAt" FROM communities WHERE id = $1 FOR SHARE';
const MEMBER = `SELECT m.id FROM memberships m WHERE m.community_id = $1 AND m.person_id = $2 AND ${holdsAt("m", "$3")}`;

interface Acceptance {
  welcome?: string | null;
  /** Of the membership; a member without end unless told. */
  role?: MembershipRole;
  endsAt?: Date | null;
}

/** Lets the applicant in: one membership, with what was brought and looked for at the door. Of all who decide at once, the first one does. */
export async function acceptJoinRequest(tx: Transaction, id: string, deciderId: string | null, { welcome = null, role, endsAt }: Acceptance = {}): Promise<Membership> {
  const request = await lockRequest(tx, id);
  const { communityId, applicantId: personId, organisationId, constituency } = request;
  const [community] = await sql<{ archivedAt: Date | null }>(tx, COMMUNITY, [communityId]);
  refuseIf(whyNotAcceptJoinRequest(community ?? { archivedAt: null }, request, true));
  const [member] = await sql(tx, MEMBER, [communityId, personId, tx.at]);
  if (member) throw new Refused(ErrorCode.CONFLICT, "join.member");

  await decide(tx, request, JoinRequestStatus.ACCEPTED, deciderId, welcome);
  const membership = await joinCommunity(tx, { communityId, personId, organisationId, constituency, role, endsAt, decidedBy: deciderId });
  for (const text of request.offers) await addOffer(tx, membership, { text });
  for (const text of request.needs) await addNeed(tx, membership, { text });
  await recordAct(tx, "joinRequest.accepted", { joinRequestId: id }, { actorId: deciderId, communityId, subjectId: personId });
  return membership;
}

export async function declineJoinRequest(tx: Transaction, id: string, deciderId: string, reason: string): Promise<void> {
  const request = await lockRequest(tx, id);
  refuseIf(whyNotDeclineJoinRequest(request, true));
  await decide(tx, request, JoinRequestStatus.DECLINED, deciderId, reason);
  const { communityId, applicantId: subjectId } = request;
  await recordAct(tx, "joinRequest.declined", { joinRequestId: id }, { actorId: deciderId, communityId, subjectId });
}

type Decision = JoinRequestStatus.ACCEPTED | JoinRequestStatus.DECLINED | JoinRequestStatus.LAPSED;

/** Writes down how a request ended. */
export async function decide(tx: Transaction, request: JoinRequest, status: Decision, deciderId: string | null, text: string | null): Promise<void> {
  await sql(tx, "UPDATE join_requests SET status = $2, decided_at = $3, decided_by_id = $4 WHERE id = $1", [request.id, status, tx.at, deciderId]);
  await noteStep(tx, request.id, { kind: JoinRequestStepKind[status], actorId: deciderId, text });
  await announce(tx, "joinRequest.decided", { ...about(request), status }, { communityId: request.communityId, actorId: deciderId ?? undefined });
}
