import { z } from "zod";
import { optionalText, requiredText } from "../../kernel/input.ts";
import { supplyText } from "../supply/supply.checks.ts";

export const ADMISSION_LIMITS = { motive: { min: 10, max: 2_000 }, supplies: 5, constituency: 200, question: 1_000, answer: 2_000, reason: 2_000, welcome: 2_000 } as const;

/** At least one thing that somebody brings, or looks for. */
export const suppliesCheck = z.array(supplyText).min(1).max(ADMISSION_LIMITS.supplies).transform((texts) => [...new Set(texts)]);

export const requestCheck = z.object({
  motive: requiredText(ADMISSION_LIMITS.motive),
  offers: suppliesCheck,
  needs: suppliesCheck,
  constituency: optionalText(ADMISSION_LIMITS.constituency),
});
export const questionCheck = z.object({ question: requiredText({ max: ADMISSION_LIMITS.question }) });
export const answerCheck = z.object({ answer: requiredText({ max: ADMISSION_LIMITS.answer }) });
export const reasonCheck = z.object({ reason: requiredText({ max: ADMISSION_LIMITS.reason }) });
export const welcomeCheck = z.object({ welcome: optionalText(ADMISSION_LIMITS.welcome) });
