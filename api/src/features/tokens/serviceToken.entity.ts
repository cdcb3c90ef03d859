import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { stays } from "../../kernel/personalData.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Person } from "../people/person.entity.ts";

export enum ServiceTokenState {
  ACTIVE = "ACTIVE",
  EXPIRED = "EXPIRED",
  REVOKED = "REVOKED",
  SUSPENDED = "SUSPENDED",
}
registerEnumType(ServiceTokenState, {
  name: "ServiceTokenState",
  valuesConfig: { SUSPENDED: { description: "Whoever made it may no longer make such a token: it does not work meanwhile." } },
});

/** A key with which a program reads sums. It is not a person, and sees of people nothing. */
@ObjectType({ implements: Node, simpleResolvers: true, description: "A key with which a program, such as a dashboard, reads public faces and counts." })
@Entity("service_tokens")
@Check("service_tokens_one_scope", "(organisation_id IS NULL) <> (community_ids IS NULL)")
export class ServiceToken extends Identified {
  @Field(() => Date)
  declare createdAt: Date;

  @Field()
  @Column("text")
  name!: string;

  @Field({ description: "The beginning of the secret, to know it by." })
  @Column("text")
  prefix!: string;

  @Index("service_tokens_by_secret", { unique: true })
  @Column("bytea")
  secretHash!: Buffer;

  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  @Column("uuid", { array: true, nullable: true })
  communityIds!: string[] | null;

  @Index("service_tokens_by_maker")
  @ForeignKey(() => Person)
  @Column("uuid")
  madeBy!: string;

  @Field(() => Date)
  @Column(moment())
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: "To about five minutes; null where it was never used." })
  @Column(moment({ nullable: true }))
  lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  revokedAt!: Date | null;
}

const OF_A_PROGRAM = { stays: "says which program could read figures, and until when; erasure of its maker revokes it" };

export const serviceTokenData = stays(
  "service_tokens",
  {
    created_at: { given: true, ...OF_A_PROGRAM },
    name: { given: true, becomes: "r.prefix" },
    prefix: { given: true, ...OF_A_PROGRAM },
    secret_hash: OF_A_PROGRAM,
    organisation_id: { given: "organisations.name", ...OF_A_PROGRAM },
    community_ids: OF_A_PROGRAM,
    made_by: OF_A_PROGRAM,
    last_used_at: { given: true, ...OF_A_PROGRAM },
    revoked_at: { given: true, ...OF_A_PROGRAM },
  },
  "r.made_by = $1",
);
