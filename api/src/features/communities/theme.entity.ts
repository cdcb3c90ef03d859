import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { Identified } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { nobodys } from "../../kernel/personalData.ts";

@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("themes")
export class Theme extends Identified {
  @Field()
  @Index("themes_by_slug", { unique: true })
  @Column("text")
  slug!: string;

  @Field()
  @Column("text")
  name!: string;
}

export const themeData = nobodys("themes", "names a subject", ["slug", "name"]);
