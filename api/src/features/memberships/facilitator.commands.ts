import { recordAct } from "../../kernel/audit.ts";
import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { joinCommunity } from "./membership.commands.ts";
import { MembershipRole } from "./membership.entity.ts";
import { holdsAt, withRole } from "./membership.rights.ts";
import { RoleAssignment } from "./roleAssignment.entity.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "facilitator.appointed": { membershipId: string };
  }
}

interface Appointment {
  communityId: string;
  personId: string;
  /** The organisation that the person comes from: it sponsors the role. */
  organisationId: string | null;
  decidedBy: string;
}

const CURRENT = `SELECT m.id, m_role.role FROM memberships m ${withRole("m", "$3")}
  WHERE m.community_id = $1 AND m.person_id = $2 AND ${holdsAt("m", "$3")}`;
const END_ROLE = "UPDATE role_assignments SET ends_at = $2 WHERE membership_id = $1 AND (ends_at IS NULL OR ends_at > $2)";

/** Makes somebody a facilitator from now on: a member gets another role, anybody else becomes a member with it. Two at once are judged one after the other. */
export async function appointFacilitator(tx: Transaction, { communityId, personId, organisationId, decidedBy }: Appointment): Promise<void> {
  await sql(tx, "SELECT 1 FROM communities WHERE id = $1 FOR UPDATE", [communityId]);
  const [current] = await sql<{ id: string; role: MembershipRole }>(tx, CURRENT, [communityId, personId, tx.at]);
  if (current?.role === MembershipRole.FACILITATOR) throw new Refused(ErrorCode.CONFLICT, "facilitator.already");
  const membershipId = current?.id ?? (await joinCommunity(tx, { communityId, personId, organisationId, role: MembershipRole.FACILITATOR, decidedBy })).id;
  if (current) await changeRole(tx, membershipId, organisationId, decidedBy);
  await recordAct(tx, "facilitator.appointed", { membershipId }, { actorId: decidedBy, communityId, subjectId: personId });
}

async function changeRole(tx: Transaction, membershipId: string, sponsorId: string | null, decidedBy: string): Promise<void> {
  await sql(tx, END_ROLE, [membershipId, tx.at]);
  await tx.manager.insert(RoleAssignment, { ...identity(tx.at), membershipId, role: MembershipRole.FACILITATOR, startsAt: tx.at, endsAt: null, sponsorId, decidedBy });
  // An end date belonged to the role before: who facilitates stays until they leave.
  await sql(tx, "UPDATE memberships SET ends_at = NULL WHERE id = $1", [membershipId]);
}
