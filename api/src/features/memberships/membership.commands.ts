import { refuseIf } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Membership, MembershipRole } from "./membership.entity.ts";
import { whyNotLeave } from "./membership.policy.ts";
import { holdsAt, withRole } from "./membership.rights.ts";
import { RoleAssignment } from "./roleAssignment.entity.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "membership.joined": { membershipId: string; personId: string; communityId: string };
    "membership.left": { membershipId: string; personId: string; communityId: string };
  }
}

interface NewMember {
  communityId: string;
  personId: string;
  organisationId?: string | null;
  constituency?: string | null;
  role?: MembershipRole;
  endsAt?: Date | null;
  decidedBy?: string | null;
}

/** Lets a person into a community. The organisation is kept as it is now, also when the person moves later. */
export async function joinCommunity(tx: Transaction, member: NewMember): Promise<Membership> {
  const { communityId, personId, organisationId = null, constituency = null, endsAt = null } = member;
  const content = { communityId, personId, organisationId, constituency, endsAt, joinedAt: tx.at };
  const membership = tx.manager.create(Membership, { ...identity(tx.at), ...content });
  await tx.manager.insert(Membership, membership);
  await tx.manager.insert(RoleAssignment, {
    ...identity(tx.at),
    membershipId: membership.id,
    role: member.role ?? MembershipRole.MEMBER,
    startsAt: tx.at,
    endsAt: null,
    sponsorId: organisationId,
    decidedBy: member.decidedBy ?? null,
  });
  await announce(tx, "membership.joined", { membershipId: membership.id, personId, communityId }, { communityId, actorId: personId });
  return membership;
}

const CURRENT = `SELECT m.id, m_role.role FROM memberships m ${withRole("m", "$3")}
  WHERE m.community_id = $1 AND m.person_id = $2 AND ${holdsAt("m", "$3")}`;
const FACILITATORS = `SELECT count(*)::int AS count FROM memberships m ${withRole("m", "$2")}
  WHERE m.community_id = $1 AND ${holdsAt("m", "$2")} AND m_role.role = 'FACILITATOR'`;

/** Ends a person's membership now. Two facilitators who leave at once are judged one after the other. */
export async function leaveCommunity(tx: Transaction, communityId: string, personId: string): Promise<void> {
  await sql(tx, "SELECT 1 FROM communities WHERE id = $1 FOR UPDATE", [communityId]);
  const [membership] = await sql<{ id: string; role: MembershipRole }>(tx, CURRENT, [communityId, personId, tx.at]);
  const [facilitators] = await sql<{ count: number }>(tx, FACILITATORS, [communityId, tx.at]);
  refuseIf(whyNotLeave(membership ?? null, facilitators?.count ?? 0));
  const { id: membershipId } = membership as { id: string };

  await sql(tx, "UPDATE memberships SET ends_at = $2 WHERE id = $1", [membershipId, tx.at]);
  await sql(tx, "UPDATE role_assignments SET ends_at = $2 WHERE membership_id = $1 AND (ends_at IS NULL OR ends_at > $2)", [membershipId, tx.at]);
  await announce(tx, "membership.left", { membershipId, personId, communityId }, { communityId, actorId: personId });
}
