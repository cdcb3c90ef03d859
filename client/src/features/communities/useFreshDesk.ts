import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../../gql";

const DeskCount = graphql(`
  query DeskCount($slug: String!) {
    community(slug: $slug) { id openJoinRequestCount }
  }
`);

const EVERY = 60_000;

/** Keeps the number of waiting requests true for who decides about them, while the page is looked at. */
export function useFreshDesk(slug: string, mine: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!mine) return undefined;
    const ask = () => {
      if (document.visibilityState === "visible") void client.query({ query: DeskCount, variables: { slug }, fetchPolicy: "network-only" }).catch(() => undefined);
    };
    const timer = setInterval(ask, EVERY);
    return () => clearInterval(timer);
  }, [client, slug, mine]);
}
