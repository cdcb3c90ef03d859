import { recordAct } from "../../kernel/audit.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { acceptJoinRequest } from "../admission/decideJoinRequest.ts";
import { openRequestOf } from "../admission/joinRequest.commands.ts";
import { inTurn } from "../memberships/inTurn.ts";
import { joinCommunity } from "../memberships/membership.commands.ts";
import type { Membership } from "../memberships/membership.entity.ts";
import { communityNow, currentStint } from "../memberships/stint.queries.ts";
import { addNeed, addOffer } from "../supply/supply.commands.ts";
import "./events.ts";
import { lockInvitation, type Locked } from "./invitation.commands.ts";
import { whyNotAcceptInvitation } from "./invitation.policy.ts";
import { stateAt } from "./invitation.state.ts";

interface Entering {
  personId: string;
  /** What the person brings and looks for; where they said so when they asked, that comes along by itself. */
  offers?: string[];
  needs?: string[];
  organisationId?: string | null;
  constituency?: string | null;
}

const ACCOUNT = "SELECT email FROM people WHERE id = $1";

/** Comes in by an invitation: once, and only who has its address. Of all who accept or withdraw at once, the first one does. */
export async function acceptInvitation(before: Transaction, id: string, { personId, offers = [], needs = [], organisationId, constituency }: Entering): Promise<Membership> {
  const invitation = await lockInvitation(before, id);
  const { communityId, role, endsAt } = invitation;
  // The community first: whoever held it only to look could not hold it to change it while another looks as well.
  const tx = await inTurn(before, communityId);
  const requestId = await openRequestOf(tx, communityId, personId);
  const [account = null] = await sql<{ email: string | null }>(tx, ACCOUNT, [personId]);
  const member = await currentStint(tx, communityId, personId);
  refuseIf(whyNotAcceptInvitation(await communityNow(tx, communityId), { ...invitation, state: stateAt(invitation, tx.at) }, account, member));

  const membership = requestId
    ? await acceptRequestByInvitation(tx, invitation, requestId, personId)
    : await joinCommunity(tx, { communityId, personId, organisationId, constituency, role, endsAt, decidedBy: invitation.inviterId });
  for (const text of offers) await addOffer(tx, membership, { text });
  for (const text of needs) await addNeed(tx, membership, { text });
  if (!requestId) await settle(tx, invitation, membership, personId);
  return membership;
}

/** An invitation that meets an open request accepts it, in the name of who invited; the actor is who made the two meet. */
export async function acceptRequestByInvitation(tx: Transaction, invitation: Locked, requestId: string, actorId: string): Promise<Membership> {
  const { role, endsAt, message: welcome, inviterId } = invitation;
  const membership = await acceptJoinRequest(tx, requestId, inviterId, { role, endsAt, welcome });
  await settle(tx, invitation, membership, actorId);
  return membership;
}

async function settle(tx: Transaction, { id: invitationId, inviterId }: Locked, { id: membershipId, personId, communityId }: Membership, actorId: string): Promise<void> {
  await sql(tx, "UPDATE invitations SET state = 'ACCEPTED', settled_at = $2, settled_by_id = $3, token_hash = NULL WHERE id = $1", [invitationId, tx.at, personId]);
  await announce(tx, "invitation.accepted", { invitationId, communityId, membershipId, personId, inviterId }, { communityId, actorId });
  await recordAct(tx, "invitation.accepted", { invitationId, membershipId }, { actorId, communityId, subjectId: personId });
}
