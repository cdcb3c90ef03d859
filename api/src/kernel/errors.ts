import type { MessageKey } from "./messages.ts";
import type { Refusal } from "./policy.ts";

/** Public words: a client decides by them. The one list in the kernel that speaks of the domain. */
export enum ErrorCode {
  UNAUTHENTICATED = "UNAUTHENTICATED",
  FORBIDDEN = "FORBIDDEN",
  NOT_FOUND = "NOT_FOUND",
  BAD_USER_INPUT = "BAD_USER_INPUT",
  CONFLICT = "CONFLICT",
  RATE_LIMITED = "RATE_LIMITED",
  QUERY_TOO_COMPLEX = "QUERY_TOO_COMPLEX",
  SECOND_FACTOR_REQUIRED = "SECOND_FACTOR_REQUIRED",
  SYNTHESIS_INCOMPLETE = "SYNTHESIS_INCOMPLETE",
  LINEAGE_CYCLE = "LINEAGE_CYCLE",
  HARVEST_INCOMPLETE = "HARVEST_INCOMPLETE",
  STAGE_NOT_REACHABLE = "STAGE_NOT_REACHABLE",
  SELF_EXCHANGE = "SELF_EXCHANGE",
  SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE",
}

/** One wrong input: where it stands (dotted path), why, and the figures of the message. */
export interface FieldFault {
  path: string;
  because: MessageKey;
  params?: Record<string, number | string>;
}

interface More {
  fields?: FieldFault[];
  missing?: string[];
  current?: unknown;
  params?: Record<string, number | string>;
}

/** A failure that a person can mend. Everything else that is thrown is a bug and reaches nobody but the log. */
export class Refused extends Error {
  readonly extensions: { code: ErrorCode } & More;

  constructor(code: ErrorCode, because: MessageKey, more: More = {}) {
    super(because);
    this.name = "Refused";
    this.extensions = { code, ...more };
  }
}

export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal.code, refusal.because);
}

/** The value, or NOT_FOUND: what is hidden and what never was are answered alike. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Refused(ErrorCode.NOT_FOUND, "not_found");
  return value;
}

export function badInput(...fields: FieldFault[]): Refused {
  return new Refused(ErrorCode.BAD_USER_INPUT, "input.invalid", { fields });
}
