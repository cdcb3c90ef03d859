import type { ErrorCode } from "./errors.ts";
import type { MessageKey } from "./messages.ts";

/** Why a person may not do something: a code for programs, a message key for people. */
export interface Refusal {
  code: ErrorCode;
  because: MessageKey;
}
