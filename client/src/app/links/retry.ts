import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { RetryLink } from "@apollo/client/link/retry";
import { OperationTypeNode } from "graphql";

const ATTEMPTS = 3;
const passing = new Set([502, 503, 504]);

/** Asks again when no answer came. What the server did answer, also a refusal, stands. */
export function retryLink(): RetryLink {
  return new RetryLink({
    delay: { initial: 400, max: 3_000, jitter: true },
    attempts: (attempt, operation, error) => {
      if (attempt >= ATTEMPTS || operation.operationType === OperationTypeNode.SUBSCRIPTION) return false;
      if (CombinedGraphQLErrors.is(error)) return false;
      return ServerError.is(error) ? passing.has(error.statusCode) : true;
    },
  });
}
