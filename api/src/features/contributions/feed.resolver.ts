import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from "type-graphql";
import { ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput } from "../../kernel/errors.ts";
import { likePattern } from "../../kernel/sqlText.ts";
import { Community } from "../communities/community.entity.ts";
import { readableCommunity } from "../memberships/membership.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { Viewer } from "../people/viewer.type.ts";
import { tagOf } from "./contribution.checks.ts";
import { figuresOfCommunity, publishedSynthesesOf } from "./community.loaders.ts";
import { contributionsBy, ContributionConnection, FeedArgs, feedOf, HomeFeedArgs, homeFeedOf } from "./feed.queries.ts";
import { PublishedSynthesis } from "./publishedSynthesis.type.ts";

@ObjectType({ simpleResolvers: true, description: "A tag of a community, and how often it was used." })
class TagUse {
  @Field()
  tag!: string;

  @Field(() => Int)
  uses!: number;
}

const MOST = 100;

function size(first: number | null | undefined, fallback: number): number {
  if (first != null && (first < 1 || first > MOST)) throw badInput({ path: "first", because: "page.size", params: { max: MOST } });
  return first ?? fallback;
}

/** What contributions add to a community. */
@Resolver(() => Community)
export class CommunityFeed {
  @FieldResolver(() => ContributionConnection, { nullable: true, description: "Null for who may not read the community." })
  async feed(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Community, @Args(() => FeedArgs) args: FeedArgs) {
    return (await context.load(readableCommunity, id)) ? feedOf(context, info, id, args) : null;
  }

  @FieldResolver(() => Int)
  async contributionCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number> {
    return (await context.load(figuresOfCommunity, id))?.contributionCount ?? 0;
  }

  @FieldResolver(() => Int)
  async synthesisCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number> {
    return (await context.load(figuresOfCommunity, id))?.synthesisCount ?? 0;
  }

  @FieldResolver(() => Int)
  async questionCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number> {
    return (await context.load(figuresOfCommunity, id))?.questionCount ?? 0;
  }

  @FieldResolver(() => Int, { description: "Questions that nobody else answered yet." })
  async openQuestionCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number> {
    return (await context.load(figuresOfCommunity, id))?.openQuestionCount ?? 0;
  }

  @FieldResolver(() => [TagUse], { nullable: true, description: "Most used first; null for who may not read the community." })
  async tags(
    @Ctx() context: Context,
    @Root() { id }: Community,
    @Arg("first", () => Int, { nullable: true }) first?: number | null,
    @Arg("startsWith", () => String, { nullable: true }) startsWith?: string | null,
  ): Promise<TagUse[] | null> {
    const most = size(first, 20);
    if (!(await context.load(readableCommunity, id))) return null;
    const pattern = likePattern(tagOf(startsWith ?? "")).slice(1);
    return context.db.rows<TagUse>(
      "SELECT tag, uses FROM community_tags WHERE community_id = $1 AND tag LIKE $2 ORDER BY uses DESC, tag LIMIT $3",
      [id, pattern, most],
    );
  }

  @FieldResolver(() => [PublishedSynthesis], { description: "Public: the newest first." })
  async publishedSyntheses(@Ctx() context: Context, @Root() { id }: Community, @Arg("first", () => Int, { nullable: true }) first?: number | null) {
    return (await context.loadMany(publishedSynthesesOf, id)).slice(0, size(first, 3));
  }
}

@Resolver(() => Viewer)
export class ViewerFeed {
  @FieldResolver(() => ContributionConnection)
  homeFeed(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => HomeFeedArgs) args: HomeFeedArgs) {
    return homeFeedOf(context, info, args);
  }
}

@Resolver(() => Person)
export class PersonContributions {
  @FieldResolver(() => ContributionConnection, { description: "Those that the viewer may read, newest first." })
  contributions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Person, @Args(() => ForwardArgs) args: ForwardArgs) {
    return contributionsBy(context, info, id, args);
  }
}
