import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified } from "../../../kernel/entity.ts";
import { goes, ITSELF } from "../../../kernel/personalData.ts";
import { Person } from "../person.entity.ts";

/**
 * By whom else a person is known, and as whom. Of each provider a person has one at most: whoever comes with the same address and another
 * subject is somebody else, to whom the address was given later.
 */
@ObjectType({ simpleResolvers: true, description: "A provider with which the viewer signs in." })
@Index("identities_by_subject", ["provider", "subject"], { unique: true })
@Index("identities_by_person", ["personId", "provider"], { unique: true })
@Entity("identities")
export class Identity extends Identified {
  @Field(() => ID)
  declare id: string;

  @Field(() => Date)
  declare createdAt: Date;

  /** The key of its settings. */
  @Column("text")
  provider!: string;

  /** Never shown to anybody. */
  @Column("text")
  subject!: string;

  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;
}

/** Once it is erased, the same subject is a stranger. */
export const identityData = goes("identities", { created_at: { given: true }, provider: { given: true }, subject: { given: true }, person_id: ITSELF });
