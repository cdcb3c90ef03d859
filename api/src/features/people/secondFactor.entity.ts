import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { goes, ITSELF, SECRET } from "../../kernel/personalData.ts";
import { Person } from "./person.entity.ts";

/** What a person's phone and we both know. It is shown once, when it is made, and never leaves again. */
@Entity("second_factors")
export class SecondFactor extends Identified {
  @Index("second_factors_by_person", { unique: true })
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @Column("bytea")
  secret!: Buffer;

  /** No code of this half minute or before it counts any more. */
  @Column("integer")
  lastStep!: number;

  /** Null until the first code proved that the phone knows the secret. */
  @Column(moment({ nullable: true }))
  since!: Date | null;
}

/** Stands in for the phone, once; the code itself is with its owner alone. */
@Index("recovery_codes_by_code", ["personId", "codeHash"], { unique: true })
@Entity("recovery_codes")
export class RecoveryCode extends Identified {
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @Column("bytea")
  codeHash!: Buffer;
}

export const secondFactorData = goes("second_factors", { person_id: ITSELF, since: { given: true }, secret: SECRET });
export const recoveryCodeData = goes("recovery_codes", { person_id: ITSELF, created_at: { given: true }, code_hash: SECRET });
