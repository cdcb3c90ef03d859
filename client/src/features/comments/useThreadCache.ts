import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { appendEdge } from "../../lib/pagination";

interface Place {
  __typename: string;
  id: string;
}

export interface Commented extends Place {
  community: { slug: string };
}

/** Puts a comment that the cache already knows where it belongs: under the contribution, or under the comment it answers. */
export function useThreadCache({ __typename, id: contributionId }: Place) {
  const { cache } = useApolloClient();

  const appendComment = useCallback(
    (id: string, parent: string | null) => {
      const append = appendEdge({ __ref: `Comment:${id}` }, "CommentEdge");
      const place = parent ? { __typename: "Comment", id: parent } : { __typename, id: contributionId };
      cache.modify<Record<string, unknown>>({ id: cache.identify(place), fields: { [parent ? "replies" : "comments"]: append } });
    },
    [cache, contributionId, __typename],
  );
  return { appendComment };
}
