import { ApolloLink } from "@apollo/client/link";
import { OperationTypeNode } from "graphql";
import { tap } from "rxjs";
import { randomKey } from "../../lib/randomKey";

/**
 * One key for one intention. It is kept until an answer comes, whatever that answer is: a retry by the machine and a second press after
 * a lost connection carry the same key, so that the server does the thing once.
 */
export function idempotencyLink(): ApolloLink {
  const open = new Map<string, string>();

  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);

    const intention = `${operation.operationName} ${JSON.stringify(operation.variables)}`;
    const key = open.get(intention) ?? randomKey();
    open.set(intention, key);
    operation.setContext((context) => ({ headers: { ...(context.headers as Record<string, string> | undefined), "Idempotency-Key": key } }));
    return forward(operation).pipe(tap({ next: () => open.delete(intention) }));
  });
}
