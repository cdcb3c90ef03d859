import { Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { MACHINERY, OF_THE_FIGURES, stays, WHO_DECIDED } from "../../kernel/personalData.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";
import { Membership, type MembershipRole } from "./membership.entity.ts";

/** Which role a membership carried from when to when, and who decided it. */
@Entity("role_assignments")
@Index("role_assignments_to_announce", ["announceAt"], { where: "announce_at IS NOT NULL" })
@Exclusion("role_assignments_do_not_overlap", "USING gist (membership_id WITH =, tstzrange(starts_at, ends_at) WITH &&)")
export class RoleAssignment extends Identified {
  @ForeignKey(() => Membership)
  @Column("uuid")
  membershipId!: string;

  @Column("text")
  role!: MembershipRole;

  @Column(moment())
  startsAt!: Date;

  @Column(moment({ nullable: true }))
  endsAt!: Date | null;

  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  sponsorId!: string | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  decidedBy!: string | null;

  /** When to tell that it has begun, of a role that begins later than it was given; null once that was told. */
  @Column(moment({ nullable: true }))
  announceAt!: Date | null;
}

export const roleAssignmentData = stays(
  "role_assignments",
  {
    role: { given: true, ...OF_THE_FIGURES },
    starts_at: { given: true, ...OF_THE_FIGURES },
    ends_at: { given: true, ...OF_THE_FIGURES },
    sponsor_id: { given: "organisations.name", ...OF_THE_FIGURES },
    decided_by: WHO_DECIDED,
    announce_at: { ...MACHINERY, ...OF_THE_FIGURES },
  },
  "r.membership_id IN (SELECT m.id FROM memberships m WHERE m.person_id = $1)",
);
