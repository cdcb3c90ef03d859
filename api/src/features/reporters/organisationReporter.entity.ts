import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Exclusion, ForeignKey } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { stays, WHO_DECIDED } from "../../kernel/personalData.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";

/** Who reports for an organisation: they may see its sums, and give no right to look inside any community. */
@ObjectType({ implements: Node, simpleResolvers: true, description: "Somebody who may see the sums of an organisation, and nothing personal." })
@Entity("organisation_reporters")
@Exclusion("organisation_reporters_do_not_overlap", "USING gist (person_id WITH =, organisation_id WITH =, tstzrange(starts_at, ends_at) WITH &&)")
export class OrganisationReporter extends Identified {
  @ForeignKey(() => Person)
  @Column("uuid")
  personId!: string;

  @ForeignKey(() => Organisation)
  @Column("uuid")
  organisationId!: string;

  @Field(() => Date)
  @Column(moment())
  startsAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it ends; null while there is no end." })
  @Column(moment({ nullable: true }))
  endsAt!: Date | null;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  decidedBy!: string | null;
}

export const reporterData = stays("organisation_reporters", {
  person_id: { stays: "that somebody reported for the organisation stays on record, without a name" },
  organisation_id: { given: "organisations.name", ...WHO_DECIDED },
  starts_at: { given: true, ...WHO_DECIDED },
  ends_at: { given: true, ...WHO_DECIDED },
  decided_by: WHO_DECIDED,
});
