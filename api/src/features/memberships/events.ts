import type { MembershipEnd, MembershipRole } from "./membership.entity.ts";

interface AboutMembership {
  membershipId: string;
  personId: string;
  communityId: string;
}

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "membership.joined": AboutMembership;
    "membership.left": AboutMembership & { cause: MembershipEnd };
    /** Another role, or another end of it. */
    "membership.roleChanged": AboutMembership;
    /** The last facilitator is gone; and for which organisations they were there. */
    "community.orphaned": { communityId: string; sponsorIds: string[] };
  }
}

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "facilitator.appointed": { membershipId: string; endsAt: string | null };
    "member.removed": { membershipId: string };
    "member.roleChanged": { membershipId: string; from: MembershipRole; to: MembershipRole; endsAt: string | null };
  }
}
