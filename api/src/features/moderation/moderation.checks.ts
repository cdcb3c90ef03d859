import { z } from "zod";
import { requiredText } from "../../kernel/input.ts";

export const MODERATION_LIMITS = { reason: 2_000, grounds: 2_000 } as const;

export const reasonCheck = z.object({ reason: requiredText({ max: MODERATION_LIMITS.reason }) });
export const groundsCheck = z.object({ grounds: requiredText({ max: MODERATION_LIMITS.grounds }) });
