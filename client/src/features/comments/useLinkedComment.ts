import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { MoreComments, MoreReplies, PlaceOfComment } from "./commentQueries";

/** What a page of threads may cost bounds it; a reply costs little. */
const THREADS = 20;
const REPLIES = 100;

/**
 * `#reactie-<id>`: fetches page after page until the one that holds the comment is there, then says its id, so that the thread can
 * show it and put the focus on it.
 */
export function useLinkedComment(contribution: string): string | null {
  const client = useApolloClient();
  const { hash, key } = useLocation();
  const wanted = hash.startsWith("#reactie-") ? hash.slice("#reactie-".length) : null;
  const [found, setFound] = useState<{ id: string; key: string } | null>(null);

  useEffect(() => {
    if (!wanted) return;
    let stopped = false;

    async function bringIn(id: string) {
      const { data } = await client.query({ query: PlaceOfComment, variables: { comment: id } });
      const place = data?.node && "contribution" in data.node ? data.node : null;
      if (!place || place.contribution.id !== contribution) return;
      const top = place.parent?.id ?? id;
      if (!document.getElementById(`reactie-${top}`)) {
        await pageUntil(top, async (after) => {
          const page = await client.query({ query: MoreComments, variables: { contribution, first: THREADS, after }, fetchPolicy: "network-only" });
          return page.data?.contribution?.comments;
        });
      }
      if (place.parent) {
        const parent = place.parent.id;
        await pageUntil(id, async (after) => {
          const page = await client.query({ query: MoreReplies, variables: { comment: parent, first: REPLIES, after }, fetchPolicy: "network-only" });
          return page.data?.node && "replies" in page.data.node ? page.data.node.replies : null;
        });
      }
      if (!stopped) setFound({ id, key });
    }

    if (document.getElementById(`reactie-${wanted}`)) setFound({ id: wanted, key });
    else void bringIn(wanted).catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [client, contribution, wanted, key]);

  return found && found.key === key ? found.id : null;
}

interface Page {
  edges: { node: { id: string } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

async function pageUntil(id: string, fetchPage: (after: string | undefined) => Promise<Page | null | undefined>) {
  let after: string | undefined;
  for (;;) {
    const page = await fetchPage(after);
    if (!page || page.edges.some(({ node }) => node.id === id) || !page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return;
    after = page.pageInfo.endCursor;
  }
}
