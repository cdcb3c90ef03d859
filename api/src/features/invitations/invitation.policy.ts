import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import type { Community } from "../communities/community.entity.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { InvitationState } from "./invitation.entity.ts";

type CommunityState = Pick<Community, "archivedAt">;

const conflict = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.CONFLICT, because });
const forbidden = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.FORBIDDEN, because });

/** Inviting is for facilitators, while the community goes on. */
export function whyNotInvite(community: CommunityState, facilitates: boolean): Refusal | null {
  if (!facilitates) return forbidden("invitation.not_facilitator");
  return community.archivedAt ? conflict("community.archived") : null;
}

/** A mandate is given by appointment, never by mail. */
export function whyNotInviteAs(role: MembershipRole): Refusal | null {
  return role === MembershipRole.FACILITATOR ? forbidden("invitation.no_facilitators") : null;
}

/** Only what is still open can be taken back. */
export function whyNotWithdrawInvitation(state: InvitationState): Refusal | null {
  return state === InvitationState.OPEN ? null : conflict("invitation.closed");
}

/** What was settled stays so; what merely expired may be sent anew. */
export function whyNotResendInvitation(community: CommunityState, { settledAt }: { settledAt: Date | null }): Refusal | null {
  if (settledAt) return conflict("invitation.closed");
  return community.archivedAt ? conflict("community.archived") : null;
}

interface Invited {
  email: string;
  state: InvitationState;
}

/** Accepting is for who has the address that was invited, and is not inside yet. */
export function whyNotAcceptInvitation(community: CommunityState, invitation: Invited, account: { email: string | null } | null, membership: object | null): Refusal | null {
  if (!account) return { code: ErrorCode.UNAUTHENTICATED, because: "session.required" };
  if (account.email !== invitation.email) return forbidden("invitation.other_address");
  if (invitation.state !== InvitationState.OPEN) return conflict("invitation.closed");
  if (membership) return conflict("join.member");
  return community.archivedAt ? conflict("community.archived") : null;
}
