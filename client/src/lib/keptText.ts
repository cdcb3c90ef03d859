import { forget, readStored, storedKeys } from "./storage";

const DRAFTS = "kenniskring.draft.";

/** Whoever erases themselves leaves nothing behind. */
export function forgetAllText(): void {
  for (const key of storedKeys(DRAFTS)) forget(key);
}

/** On a shared computer nothing stays behind of whoever signs out, but for words that the server does not have yet. */
export function forgetKeptText(): void {
  for (const key of storedKeys(DRAFTS)) {
    if (readStored<{ onServer?: boolean }>(key)?.onServer) forget(key);
  }
}
