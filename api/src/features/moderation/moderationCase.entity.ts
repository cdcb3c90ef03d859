import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { nobodys } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Comment } from "../contributions/comment.entity.ts";
import { Contribution } from "../contributions/contribution.entity.ts";
import { Person } from "../people/person.entity.ts";

export enum ModerationOutcome {
  DISMISSED = "DISMISSED",
  REMOVED = "REMOVED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(ModerationOutcome, {
  name: "ModerationOutcome",
  description: "What came of reports on something: it stays, a facilitator removed it, or its author did.",
});

/** Everything that was reported about one contribution or comment, until it is decided: one open at a time for each. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("moderation_cases")
@Index("moderation_cases_one_open_by_contribution", ["contributionId"], { unique: true, where: "comment_id IS NULL AND decided_at IS NULL" })
@Index("moderation_cases_one_open_by_comment", ["commentId"], { unique: true, where: "comment_id IS NOT NULL AND decided_at IS NULL" })
@Index("moderation_cases_by_community", ["communityId", "id"])
@Check("moderation_cases_decided", "(decided_at IS NULL) = (outcome IS NULL)")
export class ModerationCase extends Identified {
  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  /** What was reported, or on what the comment stands that was. */
  @ForeignKey(() => Contribution)
  @Column("uuid")
  contributionId!: string;

  @ForeignKey(() => Comment)
  @Column("uuid", { nullable: true })
  commentId!: string | null;

  /** Of what was reported: never the one who decides. */
  @ForeignKey(() => Person)
  @Column("uuid")
  authorId!: string;

  @Field(() => Date)
  declare createdAt: Date;

  @Field(() => ModerationOutcome, { nullable: true, description: "Null as long as it is open." })
  @Column("text", { nullable: true })
  outcome!: ModerationOutcome | null;

  @Field(() => String, { nullable: true, description: "Why it stays, or was removed." })
  @Column("text", { nullable: true })
  reason!: string | null;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  decidedAt!: Date | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  decidedById!: string | null;
}

/** Also not in the export of whose words they are about: an author is not told of reports. */
export const moderationCaseData = nobodys("moderation_cases", "what was decided about reports stays on record, without a name", ["author_id", "outcome", "reason", "decided_by_id"]);
