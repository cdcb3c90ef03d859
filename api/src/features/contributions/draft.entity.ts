import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, ITSELF, MACHINERY } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Person } from "../people/person.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

/** What somebody is still writing: one for each kind in each community, seen by nobody else. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("drafts")
@Index("drafts_by_person", ["personId", "communityId", "kind"], { unique: true })
export class Draft extends Identified {
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @Field(() => ContributionKind)
  @Column("text")
  kind!: ContributionKind;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  body!: string | null;

  @Field(() => [String])
  @Column("text", { array: true })
  tags!: string[];

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  context!: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  approach!: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  result!: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  source!: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  sourceUrl!: string | null;

  @Field(() => Int, { nullable: true })
  @Column("integer", { nullable: true })
  sourceYear!: number | null;

  @Column("uuid", { array: true })
  derivesFromIds!: string[];

  @Field(() => Date)
  @Column(moment())
  savedAt!: Date;
}

export const draftData = goes("drafts", {
  person_id: ITSELF,
  saved_at: { given: true },
  community_id: { given: "communities.name" },
  kind: { given: true },
  title: { given: true },
  body: { given: true },
  tags: { given: true },
  context: { given: true },
  approach: { given: true },
  result: { given: true },
  source: { given: true },
  source_url: { given: true },
  source_year: { given: true },
  derives_from_ids: MACHINERY,
});
