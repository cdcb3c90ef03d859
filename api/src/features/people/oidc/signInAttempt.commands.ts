import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { after, MINUTE } from "../../../kernel/clock.ts";
import { identity } from "../../../kernel/ids.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { hashOf } from "../session.commands.ts";
import { SignInAttempt } from "./signInAttempt.entity.ts";

/** How long somebody may take at the provider, or to find their phone. */
export const ATTEMPT_LIFE = 10 * MINUTE;

export interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** What goes over the line, made from what the browser alone holds: an answer counts only in the browser that asked. */
export function secretsOf(secret: string): Secrets {
  const derive = (use: string) => createHmac("sha256", secret).update(use).digest("base64url");
  return { state: derive("state"), nonce: derive("nonce"), codeVerifier: derive("verifier") };
}

/** Where somebody goes on to may hold a token from a mail: it is sealed, and nobody but the browser that holds the secret opens it. */
function sealed(secret: string, address: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), nonce);
  return Buffer.concat([nonce, cipher.update(address, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Null where there is none, or one that was not sealed with this secret. */
function opened<A extends { returnTo: string }>(secret: string, attempt: A | undefined): A | null {
  if (!attempt) return null;
  const bytes = Buffer.from(attempt.returnTo, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16));
    return { ...attempt, returnTo: decipher.update(bytes.subarray(12, -16), undefined, "utf8") + decipher.final("utf8") };
  } catch {
    return null;
  }
}

const keyOf = (secret: string) => createHmac("sha256", secret).update("return").digest();

type NewAttempt = Pick<SignInAttempt, "provider" | "returnTo"> & Partial<Pick<SignInAttempt, "personId" | "subject">>;

/** Notes that somebody sets out, in the browser that holds the secret. */
export async function beginAttempt(tx: Transaction, secret: string, content: NewAttempt): Promise<void> {
  const stateHash = hashOf(secretsOf(secret).state);
  const returnTo = sealed(secret, content.returnTo);
  await tx.manager.insert(SignInAttempt, tx.manager.create(SignInAttempt, { ...identity(tx.at), ...content, returnTo, stateHash, expiresAt: after(tx.at, ATTEMPT_LIFE) }));
}

const TAKE = `
  DELETE FROM sign_in_attempts WHERE state_hash = $1 AND provider = $2 AND subject IS NULL AND expires_at > $3
  RETURNING return_to AS "returnTo", person_id AS "personId"`;

/** The attempt with which somebody comes back, taken out so that it counts once, whatever comes of it. */
export async function takeAttempt(tx: Transaction, secret: string, provider: string): Promise<Pick<SignInAttempt, "returnTo" | "personId"> | null> {
  const [attempt] = await sql<Pick<SignInAttempt, "returnTo" | "personId">>(tx, TAKE, [hashOf(secretsOf(secret).state), provider, tx.at]);
  return opened(secret, attempt);
}

export type ProvedAttempt = Pick<SignInAttempt, "provider" | "returnTo"> & { personId: string; subject: string };

const TAKE_PROVED = `
  DELETE FROM sign_in_attempts WHERE state_hash = $1 AND subject IS NOT NULL AND expires_at > $2
  RETURNING provider, return_to AS "returnTo", person_id AS "personId", subject`;

/** The attempt that lacked a code only. */
export async function takeProvedAttempt(tx: Transaction, secret: string): Promise<ProvedAttempt | null> {
  const [attempt] = await sql<ProvedAttempt>(tx, TAKE_PROVED, [hashOf(secretsOf(secret).state), tx.at]);
  return opened(secret, attempt);
}

/** Those who never came back. */
export async function forgetExpiredAttempts(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM sign_in_attempts WHERE expires_at <= $1", [tx.at]);
}
