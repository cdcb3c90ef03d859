import { Column, Entity, Exclusion, ForeignKey } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";
import { Membership, type MembershipRole } from "./membership.entity.ts";

/** Which role a membership carried from when to when, and who decided it. */
@Entity("role_assignments")
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
}
