import type { MembershipRole } from "../memberships/membership.entity.ts";

interface AboutInvitation {
  invitationId: string;
  communityId: string;
}

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    /** Also when it is sent anew. */
    "invitation.sent": AboutInvitation;
    "invitation.withdrawn": AboutInvitation;
    "invitation.accepted": AboutInvitation & { membershipId: string; personId: string; inviterId: string };
  }
}

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "invitation.sent": { invitationId: string; role: MembershipRole };
    "invitation.withdrawn": { invitationId: string };
    "invitation.accepted": { invitationId: string; membershipId: string };
  }
}
