import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { Organisation } from "../organisations/organisation.entity.ts";

/** An account. Those without an e-mail address (imported authors) cannot sign in. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("people")
export class Person extends Identified {
  @Field()
  @Column("text")
  displayName!: string;

  @Field(() => String, { nullable: true })
  @Column("text", { nullable: true })
  headline!: string | null;

  @Column("text", { nullable: true })
  bio!: string | null;

  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  /** Kept in lower case. */
  @Index("people_by_email", { unique: true, where: "email IS NOT NULL" })
  @Column("text", { nullable: true })
  email!: string | null;

  @Column("text", { nullable: true })
  passwordHash!: string | null;

  @Column(moment({ nullable: true }))
  adminSince!: Date | null;
}
