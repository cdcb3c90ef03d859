import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, ITSELF, SECRET } from "../../kernel/personalData.ts";
import { Person } from "./person.entity.ts";

/** A device on which somebody is signed in. The token itself is in the cookie only; here is its hash. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("sessions")
export class Session extends Identified {
  @Index("sessions_by_person")
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @Index("sessions_by_token", { unique: true })
  @Column("bytea")
  tokenHash!: Buffer;

  @Field(() => String, { description: "What the browser says of itself." })
  @Column("text")
  device!: string;

  @Field(() => Date)
  declare createdAt: Date;

  @Field(() => Date)
  @Column(moment())
  lastSeenAt!: Date;

  @Column(moment())
  expiresAt!: Date;
}

export const sessionData = goes("sessions", {
  person_id: ITSELF,
  created_at: { given: true },
  device: { given: true },
  last_seen_at: { given: true },
  token_hash: SECRET,
});
