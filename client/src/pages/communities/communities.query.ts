import { graphql } from "../../gql";

export const CommunitiesPageQuery = graphql(`
  query CommunitiesPage($first: Int!) {
    communities(first: $first) {
      edges {
        node {
          id
          theme { id slug name }
          viewerMembership { id }
          ...CommunityTile
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

export const MoreCommunities = graphql(`
  query MoreCommunities($first: Int!, $after: String) {
    communities(first: $first, after: $after) {
      edges {
        node {
          id
          theme { id slug name }
          viewerMembership { id }
          ...CommunityTile
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);
