import { graphql } from "../../gql";

export const DeskInvitationsQuery = graphql(`
  query DeskInvitations($slug: String!, $first: Int!, $after: String, $state: InvitationState!) {
    viewer { person { id } }
    community(slug: $slug) {
      id
      slug
      name
      archivedAt
      invitations(first: $first, after: $after, state: $state) {
        edges { node { id ...InvitationRow } }
        pageInfo { endCursor hasNextPage }
      }
      ...DeskFrame
    }
  }
`);
