import type { Reference } from "@apollo/client";
import type { Modifier } from "@apollo/client/cache";

interface StoredEdge {
  __typename?: string;
  cursor?: string;
  node: Reference;
}

interface StoredConnection {
  edges: StoredEdge[];
  totalCount?: number;
  [more: string]: unknown;
}

/** A cache modifier that puts a row at the end of a list that is already shown; a second time changes nothing. */
export function appendEdge(node: Reference, edgeType: string): Modifier<unknown> {
  return (stored) => {
    const connection = stored as StoredConnection | undefined;
    if (!connection?.edges || connection.edges.some((edge) => edge.node.__ref === node.__ref)) return stored;
    return {
      ...connection,
      edges: [...connection.edges, { __typename: edgeType, node }],
      ...(connection.totalCount === undefined ? {} : { totalCount: connection.totalCount + 1 }),
    };
  };
}
