import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import type { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { viewerMembership, type MembershipRow } from "../memberships/membership.loaders.ts";
import type { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { contributionById, type ContributionRow } from "./contribution.loaders.ts";
import type { Author } from "./publishContribution.ts";

export interface Standing {
  community: Community;
  membership: MembershipRow | null;
}

/** Where the viewer stands in a community: what the policies ask about. */
export async function standingIn(context: Context, communityId: string): Promise<Standing> {
  const [community, membership] = await Promise.all([
    isId(communityId) ? context.load(communityById, communityId) : null,
    isId(communityId) ? context.load(viewerMembership, communityId) : null,
  ]);
  return { community: found(community), membership };
}

export async function visibleContribution(context: Context, id: string): Promise<ContributionRow> {
  return found(isId(id) ? await context.load(contributionById, id) : null);
}

export async function visibleComment(context: Context, id: string): Promise<Comment> {
  return found(isId(id) ? await context.load(commentById, id) : null);
}

/** What somebody wrote: a contribution, or a comment on one. */
export type Writing = ContributionRow | Comment;

export const isContribution = (row: Writing): row is ContributionRow => "kind" in row;

export async function visibleWriting(context: Context, id: string): Promise<Writing & { __typename: string }> {
  const [contribution, comment] = isId(id) ? await Promise.all([context.load(contributionById, id), context.load(commentById, id)]) : [];
  return contribution ?? Object.assign(found(comment), { __typename: "Comment" });
}

/** The viewer as the author of what they write now. */
export function authorOf({ membership }: Standing, viewerId: string): Author {
  return { id: viewerId, organisationId: membership?.organisationId ?? null };
}
