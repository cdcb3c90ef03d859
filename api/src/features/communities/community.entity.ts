import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { nobodys } from "../../kernel/personalData.ts";
import { Theme } from "./theme.entity.ts";

/** A kennisgemeenschap: people around one theme. What stands here is public; what happens inside is for its members. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("communities")
@Check("communities_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
export class Community extends Identified {
  @Field()
  @Index("communities_by_slug", { unique: true })
  @Column("text")
  slug!: string;

  @Field()
  @Column("text")
  name!: string;

  @Field()
  @Column("text")
  purpose!: string;

  @Index("communities_by_theme")
  @ForeignKey(() => Theme)
  @Column("uuid")
  themeId!: string;

  @Field(() => Date, { nullable: true, description: "Since when it can be read and no longer added to." })
  @Column(moment({ nullable: true }))
  archivedAt!: Date | null;
}

export const communityData = nobodys("communities", "what a community says of itself in public", ["slug", "name", "purpose"]);
