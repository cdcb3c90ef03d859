import { recordAct } from "../../kernel/audit.ts";
import { ErrorCode, Refused, refuseIf } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { openRequestOf } from "../admission/joinRequest.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { acceptRequestByInvitation } from "./acceptInvitation.ts";
import "./events.ts";
import { asInviter, expiryOf } from "./invitation.commands.ts";
import { Invitation, InvitationState } from "./invitation.entity.ts";
import { whyNotInviteAs } from "./invitation.policy.ts";

export interface NewInvitation {
  communityId: string;
  /** As accounts keep it. */
  email: string;
  role?: MembershipRole;
  /** Of the membership. */
  endsAt?: Date | null;
  message?: string | null;
  inviterId: string;
}

const KNOWN = `SELECT p.id, EXISTS (SELECT 1 FROM memberships m WHERE m.community_id = $1 AND m.person_id = p.id AND ${holdsAt("m", "$3")}) AS member
  FROM people p WHERE p.email = $2`;
// Asked for an address that nobody has too: the time that it takes tells no more than the answer.
const NOBODY = "00000000-0000-0000-0000-000000000000";
// One whose time ran out makes way for the next.
const CLOSE_EXPIRED = `UPDATE invitations SET state = 'EXPIRED', settled_at = expires_at, token_hash = NULL
  WHERE community_id = $1 AND email = $2 AND settled_at IS NULL AND expires_at <= $3`;

/** Asks somebody in, by who facilitates at this moment. */
export async function inviteToCommunity(before: Transaction, content: NewInvitation): Promise<Invitation> {
  const { communityId, inviterId, role = MembershipRole.MEMBER } = content;
  refuseIf(whyNotInviteAs(role));
  const { tx } = await asInviter(before, communityId, inviterId);
  return writeInvitation(tx, content);
}

/**
 * The invitation itself, where it is known that it may be made. Where they asked to join already, it is accepted at once. Whether anybody has an account is
 * told by none of it: only who is in this community, or asked to be, is known here.
 */
export async function writeInvitation(tx: Transaction, content: NewInvitation): Promise<Invitation> {
  const { communityId, email, role = MembershipRole.MEMBER, endsAt = null, message = null, inviterId } = content;
  await sql(tx, CLOSE_EXPIRED, [communityId, email, tx.at]);
  const [known] = await sql<{ id: string; member: boolean }>(tx, KNOWN, [communityId, email, tx.at]);
  const requestId = await openRequestOf(tx, communityId, known?.id ?? NOBODY);
  if (known?.member) throw new Refused(ErrorCode.CONFLICT, "invitation.already_member");

  const fresh = { communityId, email, role, endsAt, message, inviterId, expiresAt: expiryOf(tx.at, endsAt), state: InvitationState.OPEN };
  const invitation = tx.manager.create(Invitation, { ...identity(tx.at), ...fresh, tokenHash: null, settledAt: null, settledById: null });
  const inserted = await tx.manager.createQueryBuilder().insert().into(Invitation).values(invitation).orIgnore().returning("id").execute();
  if ((inserted.raw as unknown[]).length === 0) throw new Refused(ErrorCode.CONFLICT, "invitation.open");

  const { id: invitationId } = invitation;
  await recordAct(tx, "invitation.sent", { invitationId, role }, { actorId: inviterId, communityId });
  if (requestId) await acceptRequestByInvitation(tx, invitation, requestId, inviterId);
  else await announce(tx, "invitation.sent", { invitationId, communityId }, { communityId, actorId: inviterId });
  return invitation;
}
