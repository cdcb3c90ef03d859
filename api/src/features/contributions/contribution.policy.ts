import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { whyNotContribute } from "../memberships/membership.policy.ts";
import type { Comment } from "./comment.entity.ts";
import { ContributionKind, type Contribution } from "./contribution.entity.ts";

type CommunityState = { archivedAt: Date | null };
type Member = { role: MembershipRole } | null;
type ContributionState = Pick<Contribution, "authorId" | "retractedAt">;
type SubjectState = { authorId: string; retractedAt?: Date | null; removedAt?: Date | null };
type CommentState = Pick<Comment, "id" | "authorId" | "removedAt" | "parentId" | "isRemark">;

const conflict = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.CONFLICT, because });
const forbidden = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.FORBIDDEN, because });

export function whyNotComment(community: CommunityState, membership: Member, { retractedAt }: ContributionState): Refusal | null {
  return whyNotContribute(community, membership) ?? (retractedAt ? conflict("contribution.retracted") : null);
}

/** Revising and retracting are for the author, who is still a member. */
export function whyNotRevise(community: CommunityState, membership: Member, contribution: ContributionState, viewerId: string): Refusal | null {
  const refusal = whyNotContribute(community, membership);
  if (refusal) return refusal;
  if (contribution.authorId !== viewerId) return forbidden("contribution.not_author");
  return contribution.retractedAt ? conflict("contribution.retracted") : null;
}

/** What can be found helpful is a contribution, which is retracted, or a comment, which is removed. */
export function whyNotMarkHelpful(community: CommunityState, membership: Member, subject: SubjectState, viewerId: string): Refusal | null {
  const refusal = whyNotContribute(community, membership);
  if (refusal) return refusal;
  if (subject.authorId === viewerId) return { code: ErrorCode.SELF_EXCHANGE, because: "helpful.own" };
  if (subject.retractedAt) return conflict("contribution.retracted");
  return subject.removedAt ? conflict("comment.removed") : null;
}

export function whyNotReviseComment(community: CommunityState, membership: Member, comment: CommentState, viewerId: string): Refusal | null {
  const refusal = whyNotContribute(community, membership);
  if (refusal) return refusal;
  if (comment.authorId !== viewerId) return forbidden("comment.not_author");
  return comment.removedAt ? conflict("comment.removed") : null;
}

/** A comment is removed by its author, or by a facilitator. */
export function whyNotRemoveComment(community: CommunityState, membership: Member, comment: CommentState, viewerId: string): Refusal | null {
  const refusal = whyNotContribute(community, membership);
  if (refusal) return refusal;
  const may = comment.authorId === viewerId || membership?.role === MembershipRole.FACILITATOR;
  if (!may) return forbidden("comment.not_author");
  return comment.removedAt ? conflict("comment.removed") : null;
}

/** An answer is accepted by who asked; not one's own, not a reply. */
export function whyNotAccept(
  community: CommunityState,
  membership: Member,
  question: ContributionState & { kind: ContributionKind },
  comment: CommentState,
  viewerId: string,
): Refusal | null {
  const refusal = whyNotComment(community, membership, question);
  if (refusal) return refusal;
  if (question.kind !== ContributionKind.QUESTION || comment.parentId || comment.isRemark) return conflict("answer.not_a_question");
  if (question.authorId !== viewerId) return forbidden("answer.only_asker");
  if (comment.authorId === viewerId) return { code: ErrorCode.SELF_EXCHANGE, because: "answer.own" };
  return comment.removedAt ? conflict("answer.removed") : null;
}
