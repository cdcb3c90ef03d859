import { useApolloClient } from "@apollo/client/react";
import { useCallback, useMemo } from "react";
import { useParams } from "react-router";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import type { ContributionKind } from "../../gql/graphql";
import { usePageQuery } from "../../lib/usePageQuery";
import { CommunityFeedQuery, MoreOfCommunityFeed } from "./community.queries";

interface Filter {
  kinds?: ContributionKind[];
  tag?: string;
}

/** One query for the header and the list of a tab; three tabs differ only in what they let through. */
export function useCommunityFeed(filter: Filter = {}) {
  const client = useApolloClient();
  const slug = useParams().community ?? "";
  const asked = JSON.stringify({ slug, first: FEED_PAGE, ...filter });
  const variables = useMemo(() => JSON.parse(asked) as Filter & { slug: string; first: number }, [asked]);
  const { data, refetch } = usePageQuery(CommunityFeedQuery, variables);
  const fetchAfter = useCallback(
    (after: string) => client.query({ query: MoreOfCommunityFeed, variables: { ...variables, after }, fetchPolicy: "network-only" }),
    [client, variables],
  );
  return { community: data.community, refetch, fetchAfter };
}
