import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import type { Community } from "../communities/community.entity.ts";
import { MembershipRole } from "./membership.entity.ts";

type Member = { role: MembershipRole } | null;

/** Why someone may not bring anything into a community: publish, comment, mark. */
export function whyNotContribute(community: Pick<Community, "archivedAt">, membership: Member): Refusal | null {
  if (!membership) return { code: ErrorCode.FORBIDDEN, because: "membership.required" };
  if (membership.role === MembershipRole.OBSERVER) return { code: ErrorCode.FORBIDDEN, because: "membership.observer" };
  if (community.archivedAt) return { code: ErrorCode.CONFLICT, because: "community.archived" };
  return null;
}

/** Why someone may not leave: only the last facilitator, who first finds a successor. */
export function whyNotLeave(membership: Member, facilitators: number): Refusal | null {
  if (!membership) return { code: ErrorCode.FORBIDDEN, because: "membership.required" };
  const last = membership.role === MembershipRole.FACILITATOR && facilitators <= 1;
  return last ? { code: ErrorCode.CONFLICT, because: "membership.last_facilitator" } : null;
}
