import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified } from "../../kernel/entity.ts";
import { stays } from "../../kernel/personalData.ts";
import { Person } from "../people/person.entity.ts";
import { ModerationCase } from "./moderationCase.entity.ts";

/** What one reader says is wrong with something; read by whoever decides, never by its author. */
@ObjectType({ simpleResolvers: true })
@Entity("reports")
@Index("reports_once", ["caseId", "reporterId"], { unique: true })
@Index("reports_by_reporter", ["reporterId", "caseId"])
export class Report extends Identified {
  @ForeignKey(() => ModerationCase)
  @Column("uuid")
  caseId!: string;

  @ForeignKey(() => Person)
  @Column("uuid")
  reporterId!: string;

  @Field()
  @Column("text")
  reason!: string;

  @Field(() => Date)
  declare createdAt: Date;
}

export const reportData = stays(
  "reports",
  {
    created_at: { given: true, stays: "that something was reported stays on record, without a name" },
    reporter_id: { stays: "that somebody reported stays on record, without a name" },
    reason: { given: true, becomes: "''" },
  },
  "r.reporter_id = $1",
);
