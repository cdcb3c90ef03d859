import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { pageUnder } from "../../kernel/page.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { viewerMembership } from "../memberships/membership.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { Viewer } from "../people/viewer.type.ts";
import { Invitation, InvitationState } from "./invitation.entity.ts";
import { emailOfViewer, invitationsToViewer, invitesIn } from "./invitation.loaders.ts";
import { whyNotAcceptInvitation, whyNotInvite } from "./invitation.policy.ts";
import { mayInvite } from "./invitation.rights.ts";
import { stateAt, stateAtSql } from "./invitation.state.ts";

export const { ConnectionType: InvitationConnection } = connectionTypes("Invitation", () => Invitation);

@ArgsType()
class InvitationsArgs extends ForwardArgs {
  @Field(() => InvitationState, { nullable: true })
  state?: InvitationState | null;
}

type Read = Invitation & { community?: Community; invitedBy?: Person };

@Resolver(() => Invitation)
export class InvitationFields {
  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { community, communityId }: Read) {
    return community ?? found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => Person)
  async invitedBy(@Ctx() context: Context, @Root() { invitedBy, inviterId }: Read) {
    return invitedBy ?? found(await context.load(personById, inviterId));
  }

  @FieldResolver(() => InvitationState)
  state(@Ctx() { now }: Context, @Root() invitation: Read): InvitationState {
    return stateAt(invitation, now);
  }

  @FieldResolver(() => Person, { nullable: true })
  acceptedBy(@Ctx() context: Context, @Root() { state, settledById }: Read) {
    return state === InvitationState.ACCEPTED && settledById ? context.load(personById, settledById) : null;
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may accept." })
  async whyNotAccept(@Ctx() context: Context, @Root() invitation: Read) {
    const { communityId, email } = invitation;
    const community = found(await context.load(communityById, communityId));
    const account = context.viewer && (await context.load(emailOfViewer, context.viewer.id));
    return whyNotAcceptInvitation(community, { email, state: stateAt(invitation, context.now) }, account, await context.load(viewerMembership, communityId));
  }
}

/** What invitations add to a community. */
@Resolver(() => Community)
export class CommunityInvitations {
  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotInvite(@Ctx() context: Context, @Root() community: Community) {
    return whyNotInvite(community, (await context.load(invitesIn, community.id)) !== null);
  }

  @FieldResolver(() => InvitationConnection, { nullable: true, description: "The last one first; null for who does not facilitate." })
  async invitations(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Community, @Args(() => InvitationsArgs) { state, ...page }: InvitationsArgs) {
    if (!(await context.load(invitesIn, id))) return null;
    return pageUnder<Invitation>(
      context,
      info,
      {
        type: "Invitation",
        keys: [{ sql: "i.id", cast: "uuid" }],
        direction: "DESC",
        ids: (scope, { keys, beyond, orderAndLimit }, parent) => {
          const inState = state ? `AND ${stateAtSql("i", scope.parameters.add(scope.now))} = ${scope.parameters.add(state)}` : "";
          return `SELECT i.id, ${keys} FROM invitations i WHERE i.community_id = ${parent} AND ${mayInvite(scope, "i.community_id")} ${inState} ${beyond} ${orderAndLimit}`;
        },
      },
      page,
      id,
    );
  }
}

@Resolver(() => Viewer)
export class ViewerInvitations {
  @FieldResolver(() => [Invitation], { description: "Those that stand open to the viewer's own address, the last one first." })
  invitations(@Ctx() context: Context): Promise<Invitation[]> {
    return invitationsToViewer(context);
  }
}
