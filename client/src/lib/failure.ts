import { CombinedGraphQLErrors } from "@apollo/client/errors";

export interface FieldFault {
  path: string;
  because: string;
  params?: Record<string, number | string>;
}

/** What went wrong, as far as a person can do something about it. */
export interface Failure {
  /** A public error code, or one of two that the client adds: no answer came, or the server has a fault of its own. */
  code: string;
  /** A message key under `server.` in the locales. */
  because: string;
  params: Record<string, number | string>;
  fields: FieldFault[];
  missing: string[];
  current: unknown;
  /** What a person can quote to whoever runs the platform. */
  errorId: string | null;
}

export const NO_ANSWER = "NO_ANSWER";
export const FAULT = "FAULT";

const publicCodes = /^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND|BAD_USER_INPUT|CONFLICT|RATE_LIMITED|QUERY_TOO_COMPLEX|[A-Z]+_[A-Z_]+)$/;
const none = { params: {}, fields: [], missing: [], current: null, errorId: null };

export function failureOf(error: unknown): Failure {
  if (!CombinedGraphQLErrors.is(error)) return { ...none, code: NO_ANSWER, because: "unavailable" };

  const [first] = error.errors;
  const extensions = first?.extensions ?? {};
  const code = typeof extensions.code === "string" ? extensions.code : FAULT;
  const errorId = typeof extensions.errorId === "string" ? extensions.errorId : null;
  if (code === "INTERNAL_SERVER_ERROR" || !publicCodes.test(code)) return { ...none, code: FAULT, because: "internal", errorId };

  return {
    code,
    because: first?.message ?? "internal",
    params: isRecord(extensions.params) ? (extensions.params as Failure["params"]) : {},
    fields: Array.isArray(extensions.fields) ? (extensions.fields as FieldFault[]) : [],
    missing: Array.isArray(extensions.missing) ? extensions.missing.map(String) : [],
    current: extensions.current ?? null,
    errorId,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
