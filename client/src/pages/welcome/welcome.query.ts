import { graphql } from "../../gql";

export const WelcomePageQuery = graphql(`
  query WelcomePage {
    communities(first: 24) {
      edges {
        node {
          id
          contributionCount
          theme { id }
          facilitators { id organisation { id name abbreviation } }
          publishedSyntheses(first: 3) { id createdAt ...PublishedProduct }
          ...CommunityTile
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);
