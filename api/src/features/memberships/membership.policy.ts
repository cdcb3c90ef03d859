import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import type { Community } from "../communities/community.entity.ts";
import { MembershipRole } from "./membership.entity.ts";

type Member = { role: MembershipRole } | null;

/** Who acts on the membership of another: as an administrator, or with a role in the same community. */
export interface Actor {
  id: string;
  admin: boolean;
  role: MembershipRole | null;
  /** Of that role. */
  endsAt: Date | null;
}

interface Subject {
  personId: string;
  role: MembershipRole;
  ended: boolean;
}

const conflict = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.CONFLICT, because });
const forbidden = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.FORBIDDEN, because });

/** Why someone may not bring anything into a community: publish, comment, mark. */
export function whyNotContribute(community: Pick<Community, "archivedAt">, membership: Member): Refusal | null {
  if (!membership) return forbidden("membership.required");
  if (membership.role === MembershipRole.OBSERVER) return forbidden("membership.observer");
  if (community.archivedAt) return conflict("community.archived");
  return null;
}

/** Why someone may not leave: only the last facilitator, unless they say that they know what it means. */
export function whyNotLeave(membership: Member, facilitators: number, acceptCaretaker: boolean): Refusal | null {
  if (!membership) return forbidden("membership.required");
  return whyNotLeaveNobody(membership, facilitators, acceptCaretaker);
}

/** Why nobody may be left to facilitate: it happens with open eyes, or not at all. */
export function whyNotLeaveNobody({ role }: { role: MembershipRole }, facilitators: number, acceptCaretaker: boolean): Refusal | null {
  const last = role === MembershipRole.FACILITATOR && facilitators <= 1;
  return last && !acceptCaretaker ? conflict("membership.last_facilitator") : null;
}

/** Why someone may not remove a member. Facilitators stand side by side: only an administrator takes the place of one away. */
export function whyNotRemove(actor: Actor, member: Subject): Refusal | null {
  if (!decides(actor)) return forbidden("membership.facilitator_required");
  if (member.ended) return conflict("membership.ended");
  if (member.personId === actor.id) return conflict("membership.own");
  return whyNotOverFacilitator(actor, member);
}

/** Why someone may not give a member another role or another end. Facilitators may step down themselves. */
export function whyNotChangeRole(actor: Actor, member: Subject): Refusal | null {
  if (!decides(actor)) return forbidden("membership.facilitator_required");
  if (member.ended) return conflict("membership.ended");
  return member.personId === actor.id ? null : whyNotOverFacilitator(actor, member);
}

function decides({ admin, role }: Actor): boolean {
  return admin || role === MembershipRole.FACILITATOR;
}

function whyNotOverFacilitator({ admin }: Actor, { role }: Subject): Refusal | null {
  return role === MembershipRole.FACILITATOR && !admin ? forbidden("membership.fellow_facilitator") : null;
}

/** Nobody gives a mandate that lasts longer than their own; administrators have none. */
export function outlastsOwn({ admin, endsAt: own }: Actor, { role, endsAt }: { role: MembershipRole; endsAt: Date | null }): boolean {
  return !admin && role === MembershipRole.FACILITATOR && own !== null && (endsAt === null || endsAt > own);
}
