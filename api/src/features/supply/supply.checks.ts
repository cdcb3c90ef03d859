import { z } from "zod";
import { requiredText, wholeNumber } from "../../kernel/input.ts";

export const SUPPLY_LIMITS = { text: { min: 3, max: 300 }, tag: 40, tags: 8, capacity: { min: 1, max: 1000 } } as const;

/** One thing that somebody brings or looks for, in a line. */
export const supplyText = requiredText(SUPPLY_LIMITS.text);

const tag = requiredText({ max: SUPPLY_LIMITS.tag }).transform((word) => word.normalize("NFC").toLowerCase().replace(/\s+/g, " "));
const tags = z.array(tag).max(SUPPLY_LIMITS.tags).nullish().transform((words) => [...new Set(words)]);

export const needCheck = z.object({ text: supplyText, tags });
export const offerCheck = z.object({ text: supplyText, tags, capacity: wholeNumber(SUPPLY_LIMITS.capacity).nullish().transform((count) => count ?? null) });
