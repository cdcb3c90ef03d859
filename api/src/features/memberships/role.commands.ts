import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { MembershipRole } from "./membership.entity.ts";
import { RoleAssignment } from "./roleAssignment.entity.ts";

export interface NewRole {
  role: MembershipRole;
  /** Of a facilitator: of the mandate, after which they are a member. Of anybody else: of the membership itself. */
  endsAt: Date | null;
  sponsorId: string | null;
  decidedBy: string | null;
}

/** When the membership itself ends, of somebody with this role. */
export function endOfStint({ role, endsAt }: Pick<NewRole, "role" | "endsAt">): Date | null {
  return role === MembershipRole.FACILITATOR ? null : endsAt;
}

/** The role that a membership has from now on; after a mandate comes the role of a member, written down at once. */
export async function beginRole(tx: Transaction, membershipId: string, { role, endsAt, sponsorId, decidedBy }: NewRole): Promise<void> {
  const mandateEndsAt = role === MembershipRole.FACILITATOR ? endsAt : null;
  const common = { membershipId, decidedBy };
  await tx.manager.insert(RoleAssignment, { ...identity(tx.at), ...common, role, sponsorId, startsAt: tx.at, endsAt: mandateEndsAt, announceAt: null });
  if (!mandateEndsAt) return;
  const afterwards = { role: MembershipRole.MEMBER, sponsorId: null, startsAt: mandateEndsAt, endsAt: null, announceAt: mandateEndsAt };
  await tx.manager.insert(RoleAssignment, { ...identity(tx.at), ...common, ...afterwards });
}

/** Ends the role of now; what was to come after it comes no more. */
export async function endRoles(tx: Transaction, membershipId: string): Promise<void> {
  await sql(tx, "DELETE FROM role_assignments WHERE membership_id = $1 AND starts_at > $2", [membershipId, tx.at]);
  await sql(tx, "UPDATE role_assignments SET ends_at = $2 WHERE membership_id = $1 AND (ends_at IS NULL OR ends_at > $2)", [membershipId, tx.at]);
}

/** Another role from now on, or another end. */
export async function giveRole(tx: Transaction, membershipId: string, role: NewRole): Promise<void> {
  await endRoles(tx, membershipId);
  await beginRole(tx, membershipId, role);
  await sql(tx, "UPDATE memberships SET ends_at = $2 WHERE id = $1", [membershipId, endOfStint(role)]);
}
