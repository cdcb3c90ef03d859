import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified } from "../../kernel/entity.ts";
import { OF_THE_FIGURES, stays } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";
import { Comment } from "./comment.entity.ts";
import { Contribution } from "./contribution.entity.ts";

/** Somebody found a contribution or a comment helpful. Imported marks may have nobody behind them. */
@Entity("helpful_marks")
@Check("helpful_marks_one_subject", "num_nonnulls(contribution_id, comment_id) = 1")
@Index("helpful_marks_by_contribution", ["contributionId", "personId"], { unique: true, where: "contribution_id IS NOT NULL" })
@Index("helpful_marks_by_comment", ["commentId", "personId"], { unique: true, where: "comment_id IS NOT NULL" })
export class HelpfulMark extends Identified {
  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @ForeignKey(() => Contribution)
  @Column("uuid", { nullable: true })
  contributionId!: string | null;

  @ForeignKey(() => Comment)
  @Column("uuid", { nullable: true })
  commentId!: string | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  personId!: string | null;

  /** As of marking. */
  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;
}

export const helpfulMarkData = stays("helpful_marks", {
  created_at: { given: true, ...OF_THE_FIGURES },
  community_id: { given: "communities.name", ...OF_THE_FIGURES },
  person_id: OF_THE_FIGURES,
  organisation_id: { given: "organisations.name", ...OF_THE_FIGURES },
});
