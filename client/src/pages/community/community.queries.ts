import { graphql } from "../../gql";

export const CommunityFeedQuery = graphql(`
  query CommunityFeed($slug: String!, $first: Int!, $kinds: [ContributionKind!], $tag: String) {
    community(slug: $slug) {
      id
      slug
      name
      whyNotContribute { code because }
      feed(first: $first, order: LATEST, kinds: $kinds, tag: $tag) {
        edges { node { id ...ContributionCard } }
        pageInfo { endCursor hasNextPage hasPreviousPage }
      }
      ...CommunityFrame
      ...CommunityRail
      ...ClosedCommunity
    }
  }
`);

export const MoreOfCommunityFeed = graphql(`
  query MoreOfCommunityFeed($slug: String!, $first: Int!, $after: String, $kinds: [ContributionKind!], $tag: String) {
    community(slug: $slug) {
      id
      feed(first: $first, after: $after, order: LATEST, kinds: $kinds, tag: $tag) {
        edges { node { id ...ContributionCard } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const CommunityMembersQuery = graphql(`
  query CommunityMembers($slug: String!, $first: Int!, $search: String, $role: MembershipRole) {
    community(slug: $slug) {
      id
      slug
      name
      members(first: $first, query: $search, role: $role) {
        edges { node { id ...MemberRow } }
        pageInfo { endCursor hasNextPage }
      }
      ...CommunityFrame
      ...ClosedCommunity
    }
  }
`);

export const MoreMembers = graphql(`
  query MoreMembers($slug: String!, $first: Int!, $after: String, $search: String, $role: MembershipRole) {
    community(slug: $slug) {
      id
      members(first: $first, after: $after, query: $search, role: $role) {
        edges { node { id ...MemberRow } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
