import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import type { Community } from "../communities/community.entity.ts";
import { JoinRequestStatus, type JoinRequest } from "./joinRequest.entity.ts";

type CommunityState = Pick<Community, "archivedAt">;
type RequestState = Pick<JoinRequest, "applicantId" | "status">;
type Viewer = { id: string } | null;

const conflict = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.CONFLICT, because });
const forbidden = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.FORBIDDEN, because });

export function isOpen({ status }: Pick<JoinRequest, "status">): boolean {
  return status === JoinRequestStatus.SUBMITTED || status === JoinRequestStatus.INFORMATION_REQUESTED;
}

/** Whoever is signed in may ask, except members and those whose request is still open. */
export function whyNotRequestToJoin(community: CommunityState, viewer: Viewer, membership: object | null, latest: Pick<JoinRequest, "status"> | null): Refusal | null {
  if (membership) return conflict("join.member");
  if (community.archivedAt) return conflict("community.archived");
  if (!viewer) return { code: ErrorCode.UNAUTHENTICATED, because: "session.required" };
  return latest && isOpen(latest) ? conflict("join.open") : null;
}

/** Declining is for who may decide, while it is open. */
export function whyNotDeclineJoinRequest(request: RequestState, mayDecide: boolean): Refusal | null {
  if (!mayDecide) return forbidden("join.not_decider");
  return isOpen(request) ? null : conflict("join.closed");
}

/** Letting somebody in also needs a community that goes on. */
export function whyNotAcceptJoinRequest(community: CommunityState, request: RequestState, mayDecide: boolean): Refusal | null {
  return whyNotDeclineJoinRequest(request, mayDecide) ?? (community.archivedAt ? conflict("community.archived") : null);
}

/** One question at a time: the next one waits for the answer. */
export function whyNotAskApplicant(community: CommunityState, request: RequestState, mayDecide: boolean): Refusal | null {
  const refusal = whyNotAcceptJoinRequest(community, request, mayDecide);
  if (refusal) return refusal;
  return request.status === JoinRequestStatus.INFORMATION_REQUESTED ? conflict("join.asked") : null;
}

export function whyNotWithdrawJoinRequest(request: RequestState, viewerId: string): Refusal | null {
  if (request.applicantId !== viewerId) return forbidden("join.not_applicant");
  return isOpen(request) ? null : conflict("join.closed");
}

export function whyNotAnswerFacilitator(request: RequestState, viewerId: string): Refusal | null {
  const refusal = whyNotWithdrawJoinRequest(request, viewerId);
  if (refusal) return refusal;
  return request.status === JoinRequestStatus.INFORMATION_REQUESTED ? null : conflict("join.not_asked");
}
