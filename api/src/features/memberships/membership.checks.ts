import { z } from "zod";
import { requiredText } from "../../kernel/input.ts";

export const REMOVAL_REASON = 2_000;

export const removalCheck = z.object({ reason: requiredText({ max: REMOVAL_REASON }) });
