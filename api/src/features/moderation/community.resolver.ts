import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { pageUnder } from "../../kernel/page.ts";
import { Community } from "../communities/community.entity.ts";
import { recordAdminReads } from "../memberships/adminReads.queries.ts";
import { waitingIn } from "./moderation.loaders.ts";
import { mayDecide, mayJudge } from "./moderation.rights.ts";
import { ModerationCase } from "./moderationCase.entity.ts";
import { ContentRemoval } from "./removal.entity.ts";

const { ConnectionType: ModerationCaseConnection } = connectionTypes("ModerationCase", () => ModerationCase);
const { ConnectionType: ContentRemovalConnection } = connectionTypes("ContentRemoval", () => ContentRemoval);

@ArgsType()
class ReportsArgs extends ForwardArgs {
  @Field(() => Boolean, { nullable: true, description: "Only what is still open, the first one first; or only what is not." })
  open?: boolean | null;
}

/** What moderation adds to a community. */
@Resolver(() => Community)
export class CommunityModeration {
  @FieldResolver(() => Int, { nullable: true, description: "How many reported things and appeals wait for the viewer; null for who does not moderate." })
  async openReportCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number | null> {
    return (await context.load(waitingIn, id))?.count ?? null;
  }

  @FieldResolver(() => ModerationCaseConnection, {
    nullable: true,
    description: "What was reported and the viewer may decide, once for each contribution or comment, the last one first; null for who does not moderate.",
  })
  async reports(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Community, @Args(() => ReportsArgs) { open, ...page }: ReportsArgs) {
    if (!(await context.load(waitingIn, id))) return null;
    await recordAdminReads(context, [id]);
    return pageUnder<ModerationCase>(
      context,
      info,
      {
        type: "ModerationCase",
        keys: [{ sql: "k.id", cast: "uuid" }],
        direction: open ? "ASC" : "DESC",
        ids: (scope, { keys, beyond, orderAndLimit }, parent) => {
          const isOpen = open == null ? "" : `AND k.decided_at IS ${open ? "" : "NOT"} NULL`;
          return `SELECT k.id, ${keys} FROM moderation_cases k WHERE k.community_id = ${parent} AND ${mayDecide(scope, "k")} ${isOpen} ${beyond} ${orderAndLimit}`;
        },
      },
      page,
      id,
    );
  }

  @FieldResolver(() => ContentRemovalConnection, {
    nullable: true,
    description: "Removals against which an appeal waits for the judgement of the viewer, the first one first; null for who does not moderate.",
  })
  async appeals(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Community, @Args(() => ForwardArgs) page: ForwardArgs) {
    if (!(await context.load(waitingIn, id))) return null;
    await recordAdminReads(context, [id]);
    return pageUnder<ContentRemoval>(
      context,
      info,
      {
        type: "ContentRemoval",
        keys: [{ sql: "x.id", cast: "uuid" }],
        direction: "ASC",
        ids: (scope, { keys, beyond, orderAndLimit }, parent) =>
          `SELECT x.id, ${keys} FROM removals x WHERE x.community_id = ${parent} AND x.decided_at IS NULL AND ${mayJudge(scope, "x")} ${beyond} ${orderAndLimit}`,
      },
      page,
      id,
    );
  }
}
