import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { Refused } from "../kernel/errors.ts";

/** What Apollo says of a request that is not well-formed GraphQL: the client's own mistake, told as it is. */
const CLIENT_MISTAKES = new Set([
  "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE", "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** PostgreSQL's codes for "not now": connection lost, shutting down, out of connections, statement cut off. */
const UNAVAILABLE = /^(08|57P|53|57014|55P03|40001|40P01)/;
const UNREACHABLE = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ENOTFOUND", "ETIMEDOUT", "EAI_AGAIN"]);
const WORDS_OF_THE_DRIVER = /Connection terminated|connection error|timeout exceeded when trying to connect|Connection ended/;

/**
 * What leaves the server when something failed. A refusal says its code and message key; a mistake in the request says what it is;
 * all else is a bug, of which the client learns nothing but an id that stands in the log too.
 */
export function formatError(log: Logger, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const cause = causeOf(error);
  if (cause instanceof Refused) return { message: cause.message, ...where, extensions: { ...cause.extensions } };

  const code = formatted.extensions?.code;
  if (typeof code === "string" && CLIENT_MISTAKES.has(code)) return { message: withoutHints(formatted.message), ...where, extensions: { code } };
  // Variables of the wrong type never reach a resolver: graphql-js says so without a code of its own.
  if (code === "BAD_USER_INPUT" && cause instanceof GraphQLError) return { message: withoutHints(formatted.message), ...where, extensions: { code } };

  const errorId = randomUUID();
  log.error({ err: cause, errorId, path: path?.join(".") }, "a request failed");
  if (isUnavailable(cause)) return { message: "unavailable", ...where, extensions: { code: "SERVICE_UNAVAILABLE", retryable: true, errorId } };
  return { message: "internal", ...where, extensions: { code: "INTERNAL_SERVER_ERROR", errorId } };
}

function withoutHints(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, "");
}

/** What was thrown, from under all that Apollo and graphql-js wrapped around it. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** Whether the database could not be asked just now, so that asking again later may help. */
export function isUnavailable(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return UNAVAILABLE.test(code) || UNREACHABLE.has(code) || WORDS_OF_THE_DRIVER.test(String(error));
}
