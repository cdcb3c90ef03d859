import { refuseIf } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { announceIfOrphaned } from "./caretaker.ts";
import "./events.ts";
import { inTurn } from "./inTurn.ts";
import { Membership, MembershipEnd, MembershipRole } from "./membership.entity.ts";
import { whyNotLeave } from "./membership.policy.ts";
import { beginRole, endOfStint, endRoles } from "./role.commands.ts";
import { countFacilitators, currentStint, type Stint } from "./stint.queries.ts";

interface NewMember {
  communityId: string;
  personId: string;
  organisationId?: string | null;
  constituency?: string | null;
  role?: MembershipRole;
  /** Of the membership; of a facilitator, of the mandate. */
  endsAt?: Date | null;
  decidedBy?: string | null;
}

/** Lets a person into a community. The organisation is kept as it is now, also when the person moves later. */
export async function joinCommunity(tx: Transaction, member: NewMember): Promise<Membership> {
  const { communityId, personId, organisationId = null, constituency = null, endsAt = null, role = MembershipRole.MEMBER, decidedBy = null } = member;
  const content = { communityId, personId, organisationId, constituency, endsAt: endOfStint({ role, endsAt }), joinedAt: tx.at, endCause: null, endReason: null };
  const membership = tx.manager.create(Membership, { ...identity(tx.at), ...content });
  await tx.manager.insert(Membership, membership);
  await beginRole(tx, membership.id, { role, endsAt, sponsorId: organisationId, decidedBy });
  await announce(tx, "membership.joined", { membershipId: membership.id, personId, communityId }, { communityId, actorId: personId });
  return membership;
}

/** Ends a person's own membership now. Two facilitators who leave at once are judged one after the other; the last one has to know that they are. */
export async function leaveCommunity(before: Transaction, communityId: string, personId: string, acceptCaretaker: boolean): Promise<void> {
  const tx = await inTurn(before, communityId);
  const stint = await currentStint(tx, communityId, personId);
  refuseIf(whyNotLeave(stint, await countFacilitators(tx, communityId), acceptCaretaker));
  await endStint(tx, stint as Stint, { cause: MembershipEnd.LEFT, actorId: personId });
}

interface End {
  cause: MembershipEnd.LEFT | MembershipEnd.REMOVED;
  actorId: string;
  reason?: string;
}

/** Ends a membership now, in a transaction whose turn it is. */
export async function endStint(tx: Transaction, { id: membershipId, personId, communityId, role }: Stint, { cause, actorId, reason }: End): Promise<void> {
  await sql(tx, "UPDATE memberships SET ends_at = $2, end_cause = $3, end_reason = $4 WHERE id = $1", [membershipId, tx.at, cause, reason ?? null]);
  await endRoles(tx, membershipId);
  await announce(tx, "membership.left", { membershipId, personId, communityId, cause }, { communityId, actorId });
  if (role === MembershipRole.FACILITATOR) await announceIfOrphaned(tx, communityId, [tx.at], actorId);
}
