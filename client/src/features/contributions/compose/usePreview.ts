import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql } from "../../../gql";

const Preview = graphql(`
  query Preview($body: String!, $community: ID!) {
    preview(body: $body, community: $community)
  }
`);

/** The server renders Markdown once, for readers and for this preview alike; who does not take part in the community is no link there either. */
export function usePreview(community: string): (body: string) => Promise<string> {
  const client = useApolloClient();
  return useCallback(
    async (body) => {
      const { data } = await client.query({ query: Preview, variables: { body, community }, fetchPolicy: "no-cache" });
      return data?.preview ?? "";
    },
    [client, community],
  );
}
