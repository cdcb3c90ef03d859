import type { ModerationOutcome } from "./moderationCase.entity.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    /** The first report on something; what is added to it troubles nobody anew. */
    "case.opened": { caseId: string; communityId: string };
    "case.decided": { caseId: string; outcome: ModerationOutcome; contributionId: string; commentId: string | null; communityId: string };
    "content.removed": { removalId: string; authorId: string; communityId: string };
    "removal.appealed": { removalId: string; communityId: string };
    "appeal.decided": { removalId: string; authorId: string; communityId: string };
  }
}

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "content.removed": { removalId: string };
    "content.restored": { removalId: string };
    "removal.upheld": { removalId: string };
    "reports.dismissed": { caseId: string };
  }
}
