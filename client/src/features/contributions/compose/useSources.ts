import { useApolloClient, useQuery } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql } from "../../../gql";
import { usePaging } from "../../../lib/usePaging";
import type { Source } from "./values";

const SourcesToBuildOn = graphql(`
  query SourcesToBuildOn($slug: String!, $first: Int!, $after: String) {
    community(slug: $slug) {
      id
      feed(first: $first, after: $after, order: LATEST, kinds: [EXPERIENCE, THEORY, INSIGHT, SYNTHESIS, QUESTION]) {
        edges { node { id title kind author { id displayName } } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

const PAGE = 50;

/** What a community has that something can rest on. */
export function useSources(slug: string) {
  const client = useApolloClient();
  const { data, loading, error, refetch } = useQuery(SourcesToBuildOn, { variables: { slug, first: PAGE } });
  const fetchAfter = useCallback(
    (after: string) => client.query({ query: SourcesToBuildOn, variables: { slug, first: PAGE, after }, fetchPolicy: "network-only" }),
    [client, slug],
  );
  const paging = usePaging(fetchAfter);

  const feed = data?.community?.feed;
  const sources: (Source & { author: string })[] = (feed?.edges ?? []).map(({ node: { id, title, kind, author } }) => ({ id, title, kind, author: author.displayName }));
  return {
    sources,
    loading: loading && sources.length === 0,
    failed: error !== undefined,
    refetch,
    paging,
    cursor: feed?.pageInfo.hasNextPage ? feed.pageInfo.endCursor : null,
  };
}
