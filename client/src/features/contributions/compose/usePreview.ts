import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql } from "../../../gql";

const Preview = graphql(`
  query Preview($body: String!) {
    preview(body: $body)
  }
`);

/** The server renders Markdown once, for readers and for this preview alike. */
export function usePreview(): (body: string) => Promise<string> {
  const client = useApolloClient();
  return useCallback(
    async (body) => {
      const { data } = await client.query({ query: Preview, variables: { body }, fetchPolicy: "no-cache" });
      return data?.preview ?? "";
    },
    [client],
  );
}
