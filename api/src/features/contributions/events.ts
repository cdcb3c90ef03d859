import type { ContributionKind } from "./contribution.entity.ts";

/** What this feature announces; from here on everything that later features keep accounts of. */
declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "contribution.published": { contributionId: string; kind: ContributionKind; authorId: string; communityId: string };
    "contribution.revised": { contributionId: string; authorId: string; communityId: string; version: number };
    "contribution.retracted": { contributionId: string; authorId: string; communityId: string };
    "comment.added": { commentId: string; contributionId: string; parentId: string | null; authorId: string; communityId: string };
    /** By a facilitator; what its author takes back is retracted. */
    "contribution.removed": { contributionId: string; authorId: string; communityId: string };
    "contribution.restored": { contributionId: string; authorId: string; communityId: string };
    /** By its author or a facilitator. */
    "comment.removed": { commentId: string; contributionId: string; authorId: string; communityId: string };
    "comment.restored": { commentId: string; contributionId: string; authorId: string; communityId: string };
    "question.answered": { commentId: string; contributionId: string; authorId: string; askerId: string; communityId: string };
    "answer.accepted": { commentId: string; contributionId: string; authorId: string; askerId: string; communityId: string };
    /** `commentId` null: in the contribution itself. */
    "members.mentioned": { contributionId: string; commentId: string | null; authorId: string; personIds: string[]; communityId: string };
    "helpful.marked": { subjectId: string; personId: string | null; authorId: string; communityId: string };
    "helpful.unmarked": { subjectId: string; personId: string; authorId: string; communityId: string };
  }
}
