import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, ITSELF } from "../../kernel/personalData.ts";
import { Person } from "../people/person.entity.ts";

export enum DataExportState {
  MAKING = "MAKING",
  READY = "READY",
  FAILED = "FAILED",
}
registerEnumType(DataExportState, {
  name: "DataExportState",
  valuesConfig: { FAILED: { description: "It was not made within an hour: it can be asked for again." } },
});

/** What is kept about somebody, made for them and for nobody else, for a day. */
@ObjectType({ implements: Node, simpleResolvers: true, description: "What is kept about the viewer, in a zip with a page to read and data for programs." })
@Check("data_exports_made", "(made_at IS NULL) = (archive IS NULL)")
@Entity("data_exports")
export class DataExport extends Identified {
  @Index("data_exports_by_person", { unique: true })
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @Field(() => Date, { description: "When it was asked for." })
  declare createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  madeAt!: Date | null;

  @Column("bytea", { nullable: true })
  archive!: Buffer | null;

  @Field(() => Date, { description: "When it is deleted." })
  @Index("data_exports_by_age")
  @Column(moment())
  expiresAt!: Date;

  @Field(() => DataExportState)
  state!: DataExportState;

  @Field(() => Int, { nullable: true, description: "In bytes." })
  size!: number | null;

  @Field(() => String, { nullable: true, description: "Where to fetch it, with the cookie of a session of the viewer; null until it is made." })
  address!: string | null;
}

export const dataExportData = goes("data_exports", {
  person_id: ITSELF,
  created_at: { given: true },
  archive: { withheld: "the export itself" },
});
