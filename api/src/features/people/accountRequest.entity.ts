import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { goes, ITSELF, MACHINERY, SECRET } from "../../kernel/personalData.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import type { Language } from "./language.ts";
import { Person } from "./person.entity.ts";

export enum AccountRequestKind {
  SIGN_UP = "SIGN_UP",
  PASSWORD_RESET = "PASSWORD_RESET",
  EMAIL_CHANGE = "EMAIL_CHANGE",
}

/**
 * What somebody asked for and has to confirm from their mailbox. Whether anyone has the address is looked up when the mail is made, never
 * when it is asked for: whoever asks learns nothing, and waits no longer.
 */
@Check("account_requests_complete", `CASE kind WHEN 'SIGN_UP' THEN display_name IS NOT NULL AND password_hash IS NOT NULL WHEN 'EMAIL_CHANGE' THEN person_id IS NOT NULL ELSE kind = 'PASSWORD_RESET' END`)
@Index("account_requests_by_email", ["email", "kind"])
@Entity("account_requests")
export class AccountRequest extends Identified {
  @Column("text")
  kind!: AccountRequestKind;

  /** Where the mail goes, in lower case. */
  @Column("text")
  email!: string;

  @Column("text")
  language!: Language;

  /** Whose account it is about, as far as that is known. */
  @Index("account_requests_by_person", { where: "person_id IS NOT NULL" })
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  personId!: string | null;

  @Column("text", { nullable: true })
  displayName!: string | null;

  @Column("text", { nullable: true })
  headline!: string | null;

  @ForeignKey(() => Organisation)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  @Column("text", { nullable: true })
  passwordHash!: string | null;

  /** Of what the browser keeps that asked for an account: in another, the password that was chosen does not count. */
  @Column("bytea", { nullable: true })
  browserHash!: Buffer | null;

  /** Of the token in the mail, which is made with the mail and kept nowhere. */
  @Index("account_requests_by_token", { unique: true, where: "token_hash IS NOT NULL" })
  @Column("bytea", { nullable: true })
  tokenHash!: Buffer | null;

  @Column(moment())
  expiresAt!: Date;
}

/** What somebody asked by mail: also what others, or they themselves without signing in, asked for their address. */
export const accountRequestData = goes(
  "account_requests",
  {
    created_at: { given: true },
    kind: { given: true },
    email: { given: true },
    language: MACHINERY,
    person_id: ITSELF,
    display_name: { given: true },
    headline: { given: true },
    password_hash: SECRET,
    browser_hash: SECRET,
    token_hash: SECRET,
  },
  "(r.person_id = $1 OR r.email = (SELECT p.email FROM people p WHERE p.id = $1))",
);
