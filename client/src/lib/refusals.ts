import type { TFunction } from "i18next";
import type { Failure } from "./failure";

interface Refusal {
  code: string;
  because: string;
}

/** The server's keys are checked against the locales by a test; one from a newer server falls back on a general sentence. */
export function serverWords(t: TFunction, because: string, params: Record<string, number | string> = {}): string {
  const key = `server.${because}` as "server.internal";
  return t(key, { ...params, defaultValue: t("server.internal") });
}

export function failureWords(t: TFunction, failure: Failure): string {
  return serverWords(t, failure.because, failure.params);
}

/**
 * What a button does with a refusal: someone else's button is not shown at all, one that could have been yours explains itself.
 * Own work, other people's choices and work that is gone need no explanation.
 */
const silent = new Set([
  "answer.not_a_question",
  "answer.only_asker",
  "answer.own",
  "answer.removed",
  "comment.not_author",
  "comment.removed",
  "contribution.not_author",
  "contribution.retracted",
  "helpful.own",
]);

export function explanationOf(t: TFunction, refusal: Refusal | null | undefined): string | null {
  if (!refusal || silent.has(refusal.because)) return null;
  return serverWords(t, refusal.because);
}
