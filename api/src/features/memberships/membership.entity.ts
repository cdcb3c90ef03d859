import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { OF_THE_FIGURES, stays } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";

export enum MembershipRole {
  MEMBER = "MEMBER",
  FACILITATOR = "FACILITATOR",
  EXPERT = "EXPERT",
  OBSERVER = "OBSERVER",
}
registerEnumType(MembershipRole, { name: "MembershipRole" });

/** How a stint came to its end: by the member, by a decision, or because its date came. */
export enum MembershipEnd {
  LEFT = "LEFT",
  REMOVED = "REMOVED",
  ENDED = "ENDED",
}

/** One stint of a person in a community. Leaving ends it; coming back is a new row. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("memberships")
@Index("memberships_by_community", ["communityId", "personId"])
@Index("memberships_to_end", ["endsAt"], { where: "ends_at IS NOT NULL AND end_cause IS NULL" })
@Index("memberships_by_person", ["personId", "communityId"])
@Exclusion("memberships_do_not_overlap", "USING gist (community_id WITH =, person_id WITH =, tstzrange(joined_at, ends_at) WITH &&)")
export class Membership extends Identified {
  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @ForeignKey(() => Person)
  @Column("uuid")
  personId!: string;

  /** As of joining. */
  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: "For whom the member speaks, as of joining." })
  @Column("text", { nullable: true })
  constituency!: string | null;

  @Field(() => Date)
  @Column(moment())
  joinedAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it ends or ended; null while there is no end." })
  @Column(moment({ nullable: true }))
  endsAt!: Date | null;

  /** Null until it has ended, and for the moment between its date and the announcement of it. */
  @Column("text", { nullable: true })
  endCause!: MembershipEnd | null;

  /** Why somebody was removed: for them, and on record. */
  @Column("text", { nullable: true })
  endReason!: string | null;
}

export const membershipData = stays("memberships", {
  person_id: OF_THE_FIGURES,
  community_id: { given: "communities.name", ...OF_THE_FIGURES },
  organisation_id: { given: "organisations.name", ...OF_THE_FIGURES },
  constituency: { given: true, becomes: "NULL" },
  joined_at: { given: true, ...OF_THE_FIGURES },
  ends_at: { given: true, ...OF_THE_FIGURES },
  end_cause: { given: true, ...OF_THE_FIGURES },
  end_reason: { given: true, becomes: "NULL" },
});
