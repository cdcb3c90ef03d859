import { graphql } from "../../gql";

export const RemovalPageQuery = graphql(`
  query RemovalPage($id: ID!) {
    viewer { person { id } }
    node(id: $id) {
      __typename
      id
      ... on ContentRemoval {
        subjectId
        contributionId
        outcome
        community { id slug name theme { id slug } }
        ...RemovalCard
      }
    }
  }
`);
