import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { OUT_OF_A_LIST, stays, WHO_DECIDED, WHOSE_WORK } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Comment } from "../contributions/comment.entity.ts";
import { Contribution } from "../contributions/contribution.entity.ts";
import type { CommentWords } from "../contributions/removeComment.ts";
import type { ContributionWords } from "../contributions/removeContribution.ts";
import { Person } from "../people/person.entity.ts";

export enum AppealOutcome {
  UPHELD = "UPHELD",
  RESTORED = "RESTORED",
}
registerEnumType(AppealOutcome, { name: "AppealOutcome", description: "What came of an appeal: the removal stays, or what was removed is back." });

/** A facilitator removed what somebody else wrote. The words stand here alone, for who wrote them and who judges the removal. Its author may appeal once; then somebody else judges. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("removals")
@Index("removals_by_contribution", ["contributionId", "id"], { where: "comment_id IS NULL" })
@Index("removals_by_comment", ["commentId", "id"], { where: "comment_id IS NOT NULL" })
@Index("removals_by_author", ["authorId", "id"])
@Index("removals_open_appeals", ["communityId", "id"], { where: "appealed_at IS NOT NULL AND decided_at IS NULL" })
@Check("removals_appealed", "(decided_at IS NULL) = (outcome IS NULL) AND (decided_at IS NULL OR appealed_at IS NOT NULL)")
export class ContentRemoval extends Identified {
  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  /** What was removed, or on what the comment stood that was. */
  @ForeignKey(() => Contribution)
  @Column("uuid")
  contributionId!: string;

  @ForeignKey(() => Comment)
  @Column("uuid", { nullable: true })
  commentId!: string | null;

  @ForeignKey(() => Person)
  @Column("uuid")
  authorId!: string;

  @ForeignKey(() => Person)
  @Column("uuid")
  removedById!: string;

  @Field({ description: "Why it was removed." })
  @Column("text")
  reason!: string;

  /** What stood there, as the command that brings it back wants it. */
  @Column("jsonb")
  words!: ContributionWords | CommentWords;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  appealedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why its author does not agree." })
  @Column("text", { nullable: true })
  grounds!: string | null;

  @Field(() => AppealOutcome, { nullable: true, description: "Null as long as nobody judged the appeal." })
  @Column("text", { nullable: true })
  outcome!: AppealOutcome | null;

  @Field(() => String, { nullable: true, description: "What the judge of the appeal says." })
  @Column("text", { nullable: true })
  verdict!: string | null;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  decidedAt!: Date | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  decidedById!: string | null;
}

export const removalData = stays(
  "removals",
  {
    created_at: { given: true, ...WHO_DECIDED },
    community_id: { given: "communities.name", ...WHOSE_WORK },
    author_id: WHOSE_WORK,
    removed_by_id: WHO_DECIDED,
    reason: { given: true, ...WHO_DECIDED },
    words: { given: true, ...WHOSE_WORK },
    appealed_at: { given: true, ...WHO_DECIDED },
    grounds: { given: true, becomes: "NULL" },
    outcome: { given: true, ...OUT_OF_A_LIST },
    verdict: { given: true, ...WHO_DECIDED },
    decided_by_id: WHO_DECIDED,
  },
  "r.author_id = $1",
);
