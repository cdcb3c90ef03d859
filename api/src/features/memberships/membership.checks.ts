import { z } from "zod";
import { DAY } from "../../kernel/clock.ts";
import { requiredText } from "../../kernel/input.ts";

/** Of who comes from outside, until a date. */
export const LONGEST_MEMBERSHIP = 5 * 365 * DAY;
export const REMOVAL_REASON = 2_000;

export const removalCheck = z.object({ reason: requiredText({ max: REMOVAL_REASON }) });
