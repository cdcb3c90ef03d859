import { graphql } from "../../gql";

export const DeskRequestsQuery = graphql(`
  query DeskRequests($slug: String!, $first: Int!) {
    viewer { person { id displayName } }
    community(slug: $slug) {
      id
      slug
      name
      openJoinRequestCount
      waiting: joinRequests(first: $first, open: true) {
        edges { node { id ...DeskRequestRow } }
        pageInfo { endCursor hasNextPage }
      }
      settled: joinRequests(first: 10, open: false) {
        edges { node { id ...SettledRequest } }
      }
      ...DeskFrame
    }
  }
`);

export const MoreDeskRequests = graphql(`
  query MoreDeskRequests($slug: String!, $first: Int!, $after: String) {
    community(slug: $slug) {
      id
      waiting: joinRequests(first: $first, after: $after, open: true) {
        edges { node { id ...DeskRequestRow } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
