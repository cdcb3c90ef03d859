import { identity } from "../src/kernel/ids.ts";
import { DAY } from "../src/kernel/clock.ts";
import { Membership, MembershipEnd, MembershipRole } from "../src/features/memberships/membership.entity.ts";
import { RoleAssignment } from "../src/features/memberships/roleAssignment.entity.ts";
import type { Stage } from "./stage.ts";

/** Stints and roles of other times, which count for nothing now: who facilitates observed before, and the other way round. */
export async function layOtherTimes(stage: Stage): Promise<void> {
  const { world, community, school, facilitator, actors } = stage;
  const later = await world.a.membership(community, actors.get("elsewhere")!.person!);
  await world.rows("UPDATE memberships SET joined_at = joined_at + interval '1 year' WHERE id = $1", [later.id]);
  await world.rows("UPDATE role_assignments SET starts_at = starts_at + interval '1 year' WHERE membership_id = $1", [later.id]);
  const long = { ...identity(new Date(0)), communityId: community.id, personId: actors.get("lapsed")!.person!.id, organisationId: school.id };
  await stage.write(async ({ manager, at }) => {
    await manager.insert(Membership, { ...long, joinedAt: new Date(0), endsAt: new Date(at.getTime() - DAY), constituency: null });
    await manager.insert(RoleAssignment, { ...identity(at), membershipId: long.id, role: MembershipRole.FACILITATOR, startsAt: new Date(0), endsAt: null, sponsorId: school.id, decidedBy: null });
  });
  const removed = { ...identity(new Date(1)), communityId: community.id, personId: actors.get("reporter")!.person!.id, organisationId: school.id };
  await stage.write(async ({ manager, at }) => {
    const end = { endsAt: new Date(at.getTime() - DAY), endCause: MembershipEnd.REMOVED, endReason: "Reclame" };
    await manager.insert(Membership, { ...removed, joinedAt: new Date(0), constituency: null, ...end });
    await manager.insert(RoleAssignment, { ...identity(at), membershipId: removed.id, role: MembershipRole.MEMBER, startsAt: new Date(0), endsAt: end.endsAt, sponsorId: null, decidedBy: null });
  });
  // One a year, so that whoever forgets to ask when hardly meets the role of today.
  const before = `INSERT INTO role_assignments (id, created_at, membership_id, role, starts_at, ends_at)
    SELECT gen_random_uuid(), r.created_at, r.membership_id, $2, r.starts_at - ago * interval '1 year', r.starts_at - (ago - 1) * interval '1 year'
    FROM role_assignments r JOIN memberships m ON m.id = r.membership_id CROSS JOIN generate_series(1, 5) AS ago WHERE m.person_id = $1`;
  await world.rows(before, [actors.get("observer")!.person!.id, MembershipRole.FACILITATOR]);
  await world.rows(before, [facilitator.id, MembershipRole.OBSERVER]);
  // Today's role of the facilitator is written last, so that it is also found last.
  await world.rows("WITH today AS (DELETE FROM role_assignments WHERE role = 'FACILITATOR' AND ends_at IS NULL RETURNING *) INSERT INTO role_assignments SELECT * FROM today");
}
