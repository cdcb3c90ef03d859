import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../../kernel/entity.ts";
import { goes, ITSELF, MACHINERY, SECRET } from "../../../kernel/personalData.ts";
import { Person } from "../person.entity.ts";

/**
 * Somebody is on their way to a provider and back, once. The browser alone holds the secret that state, nonce and verifier are made from.
 */
@Check("sign_in_attempts_complete", "subject IS NULL OR person_id IS NOT NULL")
@Entity("sign_in_attempts")
export class SignInAttempt extends Identified {
  @Index("sign_in_attempts_by_state", { unique: true })
  @Column("bytea")
  stateHash!: Buffer;

  @Column("text")
  provider!: string;

  /** An address of our own, sealed. */
  @Column("text")
  returnTo!: string;

  /** Who is signed in and links the provider; or, with a subject, whose account it proved to be. */
  @Index("sign_in_attempts_by_person", { where: "person_id IS NOT NULL" })
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  personId!: string | null;

  /** Set once the provider proved who it is and only the code of the second factor is lacking. */
  @Column("text", { nullable: true })
  subject!: string | null;

  @Column(moment())
  expiresAt!: Date;
}

/** For ten minutes at most. */
export const signInAttemptData = goes("sign_in_attempts", { person_id: ITSELF, state_hash: SECRET, provider: MACHINERY, return_to: SECRET, subject: MACHINERY });
