import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";

export enum OrganisationKind {
  SECTOR_BODY = "SECTOR_BODY",
  UNION = "UNION",
  ASSOCIATION = "ASSOCIATION",
  SCHOOL_BOARD = "SCHOOL_BOARD",
  SCHOOL = "SCHOOL",
  RESEARCH = "RESEARCH",
  OTHER = "OTHER",
}
registerEnumType(OrganisationKind, { name: "OrganisationKind" });

/** A school, its board, a union, an association: whom a member comes from. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("organisations")
export class Organisation extends Identified {
  @Field()
  @Column("text")
  name!: string;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  abbreviation!: string | null;

  @Field(() => OrganisationKind)
  @Column("text")
  kind!: OrganisationKind;

  @Field(() => String, { nullable: true, description: "Of a school site: six characters." })
  @Index("organisations_by_brin", { unique: true, where: "brin IS NOT NULL" })
  @Column("text", { nullable: true })
  brin!: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  place!: string | null;

  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  parentId!: string | null;
}
