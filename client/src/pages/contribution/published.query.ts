import { graphql } from "../../gql";

export const PublishedPageQuery = graphql(`
  query PublishedPage($id: ID!) {
    publishedSynthesis(id: $id) {
      id
      title
      excerpt
      authors
      experienceCount
      theoryCount
      createdAt
      community { id slug name theme { id slug } ...AskToJoin }
    }
  }
`);
