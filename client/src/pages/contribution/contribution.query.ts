import { graphql } from "../../gql";

export const ContributionPageQuery = graphql(`
  query ContributionPage($id: ID!, $first: Int!) {
    contribution(id: $id) {
      __typename
      id
      title
      ...ContributionArticle
      ...CommentSection
    }
  }
`);
