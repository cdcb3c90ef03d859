import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { OF_THE_FIGURES, OUT_OF_A_LIST, stays, WHO_DECIDED } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";
import type { HolidayRegion } from "./schoolDays/schoolDays.ts";

export enum JoinRequestStatus {
  SUBMITTED = "SUBMITTED",
  INFORMATION_REQUESTED = "INFORMATION_REQUESTED",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
  LAPSED = "LAPSED",
}
registerEnumType(JoinRequestStatus, { name: "JoinRequestStatus" });

export enum JoinRequestStage {
  SECOND_FACILITATOR = "SECOND_FACILITATOR",
  SPONSOR = "SPONSOR",
}
registerEnumType(JoinRequestStage, { name: "JoinRequestStage", description: "To whom the clock has taken a request that stayed undecided." });

/** Somebody asks to join a community: open until it is decided, withdrawn or lapses; one open at a time for each person and community. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("join_requests")
@Index("join_requests_one_open", ["communityId", "applicantId"], { unique: true, where: "decided_at IS NULL" })
@Index("join_requests_by_community", ["communityId", "id"])
@Index("join_requests_by_applicant", ["applicantId", "communityId", "id"])
@Index("join_requests_by_due", ["dueAt"], { where: "decided_at IS NULL" })
@Check("join_requests_bring_and_get", "cardinality(offers) > 0 AND cardinality(needs) > 0")
@Check("join_requests_decided", "(decided_at IS NULL) = (status IN ('SUBMITTED', 'INFORMATION_REQUESTED'))")
export class JoinRequest extends Identified {
  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @ForeignKey(() => Person)
  @Column("uuid")
  applicantId!: string;

  @Field({ description: "Why this community." })
  @Column("text")
  motive!: string;

  @Field(() => [String], { description: "What the applicant brings." })
  @Column("text", { array: true })
  offers!: string[];

  @Field(() => [String], { description: "What the applicant looks for." })
  @Column("text", { array: true })
  needs!: string[];

  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: "For whom the applicant speaks." })
  @Column("text", { nullable: true })
  constituency!: string | null;

  /** Whose school holidays stop the clock. */
  @Column("text", { nullable: true })
  holidayRegion!: HolidayRegion | null;

  @Field(() => JoinRequestStatus)
  @Column("text")
  status!: JoinRequestStatus;

  @Field(() => JoinRequestStage, { nullable: true, description: "Null while the first facilitator has it." })
  @Column("text", { nullable: true })
  stage!: JoinRequestStage | null;

  /** The facilitator who reads it first; every facilitator may decide it. */
  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  assigneeId!: string | null;

  @Field(() => Date, { nullable: true, description: "When it goes on to the next who may decide, or lapses where an answer is waited for." })
  @Column(moment({ nullable: true }))
  dueAt!: Date | null;

  /** School days that were left when the clock was stopped by a question. */
  @Column("integer", { nullable: true })
  daysLeft!: number | null;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  decidedAt!: Date | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  decidedById!: string | null;
}

/** What takes the place of words that somebody wrote about themselves. */
const NO_WORDS = "'…'";

export const joinRequestData = stays(
  "join_requests",
  {
    created_at: { given: true, ...OF_THE_FIGURES },
    community_id: { given: "communities.name", ...OF_THE_FIGURES },
    applicant_id: { stays: "that somebody asked and what was decided stays on record, without a name" },
    motive: { given: true, becomes: NO_WORDS },
    offers: { given: true, becomes: `ARRAY[${NO_WORDS}]` },
    needs: { given: true, becomes: `ARRAY[${NO_WORDS}]` },
    organisation_id: { given: "organisations.name", ...OF_THE_FIGURES },
    constituency: { given: true, becomes: "NULL" },
    holiday_region: { given: true, ...OUT_OF_A_LIST },
    status: { given: true, ...OUT_OF_A_LIST },
    stage: OUT_OF_A_LIST,
    assignee_id: WHO_DECIDED,
    decided_at: { given: true, ...OF_THE_FIGURES },
    decided_by_id: WHO_DECIDED,
  },
  "r.applicant_id = $1",
);
