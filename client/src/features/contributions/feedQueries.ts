import { graphql } from "../../gql";

export const FEED_PAGE = 20;

/** What is in front of a feed by now, without the rows: how many are new after a lost connection. */
export const NewestInCommunity = graphql(`
  query NewestInCommunity($slug: String!) {
    viewer { person { id } }
    community(slug: $slug) {
      id
      feed(first: 20) { edges { node { id kind author { id } } } }
    }
  }
`);

export const ContributionPublished = graphql(`
  subscription ContributionPublished($community: ID!) {
    contributionPublished(community: $community) {
      id
      kind
      author { id }
    }
  }
`);
