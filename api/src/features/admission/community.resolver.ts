import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { pageUnder } from "../../kernel/page.ts";
import { Community } from "../communities/community.entity.ts";
import { recordAdminReads } from "../memberships/adminReads.queries.ts";
import { viewerMembership } from "../memberships/membership.loaders.ts";
import { Viewer } from "../people/viewer.type.ts";
import { JoinRequest, JoinRequestStatus } from "./joinRequest.entity.ts";
import { openRequestsOf, viewerJoinRequest } from "./joinRequest.loaders.ts";
import { whyNotRequestToJoin } from "./joinRequest.policy.ts";
import { mayDecide } from "./joinRequest.rights.ts";

export const { ConnectionType: JoinRequestConnection } = connectionTypes("JoinRequest", () => JoinRequest);

@ArgsType()
class JoinRequestsArgs extends ForwardArgs {
  @Field(() => JoinRequestStatus, { nullable: true })
  status?: JoinRequestStatus | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that are still open, the first one first; or only those that are not." })
  open?: boolean | null;
}

/** What admission adds to a community. */
@Resolver(() => Community)
export class CommunityAdmission {
  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotRequestToJoin(@Ctx() context: Context, @Root() community: Community) {
    const membership = await context.load(viewerMembership, community.id);
    return whyNotRequestToJoin(community, context.viewer, membership, await context.load(viewerJoinRequest, community.id));
  }

  @FieldResolver(() => JoinRequest, { nullable: true, description: "The viewer's last one, whatever became of it." })
  viewerJoinRequest(@Ctx() context: Context, @Root() { id }: Community) {
    return context.load(viewerJoinRequest, id);
  }

  @FieldResolver(() => Int, { nullable: true, description: "How many requests wait for a decision of the viewer; null for who may not decide." })
  async openJoinRequestCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number | null> {
    return (await context.load(openRequestsOf, id))?.count ?? null;
  }

  @FieldResolver(() => JoinRequestConnection, { nullable: true, description: "Those that the viewer may decide, the last one first; null for who may not decide." })
  async joinRequests(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Community, @Args(() => JoinRequestsArgs) { status, open, ...page }: JoinRequestsArgs) {
    if (!(await context.load(openRequestsOf, id))) return null;
    await recordAdminReads(context, [id]);
    return pageUnder<JoinRequest>(
      context,
      info,
      {
        type: "JoinRequest",
        keys: [{ sql: "j.id", cast: "uuid" }],
        direction: open ? "ASC" : "DESC",
        ids: (scope, { keys, beyond, orderAndLimit }, parent) => {
          const inStatus = status ? `AND j.status = ${scope.parameters.add(status)}` : "";
          const isOpen = open == null ? "" : `AND j.decided_at IS ${open ? "" : "NOT"} NULL`;
          return `SELECT j.id, ${keys} FROM join_requests j WHERE j.community_id = ${parent} AND ${mayDecide(scope, "j")} ${inStatus} ${isOpen} ${beyond} ${orderAndLimit}`;
        },
      },
      page,
      id,
    );
  }
}

@Resolver(() => Viewer)
export class ViewerJoinRequests {
  @FieldResolver(() => [JoinRequest], { description: "The viewer's own, the last one first." })
  joinRequests(@Ctx() context: Context): Promise<JoinRequest[]> {
    const { id } = context.requireViewer();
    const text = `SELECT ${context.db.columns(JoinRequest, "j")} FROM join_requests j WHERE j.applicant_id = $1 ORDER BY j.id DESC LIMIT 100`;
    return context.db.rows<JoinRequest>(text, [id]);
  }
}
