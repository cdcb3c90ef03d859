import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput, found } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { CommentConnection, commentsOf } from "./comment.queries.ts";
import { Contribution } from "./contribution.entity.ts";
import { markedByViewer, type ContributionRow } from "./contribution.loaders.ts";
import { whyNotComment, whyNotMarkHelpful, whyNotRevise } from "./contribution.policy.ts";
import { ContributionLink, linksOfContribution } from "./lineage.loaders.ts";
import { standingIn } from "./permission.ts";

/** A row as a list compiled it, or as a loader gave it: what is there is not read again. */
export type Read = ContributionRow & {
  community?: Community;
  author?: Person;
  organisation?: Organisation | null;
  viewerFoundHelpful?: boolean;
};

const MOST_LINKS = 100;

@Resolver(() => Contribution)
export class ContributionFields {
  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { community, communityId }: Read) {
    return community ?? found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => Person)
  async author(@Ctx() context: Context, @Root() { author, authorId }: Read) {
    return author ?? found(await context.load(personById, authorId));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "The author's, as of writing." })
  organisation(@Ctx() context: Context, @Root() { organisation, organisationId }: Read) {
    if (organisation !== undefined) return organisation;
    return organisationId ? context.load(organisationById, organisationId) : null;
  }

  @FieldResolver(() => Boolean)
  async viewerFoundHelpful(@Ctx() context: Context, @Root() { id, viewerFoundHelpful }: Read): Promise<boolean> {
    return viewerFoundHelpful ?? (await context.load(markedByViewer, id)) !== null;
  }

  @FieldResolver(() => [ContributionLink], { description: "In both directions; a source that the viewer may not read keeps its place without its content." })
  async links(@Ctx() context: Context, @Root() { id }: Read, @Arg("first", () => Int, { nullable: true }) first?: number | null) {
    if (first != null && (first < 1 || first > MOST_LINKS)) throw badInput({ path: "first", because: "page.size", params: { max: MOST_LINKS } });
    return (await context.loadMany(linksOfContribution, id)).slice(0, first ?? MOST_LINKS);
  }

  @FieldResolver(() => CommentConnection, { description: "Top level, oldest first." })
  comments(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Read, @Args(() => PageArgs) page: PageArgs) {
    return commentsOf(context, info, { column: "contribution_id", id }, page);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotComment(@Ctx() context: Context, @Root() contribution: Read) {
    const { community, membership } = await standingIn(context, contribution.communityId);
    return whyNotComment(community, membership, contribution);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotRevise(@Ctx() context: Context, @Root() contribution: Read) {
    return reasonAgainstRevising(context, contribution);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotRetract(@Ctx() context: Context, @Root() contribution: Read) {
    return reasonAgainstRevising(context, contribution);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotMarkHelpful(@Ctx() context: Context, @Root() contribution: Read) {
    const { community, membership } = await standingIn(context, contribution.communityId);
    return whyNotMarkHelpful(community, membership, contribution, context.viewer?.id ?? "");
  }
}

async function reasonAgainstRevising(context: Context, contribution: Read) {
  const { community, membership } = await standingIn(context, contribution.communityId);
  return whyNotRevise(community, membership, contribution, context.viewer?.id ?? "");
}
