import { Entity, ForeignKey, Column, Index } from "typeorm";
import { Identified } from "../../kernel/entity.ts";
import { goes, ITSELF } from "../../kernel/personalData.ts";
import { Person } from "../people/person.entity.ts";
import { Comment } from "./comment.entity.ts";
import { Contribution } from "./contribution.entity.ts";

/** Somebody was named in a contribution, or in a comment on it. Once each: whoever is named again in a revision is not told again. */
@Entity("mentions")
@Index("mentions_by_contribution", ["contributionId", "personId"], { unique: true, where: "comment_id IS NULL" })
@Index("mentions_by_comment", ["commentId", "personId"], { unique: true, where: "comment_id IS NOT NULL" })
@Index("mentions_by_person", ["personId"])
export class Mention extends Identified {
  @ForeignKey(() => Contribution)
  @Column("uuid")
  contributionId!: string;

  @ForeignKey(() => Comment)
  @Column("uuid", { nullable: true })
  commentId!: string | null;

  @ForeignKey(() => Person)
  @Column("uuid")
  personId!: string;
}

export const mentionData = goes("mentions", {
  created_at: { given: true },
  contribution_id: { withheld: "what others wrote is theirs" },
  person_id: ITSELF,
});
