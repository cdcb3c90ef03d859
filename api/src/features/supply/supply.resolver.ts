import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { communityById } from "../communities/community.loaders.ts";
import { viewerMembership, type MembershipRow } from "../memberships/membership.loaders.ts";
import { whyNotContribute } from "../memberships/membership.policy.ts";
import { Need } from "./need.entity.ts";
import { Offer } from "./offer.entity.ts";
import { needCheck, offerCheck } from "./supply.checks.ts";
import { addNeed, addOffer, withdrawNeed, withdrawOffer } from "./supply.commands.ts";
import { NeedInput, OfferInput } from "./supply.inputs.ts";
import { needById, offerById } from "./supply.loaders.ts";
import { whyNotWithdrawSupply } from "./supply.policy.ts";

@Resolver()
export class SupplyResolver {
  @Mutation(() => Offer)
  async addOffer(@Ctx() context: Context, @Arg("input", () => OfferInput) input: OfferInput): Promise<Offer> {
    const member = await contributor(context, input.community);
    const content = checked(offerCheck, input);
    return context.transaction((tx) => addOffer(tx, member, content));
  }

  @Mutation(() => Need)
  async addNeed(@Ctx() context: Context, @Arg("input", () => NeedInput) input: NeedInput): Promise<Need> {
    const member = await contributor(context, input.community);
    const content = checked(needCheck, input);
    return context.transaction((tx) => addNeed(tx, member, content));
  }

  @Mutation(() => Offer)
  async withdrawOffer(@Ctx() context: Context, @Arg("offer", () => ID) id: string): Promise<Offer> {
    const viewer = context.requireViewer();
    const offer = found(isId(id) ? await context.load(offerById, id) : null);
    refuseIf(whyNotWithdrawSupply(offer, viewer.id));
    await context.transaction((tx) => withdrawOffer(tx, offer));
    return found(await context.load(offerById, id));
  }

  @Mutation(() => Need)
  async withdrawNeed(@Ctx() context: Context, @Arg("need", () => ID) id: string): Promise<Need> {
    const viewer = context.requireViewer();
    const need = found(isId(id) ? await context.load(needById, id) : null);
    refuseIf(whyNotWithdrawSupply(need, viewer.id));
    await context.transaction((tx) => withdrawNeed(tx, need));
    return found(await context.load(needById, id));
  }
}

/** The viewer's membership, where it lets them bring something in. */
async function contributor(context: Context, communityId: string): Promise<MembershipRow> {
  context.requireViewer();
  const community = found(isId(communityId) ? await context.load(communityById, communityId) : null);
  const membership = await context.load(viewerMembership, community.id);
  refuseIf(whyNotContribute(community, membership));
  return found(membership);
}
