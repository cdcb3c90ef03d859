import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";

/** Asks a page's query anew without putting an outline in its place: what is being typed there stays. */
export function useQuietRefresh<V extends OperationVariables>(query: TypedDocumentNode<unknown, V>, variables: V): () => Promise<unknown> {
  const client = useApolloClient();
  const asked = JSON.stringify(variables);
  return useCallback(() => {
    const options = { query, variables: JSON.parse(asked) as V, fetchPolicy: "network-only" } as Parameters<typeof client.query>[0];
    return client.query(options).catch(() => undefined);
  }, [client, query, asked]);
}
