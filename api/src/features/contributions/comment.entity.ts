import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { stays, WHO_DECIDED, WHOSE_WORK } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";
import { Appreciable } from "./appreciable.type.ts";
import { Contribution } from "./contribution.entity.ts";

/** Two levels: a comment on a contribution (on a question: an answer), and replies to it. */
@ObjectType({ implements: [Node, Appreciable], simpleResolvers: true })
@Entity("comments")
@Index("comments_by_contribution", ["contributionId", "id"], { where: "parent_id IS NULL" })
@Index("comments_by_parent", ["parentId", "id"], { where: "parent_id IS NOT NULL" })
@Index("comments_by_author", ["authorId", "id"])
@Check("comments_remark_on_top", "NOT (is_remark AND parent_id IS NOT NULL)")
export class Comment extends Identified {
  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @ForeignKey(() => Contribution)
  @Column("uuid")
  contributionId!: string;

  @ForeignKey(() => Comment)
  @Column("uuid", { nullable: true })
  parentId!: string | null;

  @ForeignKey(() => Person)
  @Column("uuid")
  authorId!: string;

  /** As of writing. */
  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  /** A top-level comment on a question that asks or adds something without answering it. */
  @Column("boolean", { default: false })
  isRemark!: boolean;

  @Field({ description: "Markdown as written; empty once removed." })
  @Column("text")
  body!: string;

  @Field({ description: "Sanitised; empty once removed." })
  @Column("text")
  bodyHtml!: string;

  @Field(() => Date)
  declare createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  removedAt!: Date | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  removedBy!: string | null;

  @Column("text", { nullable: true })
  removalReason!: string | null;

  @Column("integer", { default: 0 })
  helpfulCount!: number;

  @Field(() => Int)
  @Column("integer", { default: 0 })
  replyCount!: number;
}

export const commentData = stays(
  "comments",
  {
    created_at: { given: true, ...WHOSE_WORK },
    community_id: { given: "communities.name", ...WHOSE_WORK },
    author_id: WHOSE_WORK,
    organisation_id: { given: "organisations.name", ...WHOSE_WORK },
    body: { given: true, ...WHOSE_WORK },
    body_html: { stays: "made of the body" },
    edited_at: { given: true, ...WHOSE_WORK },
    removed_at: { given: true, ...WHOSE_WORK },
    removed_by: WHO_DECIDED,
    removal_reason: { given: true, ...WHOSE_WORK },
  },
  "r.author_id = $1",
);
