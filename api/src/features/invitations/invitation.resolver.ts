import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { HOUR } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Membership, MembershipRole } from "../memberships/membership.entity.ts";
import { membershipById, viewerMembership } from "../memberships/membership.loaders.ts";
import { checkedEmail } from "../people/account.checks.ts";
import { requireOrganisation } from "../people/account.loaders.ts";
import { personById } from "../people/person.loaders.ts";
import { acceptInvitation } from "./acceptInvitation.ts";
import { checkedEntry, checkedOffer, TO_ONE_ADDRESS } from "./invitation.checks.ts";
import { resendInvitation, withdrawInvitation } from "./invitation.commands.ts";
import { Invitation } from "./invitation.entity.ts";
import { AcceptInvitationInput, InviteToCommunityInput } from "./invitation.inputs.ts";
import { emailOfViewer, invitationAtDesk, invitationById, invitationByToken, invitesIn } from "./invitation.loaders.ts";
import { whyNotAcceptInvitation, whyNotInvite, whyNotInviteAs, whyNotResendInvitation, whyNotWithdrawInvitation } from "./invitation.policy.ts";
import { stateAt } from "./invitation.state.ts";
import { inviteToCommunity } from "./inviteToCommunity.ts";

/** By one person, into one community. */
const INVITATIONS = { name: "inviteToCommunity", most: 60, within: HOUR };

@Resolver()
export class InvitationResolver {
  @Query(() => Invitation, { nullable: true, description: "What the link in a mail leads to, for whoever holds it; changes nothing. Null: it leads nowhere, or no longer." })
  invitation(@Ctx() context: Context, @Arg("token", () => String) token: string): Promise<Invitation | null> {
    return invitationByToken(context, token);
  }

  @Mutation(() => Invitation, { description: "By mail. Whoever asked to join already is let in at once. Nobody learns from it who has an account." })
  async inviteToCommunity(@Ctx() context: Context, @Arg("input", () => InviteToCommunityInput) input: InviteToCommunityInput): Promise<Invitation> {
    const { id: inviterId } = context.requireViewer();
    const community = found(isId(input.community) ? await context.load(communityById, input.community) : null);
    refuseIf(whyNotInvite(community, (await context.load(invitesIn, community.id)) !== null));
    refuseIf(whyNotInviteAs(input.role ?? MembershipRole.MEMBER));
    const email = checkedEmail(input.email);
    const offer = checkedOffer(input, context.now);
    await countOrRefuse(context.runtime, INVITATIONS, `${inviterId}:${community.id}`, "invitation.too_often");
    await countOrRefuse(context.runtime, TO_ONE_ADDRESS, `${community.id}:${email}`, "invitation.too_often");
    const { id } = await context.transaction((tx) => inviteToCommunity(tx, { communityId: community.id, email, inviterId, ...offer }));
    return found(await context.load(invitationById, id));
  }

  @Mutation(() => Invitation, { description: "The link in the mail is dead from now on." })
  async withdrawInvitation(@Ctx() context: Context, @Arg("invitation", () => ID) id: string): Promise<Invitation> {
    const { viewer, invitation } = await atTheDesk(context, id);
    refuseIf(whyNotWithdrawInvitation(stateAt(invitation, context.now)));
    await context.transaction((tx) => withdrawInvitation(tx, id, viewer.id));
    return found(await context.load(invitationById, id));
  }

  @Mutation(() => Invitation, { description: "Another mail with another link, and a term of its own; the link before is dead." })
  async resendInvitation(@Ctx() context: Context, @Arg("invitation", () => ID) id: string): Promise<Invitation> {
    const { viewer, invitation } = await atTheDesk(context, id);
    const community = found(await context.load(communityById, invitation.communityId));
    refuseIf(whyNotResendInvitation(community, invitation));
    await countOrRefuse(context.runtime, TO_ONE_ADDRESS, `${invitation.communityId}:${invitation.email}`, "invitation.too_often");
    await context.transaction((tx) => resendInvitation(tx, id, viewer.id));
    return found(await context.load(invitationById, id));
  }

  @Mutation(() => Membership, { description: "By whoever has the address that was invited; once." })
  async acceptInvitation(@Ctx() context: Context, @Arg("input", () => AcceptInvitationInput) input: AcceptInvitationInput): Promise<Membership> {
    const { id: personId } = context.requireViewer();
    const invitation = found(isId(input.invitation) ? await context.load(invitationById, input.invitation) : null);
    const community = found(await context.load(communityById, invitation.communityId));
    const account = await context.load(emailOfViewer, personId);
    const state = stateAt(invitation, context.now);
    refuseIf(whyNotAcceptInvitation(community, { email: invitation.email, state }, account, await context.load(viewerMembership, community.id)));
    const content = checkedEntry(invitation.role, input);
    const chosen = await requireOrganisation(context, input.organisation);
    const organisationId = chosen === undefined ? ((await context.load(personById, personId))?.organisationId ?? null) : chosen;
    const { id } = await context.transaction((tx) => acceptInvitation(tx, invitation.id, { personId, organisationId, ...content }));
    return found(await context.load(membershipById, id));
  }
}

/** An invitation that the viewer may withdraw or send anew; for others than facilitators there is none. */
async function atTheDesk(context: Context, id: string) {
  const viewer = context.requireViewer();
  return { viewer, invitation: found(isId(id) ? await context.load(invitationAtDesk, id) : null) };
}
