import { InMemoryCache, type FieldPolicy } from "@apollo/client/cache";
import { relayStylePagination } from "@apollo/client/utilities";
import { possibleTypes } from "../gql/possibleTypes";

const comments: FieldPolicy = relayStylePagination();
const contribution = { fields: { comments } };

export function newCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { communities: relayStylePagination(["theme"]) } },
      /** There is one viewer: a mutation that answers with it updates the session everywhere. */
      Viewer: { keyFields: [], fields: { homeFeed: relayStylePagination(["order"]) } },
      Community: {
        fields: {
          feed: relayStylePagination(["kinds", "order", "tag"]),
          members: relayStylePagination(["query", "role"]),
        },
      },
      Person: { fields: { contributions: relayStylePagination() } },
      Comment: { fields: { replies: relayStylePagination() } },
      Contribution: contribution,
    },
  });
}
