import { randomBytes } from "node:crypto";
import { recordAct } from "../../kernel/audit.ts";
import { after, DAY } from "../../kernel/clock.ts";
import { ErrorCode, Refused, refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { inTurn } from "../memberships/inTurn.ts";
import { hashOf } from "../people/session.commands.ts";
import "./events.ts";
import type { Invitation } from "./invitation.entity.ts";
import { whyNotInvite, whyNotResendInvitation, whyNotWithdrawInvitation } from "./invitation.policy.ts";
import { facilitates } from "./invitation.rights.ts";
import { stateAt } from "./invitation.state.ts";

/** How long the link in the mail works. */
export const INVITATION_LIFE = 30 * DAY;
/** How long it is remembered who was asked in and did not come. */
const REMEMBERED = 90 * DAY;

/** Until when an invitation made now holds: never longer than the membership that it leads to. */
export function expiryOf(now: Date, endsAt: Date | null): Date {
  const latest = after(now, INVITATION_LIFE);
  return endsAt && endsAt < latest ? endsAt : latest;
}

interface CommunityNow {
  archivedAt: Date | null;
  facilitates: boolean;
}

const COMMUNITY_FOR = `SELECT c.archived_at AS "archivedAt", ${facilitates("$2::uuid", "c.id", "$3")} AS facilitates FROM communities c WHERE c.id = $1`;

/** The transaction in which somebody invites, when it is their turn: nobody joins or leaves the community until its end. Refused to whoever facilitates it no more. */
export async function asInviter(before: Transaction, communityId: string, personId: string): Promise<{ tx: Transaction; community: CommunityNow }> {
  const turn = await asFacilitator(before, communityId, personId);
  refuseIf(whyNotInvite(turn.community, true));
  return turn;
}

/** The same where the community need not go on. */
async function asFacilitator(before: Transaction, communityId: string, personId: string): Promise<{ tx: Transaction; community: CommunityNow }> {
  const tx = await inTurn(before, communityId, "SHARE");
  const [community = { archivedAt: null, facilitates: false }] = await sql<CommunityNow>(tx, COMMUNITY_FOR, [communityId, personId, tx.at]);
  refuseIf(whyNotInvite({ archivedAt: null }, community.facilitates));
  return { tx, community };
}

const LOCK = `
  SELECT id, community_id AS "communityId", email, role, ends_at AS "endsAt", message, inviter_id AS "inviterId", expires_at AS "expiresAt", state, settled_at AS "settledAt"
  FROM invitations WHERE id = $1 FOR UPDATE`;

export type Locked = Pick<Invitation, "id" | "communityId" | "email" | "role" | "endsAt" | "message" | "inviterId" | "expiresAt" | "state" | "settledAt">;

/** The invitation, for this transaction alone to change: whoever comes at the same time waits, and then finds what became of it. */
export async function lockInvitation(tx: Transaction, id: string): Promise<Locked> {
  const [invitation] = await sql<Locked>(tx, LOCK, [id]);
  if (!invitation) throw new Refused(ErrorCode.NOT_FOUND, "not_found");
  return invitation;
}

/** Takes back what was not accepted yet: the link is dead from now on. */
export async function withdrawInvitation(before: Transaction, id: string, byId: string): Promise<void> {
  const invitation = await lockInvitation(before, id);
  const { communityId } = invitation;
  const { tx } = await asFacilitator(before, communityId, byId);
  refuseIf(whyNotWithdrawInvitation(stateAt(invitation, tx.at)));
  await sql(tx, "UPDATE invitations SET state = 'WITHDRAWN', settled_at = $2, settled_by_id = $3, token_hash = NULL WHERE id = $1", [id, tx.at, byId]);
  await announce(tx, "invitation.withdrawn", { invitationId: id, communityId }, { communityId, actorId: byId });
  await recordAct(tx, "invitation.withdrawn", { invitationId: id }, { actorId: byId, communityId });
}

/** Sends it anew, with another link and a term of its own; the link before is dead from now on. */
export async function resendInvitation(before: Transaction, id: string, byId: string): Promise<void> {
  const invitation = await lockInvitation(before, id);
  const { communityId, role, endsAt } = invitation;
  const { tx, community } = await asInviter(before, communityId, byId);
  refuseIf(whyNotResendInvitation(community, invitation));
  await sql(tx, "UPDATE invitations SET expires_at = $2, token_hash = NULL WHERE id = $1", [id, expiryOf(tx.at, endsAt)]);
  await announce(tx, "invitation.sent", { invitationId: id, communityId }, { communityId, actorId: byId });
  await recordAct(tx, "invitation.sent", { invitationId: id, role }, { actorId: byId, communityId });
}

/** The token for the link, made at the moment of mailing: nothing but the mail ever holds it. */
export async function mintInvitationToken(tx: Transaction, id: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await sql(tx, "UPDATE invitations SET token_hash = $2 WHERE id = $1", [id, hashOf(token)]);
  return token;
}

/** Addresses of those who did not come are not kept for ever. */
export async function forgetOldInvitations(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM invitations WHERE state <> 'ACCEPTED' AND coalesce(settled_at, expires_at) <= $1", [after(tx.at, -REMEMBERED)]);
}
