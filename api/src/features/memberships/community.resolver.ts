import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { pageUnder } from "../../kernel/page.ts";
import { BY_NAME } from "../../kernel/sqlText.ts";
import { Community } from "../communities/community.entity.ts";
import { Person } from "../people/person.entity.ts";
import { Membership, MembershipRole } from "./membership.entity.ts";
import { caretakerOf, mandatesOfCommunity } from "./mandate.loaders.ts";
import { Mandate } from "./mandate.type.ts";
import { facilitatorsOfCommunity, memberCountOfCommunity, readableCommunity, viewerEnd, viewerMembership, viewerRemoval } from "./membership.loaders.ts";
import { whyNotContribute, whyNotLeave } from "./membership.policy.ts";
import { holdsAt, mayRead, withRole } from "./membership.rights.ts";
import { namedLike } from "./membership.search.ts";
import { Removal } from "./removal.type.ts";

export const { ConnectionType: MembershipConnection } = connectionTypes("Membership", () => Membership);

@ArgsType()
class MembersArgs extends ForwardArgs {
  @Field(() => String, { nullable: true, description: "Words that all stand in a name, or parts of them; capitals and accents do not count." })
  query?: string | null;

  @Field(() => MembershipRole, { nullable: true })
  role?: MembershipRole | null;
}

/** What membership adds to a community. */
@Resolver(() => Community)
export class CommunityMembers {
  @FieldResolver(() => Int)
  async memberCount(@Ctx() context: Context, @Root() { id }: Community): Promise<number> {
    return (await context.load(memberCountOfCommunity, id))?.count ?? 0;
  }

  @FieldResolver(() => [Person])
  facilitators(@Ctx() context: Context, @Root() { id }: Community) {
    return context.loadMany(facilitatorsOfCommunity, id);
  }

  @FieldResolver(() => Membership, { nullable: true })
  viewerMembership(@Ctx() context: Context, @Root() { id }: Community) {
    return context.load(viewerMembership, id);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotContribute(@Ctx() context: Context, @Root() community: Community) {
    return whyNotContribute(community, await context.load(viewerMembership, community.id));
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may. The last facilitator may when they accept that nobody facilitates from then on." })
  async whyNotLeave(@Ctx() context: Context, @Root() { id }: Community) {
    const facilitators = await context.loadMany(facilitatorsOfCommunity, id);
    return whyNotLeave(await context.load(viewerMembership, id), facilitators.length, false);
  }

  @FieldResolver(() => Date, { nullable: true, description: "Since when nobody facilitates; reading and answering go on. For who may read the community." })
  async caretakerSince(@Ctx() context: Context, @Root() { id }: Community): Promise<Date | null> {
    return (await context.load(caretakerOf, id))?.since ?? null;
  }

  @FieldResolver(() => [Mandate], { description: "Of who facilitates; for who may read the community." })
  mandates(@Ctx() context: Context, @Root() { id }: Community) {
    return context.loadMany(mandatesOfCommunity, id);
  }

  @FieldResolver(() => Removal, { nullable: true, description: "That the viewer was removed, and why; null for everybody else." })
  viewerRemoval(@Ctx() context: Context, @Root() { id }: Community) {
    return context.load(viewerRemoval, id);
  }

  @FieldResolver(() => Date, { nullable: true, description: "When the time ran out that the viewer had here; null for who is inside, left or was removed." })
  async viewerEndedAt(@Ctx() context: Context, @Root() { id }: Community): Promise<Date | null> {
    return (await context.load(viewerEnd, id))?.at ?? null;
  }

  @FieldResolver(() => MembershipConnection, { nullable: true, description: "By name; null for who may not read the community." })
  async members(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Community, @Args(() => MembersArgs) { query, role, ...page }: MembersArgs) {
    if (!(await context.load(readableCommunity, id))) return null;
    return pageUnder<Membership>(
      context,
      info,
      {
        type: "Membership",
        keys: [{ sql: "p.display_name", cast: "text", collate: BY_NAME }, { sql: "m.id", cast: "uuid" }],
        direction: "ASC",
        ids: (scope, { keys, beyond, orderAndLimit }, parent) => {
          const now = scope.parameters.add(scope.now);
          const named = namedLike("p.display_name", query ?? "", scope.parameters);
          const inRole = role ? `AND m_role.role = ${scope.parameters.add(role)}` : "";
          return `SELECT m.id, ${keys} FROM memberships m JOIN people p ON p.id = m.person_id ${role ? withRole("m", now) : ""}
            WHERE m.community_id = ${parent} AND ${holdsAt("m", now)} AND ${mayRead(scope, parent)}
            ${named} ${inRole} ${beyond} ${orderAndLimit}`;
        },
      },
      page,
      id,
    );
  }
}
