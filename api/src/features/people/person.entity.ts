import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { stays } from "../../kernel/personalData.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { Language } from "./language.ts";

/** By what everybody is called who had themselves erased; a client may say it in another language. */
export const ERASED_NAME = "Verwijderde deelnemer";

/** An account. Those without an e-mail address (imported authors) cannot sign in. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Check("people_erased_whole", "erased_at IS NULL OR num_nonnulls(headline, bio, organisation_id, email, password_hash, admin_since) = 0")
@Check("people_language_known", "language IN ('nl', 'en')")
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

  /** In which the platform writes to this person. */
  @Column("text", { default: Language.NL })
  language!: Language;

  @Column(moment({ nullable: true }))
  adminSince!: Date | null;

  /** Since when nothing says any more who this was. */
  @Index("people_erased", { where: "erased_at IS NOT NULL" })
  @Column(moment({ nullable: true }))
  erasedAt!: Date | null;
}

/** The row stays, so that what somebody brought has an author; nothing in it says who that was. */
export const personData = stays(
  "people",
  {
    created_at: { given: true, stays: "since when there was an account, without whose it was" },
    display_name: { given: true, becomes: `'${ERASED_NAME}'` },
    headline: { given: true, becomes: "NULL" },
    bio: { given: true, becomes: "NULL" },
    organisation_id: { given: "organisations.name", becomes: "NULL" },
    email: { given: true, becomes: "NULL" },
    password_hash: { withheld: "a secret, kept only so that it can be recognised", becomes: "NULL" },
    language: { given: true, becomes: "DEFAULT" },
    admin_since: { given: true, becomes: "NULL" },
    erased_at: { stays: "when the person had themselves erased" },
  },
  "r.id = $1",
);
