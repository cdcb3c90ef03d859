import { graphql } from "../../gql";

export const StartPageQuery = graphql(`
  query StartPage($first: Int!) {
    viewer {
      person { id displayName }
      reportsFor { id name abbreviation }
      memberships {
        id
        community { id slug ...CommunityLine }
      }
      joinRequests { id status ...RequestLine }
      invitations { id ...InvitationLine }
      drafts { id ...DraftLine }
      homeFeed(first: $first, order: LATEST) {
        edges { node { id ...ContributionCard } }
        pageInfo { endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`);

export const MoreOfHomeFeed = graphql(`
  query MoreOfHomeFeed($first: Int!, $after: String) {
    viewer {
      homeFeed(first: $first, after: $after, order: LATEST) {
        edges { node { id ...ContributionCard } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
