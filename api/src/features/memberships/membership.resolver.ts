import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { leaveCommunity } from "./membership.commands.ts";
import { Membership, MembershipRole } from "./membership.entity.ts";
import type { MembershipRow } from "./membership.loaders.ts";

/** A row as a list compiled it, or as a loader gave it: what is there is not read again. */
type Read = MembershipRow & { person?: Person; organisation?: Organisation | null; community?: Community };

@Resolver(() => Membership)
export class MembershipResolver {
  @Mutation(() => Community)
  async leaveCommunity(
    @Ctx() context: Context,
    @Arg("community", () => ID) communityId: string,
    @Arg("acceptCaretaker", () => Boolean, { nullable: true, description: "True: also as the last who facilitates." }) acceptCaretaker?: boolean | null,
  ): Promise<Community> {
    const viewer = context.requireViewer();
    const community = found(isId(communityId) ? await context.load(communityById, communityId) : null);
    await context.transaction((tx) => leaveCommunity(tx, community.id, viewer.id, acceptCaretaker ?? false));
    return community;
  }

  @FieldResolver(() => MembershipRole)
  role(@Root() { role }: Read): MembershipRole {
    return role;
  }

  @FieldResolver(() => Person)
  async person(@Ctx() context: Context, @Root() { person, personId }: Read) {
    return person ?? found(await context.load(personById, personId));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "As of joining." })
  organisation(@Ctx() context: Context, @Root() { organisation, organisationId }: Read) {
    if (organisation !== undefined) return organisation;
    return organisationId ? context.load(organisationById, organisationId) : null;
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { community, communityId }: Read) {
    return community ?? found(await context.load(communityById, communityId));
  }
}
