import { randomBytes, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { badInput, ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { RecoveryCode, SecondFactor } from "./secondFactor.entity.ts";
import { hashOf } from "./session.commands.ts";

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Without the letters and digits that look alike. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 10;
/** A phone's clock may be off by one half minute. */
const WINDOW = 1;

export const secondFactorRequired = () => new Refused(ErrorCode.SECOND_FACTOR_REQUIRED, "second_factor.required");
const wrong = () => badInput({ path: "code", because: "second_factor.wrong" });

function totpOf(secret: Buffer, label?: string): TOTP {
  const bytes = new Uint8Array(secret);
  return new TOTP({ issuer: "Kenniskring", ...(label && { label }), secret: new Secret({ buffer: bytes.buffer }) });
}

/** Makes a secret for the phone; it counts for nothing until a first code is given. Answers it as address and as text. */
export async function beginSecondFactor(tx: Transaction, personId: string, label: string): Promise<{ address: string; secret: string }> {
  await refuseIfOn(tx, personId);
  const secret = randomBytes(SECRET_BYTES);
  await tx.manager.delete(SecondFactor, { personId });
  await tx.manager.insert(SecondFactor, tx.manager.create(SecondFactor, { ...identity(tx.at), personId, secret, lastStep: 0, since: null }));
  const totp = totpOf(secret, label);
  return { address: totp.toString(), secret: totp.secret.base32 };
}

/** From here on a code is asked beside the password. Answers the recovery codes, which are not kept as they are. */
export async function turnOnSecondFactor(tx: Transaction, personId: string, code: string): Promise<string[]> {
  await refuseIfOn(tx, personId);
  const factor = await tx.manager.findOneBy(SecondFactor, { personId });
  if (!factor || !(await useTotp(tx, factor, code))) throw wrong();
  await tx.manager.update(SecondFactor, { personId }, { since: tx.at });
  await tx.manager.delete(RecoveryCode, { personId });
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.manager.insert(RecoveryCode, codes.map((fresh) => ({ ...identity(tx.at), personId, codeHash: hashOf(bare(fresh)) })));
  return codes;
}

/** Takes it off, for who gives a code once more. */
export async function turnOffSecondFactor(tx: Transaction, personId: string, code: string): Promise<void> {
  await passSecondFactor(tx, personId, code);
  await tx.manager.delete(SecondFactor, { personId });
  await tx.manager.delete(RecoveryCode, { personId });
}

/** Lets a person pass who has no second factor, or gives a code of it that was not given before. */
export async function passSecondFactor(tx: Transaction, personId: string, code: string | null): Promise<void> {
  const factor = await locked(tx, personId);
  if (!factor?.since) return;
  if (code === null) throw secondFactorRequired();
  if (!(await useTotp(tx, factor, code)) && !(await useRecoveryCode(tx, personId, code))) throw wrong();
}

async function refuseIfOn(tx: Transaction, personId: string): Promise<void> {
  const factor = await locked(tx, personId);
  if (factor?.since) throw new Refused(ErrorCode.CONFLICT, "second_factor.on");
}

/** One at a time for one person: of the same code given twice at the same moment, one counts. */
async function locked(tx: Transaction, personId: string): Promise<SecondFactor | null> {
  await sql(tx, "SELECT 1 FROM people WHERE id = $1 FOR UPDATE", [personId]);
  return tx.manager.findOneBy(SecondFactor, { personId });
}

async function useTotp(tx: Transaction, { personId, secret, lastStep }: SecondFactor, code: string): Promise<boolean> {
  const totp = totpOf(secret);
  const timestamp = tx.at.getTime();
  const delta = totp.validate({ token: code.replace(/\s/g, ""), timestamp, window: WINDOW });
  if (delta === null) return false;
  const step = totp.counter({ timestamp }) + delta;
  if (step <= lastStep) return false;
  await tx.manager.update(SecondFactor, { personId }, { lastStep: step });
  return true;
}

async function useRecoveryCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const used = await sql(tx, "DELETE FROM recovery_codes WHERE person_id = $1 AND code_hash = $2 RETURNING id", [personId, hashOf(bare(code))]);
  return used.length > 0;
}

function newRecoveryCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

function bare(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, "");
}
