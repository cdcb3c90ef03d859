import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { DAY, HOUR } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { found, refuseIf } from "../../../kernel/errors.ts";
import { isId } from "../../../kernel/ids.ts";
import { countOrRefuse } from "../../../kernel/tries.ts";
import { communityById } from "../../communities/community.loaders.ts";
import { MembershipRole } from "../../memberships/membership.entity.ts";
import { checkedOffer } from "../invitation.checks.ts";
import { invitesIn } from "../invitation.loaders.ts";
import { whyNotInvite, whyNotInviteAs } from "../invitation.policy.ts";
import { inviteFromList } from "./inviteFromList.ts";
import { InvitationList, InvitationListInput, InviteFromListInput } from "./list.type.ts";
import { planList } from "./planList.ts";
import { readList } from "./readList.ts";

/** By one person, into one community. */
const LOOKS = { name: "invitationList", most: 60, within: HOUR };
const LISTS = { name: "inviteFromList", most: 5, within: DAY };

@Resolver()
export class InvitationListResolver {
  @Query(() => InvitationList, { description: "What would come of each line of a list; changes nothing." })
  async invitationList(@Ctx() context: Context, @Arg("input", () => InvitationListInput) { community, file }: InvitationListInput): Promise<InvitationList> {
    const { viewer, communityId } = await inviter(context, community);
    await countOrRefuse(context.runtime, LOOKS, `${viewer.id}:${communityId}`, "invitation.too_often");
    return planList((text, values) => context.db.rows(text, values), readList(file), communityId, context.now);
  }

  @Mutation(() => InvitationList, { description: "Invites everybody on the list, as the preview showed it, or nobody." })
  async inviteFromList(@Ctx() context: Context, @Arg("input", () => InviteFromListInput) { community, file, digest, ...input }: InviteFromListInput): Promise<InvitationList> {
    const { viewer, communityId } = await inviter(context, community);
    refuseIf(whyNotInviteAs(input.role ?? MembershipRole.MEMBER));
    const list = readList(file);
    const offer = checkedOffer(input, context.now);
    await countOrRefuse(context.runtime, LISTS, `${viewer.id}:${communityId}`, "invitation.too_often");
    return context.transaction((tx) => inviteFromList(tx, { communityId, inviterId: viewer.id, list, digest, ...offer }));
  }
}

async function inviter(context: Context, id: string) {
  const viewer = context.requireViewer();
  const community = found(isId(id) ? await context.load(communityById, id) : null);
  refuseIf(whyNotInvite(community, (await context.load(invitesIn, community.id)) !== null));
  return { viewer, communityId: community.id };
}
