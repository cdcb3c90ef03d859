import { goes, ITSELF, MACHINERY } from "./personalData.ts";

/**
 * Marks a mutation whose answer is not kept under an `Idempotency-Key`, and which runs in no transaction around the whole operation: one
 * that hands out a session, which a kept answer could not, or that counts a try whether it succeeds or not.
 */
export const REMEMBERS_NOTHING = { remembersNothing: true } as const;

/** What was answered to a mutation, for as long as it may arrive again. */
export const idempotencyData = goes("idempotency_keys", { person_id: ITSELF, key: MACHINERY, body_hash: MACHINERY, answer: MACHINERY });
