import { goes, ITSELF, MACHINERY } from "./personalData.ts";
import { sql, type Transaction } from "./transaction.ts";

/**
 * Marks a mutation whose answer is not kept under an `Idempotency-Key`, and which runs in no transaction around the whole operation: one
 * that hands out a session, which a kept answer could not, or that counts a try whether it succeeds or not.
 */
export const REMEMBERS_NOTHING = { remembersNothing: true } as const;

/** What was answered to a mutation, for as long as it may arrive again. */
export const idempotencyData = goes("idempotency_keys", { person_id: ITSELF, key: MACHINERY, body_hash: MACHINERY, answer: MACHINERY });

// In one order: two who go at the same moment would wait for each other.
const FORGET = `
  UPDATE idempotency_keys SET answer = NULL WHERE (person_id, key) IN (
    SELECT k.person_id, k.key FROM idempotency_keys k WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) word WHERE position(word IN k.answer::text) > 0)
    ORDER BY k.person_id, k.key FOR UPDATE)`;

/** Answers in which one of these words stands are kept no longer; the mutation is not done twice for it. */
export async function forgetAnswersWith(tx: Transaction, words: readonly string[]): Promise<void> {
  await sql(tx, FORGET, [words]);
}
