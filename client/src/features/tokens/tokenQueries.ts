import { graphql } from "../../gql";

export const TOKEN_PAGE = 20;

export const ServiceTokensQuery = graphql(`
  query ServiceTokens($first: Int!, $after: String) {
    viewer {
      reportsFor { id name }
    }
    serviceTokens(first: $first, after: $after) {
      edges { node { id ...TokenLine } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);
