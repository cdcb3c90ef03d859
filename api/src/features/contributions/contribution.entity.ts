import { Field, InterfaceType, Int, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { OUT_OF_A_LIST, stays, WHO_DECIDED, WHOSE_WORK } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";
import { Appreciable } from "./appreciable.type.ts";

export enum ContributionKind {
  QUESTION = "QUESTION",
  EXPERIENCE = "EXPERIENCE",
  THEORY = "THEORY",
  INSIGHT = "INSIGHT",
  SYNTHESIS = "SYNTHESIS",
}
registerEnumType(ContributionKind, { name: "ContributionKind" });

const typeName: Record<ContributionKind, string> = {
  QUESTION: "Question",
  EXPERIENCE: "Experience",
  THEORY: "Theory",
  INSIGHT: "Insight",
  SYNTHESIS: "Synthesis",
};

export function typeNameOf({ kind }: { kind: ContributionKind }): string {
  return typeName[kind];
}

/** Anything a member brings into a community: one table, of which the five kinds are plain types. */
@InterfaceType({ implements: [Node, Appreciable], resolveType: typeNameOf })
@Entity("contributions")
@Index("contributions_by_community", ["communityId", "id"])
@Index("contributions_by_kind", ["communityId", "kind", "id"])
@Index("contributions_by_author", ["authorId", "id"])
@Index("contributions_by_tag", { synchronize: false })
@Check(
  "contributions_kind_complete",
  `CASE kind WHEN 'EXPERIENCE' THEN context IS NOT NULL AND approach IS NOT NULL AND result IS NOT NULL
             WHEN 'THEORY' THEN source IS NOT NULL
             WHEN 'QUESTION' THEN true WHEN 'INSIGHT' THEN true WHEN 'SYNTHESIS' THEN true ELSE false END`,
)
export class Contribution extends Identified {
  @Field(() => ContributionKind)
  @Column("text")
  kind!: ContributionKind;

  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @ForeignKey(() => Person)
  @Column("uuid")
  authorId!: string;

  /** As of writing. */
  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  @Field({ description: "Empty once removed, like all other words." })
  @Column("text")
  title!: string;

  @Field({ description: "Markdown as written." })
  @Column("text")
  body!: string;

  @Field({ description: "Sanitised." })
  @Column("text")
  bodyHtml!: string;

  @Field({ description: "Plain text, at most 280 characters." })
  @Column("text")
  excerpt!: string;

  @Field(() => [String])
  @Column("text", { array: true })
  tags!: string[];

  @Column("text", { nullable: true })
  context!: string | null;

  @Column("text", { nullable: true })
  approach!: string | null;

  @Column("text", { nullable: true })
  result!: string | null;

  @Column("text", { nullable: true })
  source!: string | null;

  @Column("text", { nullable: true })
  sourceUrl!: string | null;

  @Column("integer", { nullable: true })
  sourceYear!: number | null;

  @Field(() => Date)
  declare createdAt: Date;

  @Field(() => Date)
  @Column(moment())
  updatedAt!: Date;

  @Field(() => Int)
  @Column("integer", { default: 1 })
  version!: number;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  retractedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why its author took it back." })
  @Column("text", { nullable: true })
  retractionReason!: string | null;

  @Field(() => Date, { nullable: true, description: "When a facilitator removed it: its words are gone, and it counts as taken back." })
  @Column(moment({ nullable: true }))
  removedAt!: Date | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  removedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why a facilitator removed it." })
  @Column("text", { nullable: true })
  removalReason!: string | null;

  @Column("integer", { default: 0 })
  helpfulCount!: number;

  @Field(() => Int, { description: "Replies included." })
  @Column("integer", { default: 0 })
  commentCount!: number;

  @Column(moment({ nullable: true }))
  firstAnsweredAt!: Date | null;

  // By name: the comment knows its contribution, and files must not know each other in a circle.
  @ForeignKey("Comment")
  @Column("uuid", { nullable: true })
  acceptedCommentId!: string | null;
}

const MADE_OF_THE_WORK = { stays: "made of the body", withheld: "made of the body" };

export const contributionData = stays(
  "contributions",
  {
    created_at: { given: true, ...WHOSE_WORK },
    kind: { given: true, ...OUT_OF_A_LIST },
    community_id: { given: "communities.name", ...WHOSE_WORK },
    author_id: WHOSE_WORK,
    organisation_id: { given: "organisations.name", ...WHOSE_WORK },
    title: { given: true, ...WHOSE_WORK },
    body: { given: true, ...WHOSE_WORK },
    body_html: MADE_OF_THE_WORK,
    excerpt: MADE_OF_THE_WORK,
    tags: { given: true, ...WHOSE_WORK },
    context: { given: true, ...WHOSE_WORK },
    approach: { given: true, ...WHOSE_WORK },
    result: { given: true, ...WHOSE_WORK },
    source: { given: true, ...WHOSE_WORK },
    source_url: { given: true, ...WHOSE_WORK },
    source_year: { given: true, ...WHOSE_WORK },
    updated_at: { given: true, ...WHOSE_WORK },
    retracted_at: { given: true, ...WHOSE_WORK },
    retraction_reason: { given: true, ...WHOSE_WORK },
    removed_at: { given: true, ...WHOSE_WORK },
    removed_by: WHO_DECIDED,
    removal_reason: { given: true, ...WHOSE_WORK },
  },
  "r.author_id = $1",
);
