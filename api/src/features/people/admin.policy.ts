import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";

/** Why somebody may not do what is for platform administrators only. */
export function whyNotAdminister({ admin }: { admin: boolean }): Refusal | null {
  return admin ? null : { code: ErrorCode.FORBIDDEN, because: "admin.required" };
}
