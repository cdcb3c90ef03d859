import { graphql } from "../../gql";

export const PersonPageQuery = graphql(`
  query PersonPage($id: ID!, $first: Int!) {
    person(id: $id) {
      id
      displayName
      headline
      bio
      organisation { id name abbreviation place parent { id name abbreviation } }
      memberships { id role joinedAt community { id name theme { id slug } ...CommunityLine } offers { id } needs { id } ...SupplyList }
      contributions(first: $first) {
        edges { node { id ...ContributionCard } }
        pageInfo { endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`);

export const MoreOfPerson = graphql(`
  query MoreOfPerson($id: ID!, $first: Int!, $after: String) {
    person(id: $id) {
      id
      contributions(first: $first, after: $after) {
        edges { node { id ...ContributionCard } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
