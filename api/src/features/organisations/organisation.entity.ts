import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { nobodys } from "../../kernel/personalData.ts";

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

export enum HolidayRegion {
  NORTH = "NORTH",
  CENTRAL = "CENTRAL",
  SOUTH = "SOUTH",
}
registerEnumType(HolidayRegion, { name: "HolidayRegion", description: "In which region a school keeps its holidays." });

/** A school, its board, a union, an association: whom a member comes from. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("organisations")
@Index("organisations_by_words", { synchronize: false })
@Index("organisations_by_name", { synchronize: false })
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

  /** Of a school board: its number in the register, which does not tell names of boards. */
  @Index("organisations_by_board_number", { unique: true, where: "board_number IS NOT NULL" })
  @Column("text", { nullable: true })
  boardNumber!: string | null;

  @Field(() => HolidayRegion, { nullable: true, description: "Of a school site." })
  @Column("text", { nullable: true })
  holidayRegion!: HolidayRegion | null;

  @Field(() => Date, { nullable: true, description: "When it was no longer in the register; it still stands where somebody came from." })
  @Column(moment({ nullable: true }))
  closedAt!: Date | null;
}

export const organisationData = nobodys("organisations", "what stands in public registers of organisations", [
  "name", "abbreviation", "kind", "brin", "place", "board_number", "holiday_region",
]);
