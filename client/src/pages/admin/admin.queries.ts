import { graphql } from "../../gql";

export const AdminCommunitiesQuery = graphql(`
  query AdminCommunities($first: Int!) {
    themes { id name }
    communities(first: $first) { edges { node { id ...AdminCommunityLine } } }
    archived: communities(first: $first, archived: true) { edges { node { id ...AdminCommunityLine } } }
  }
`);

/** What a key may reach. */
export const TokensPageQuery = graphql(`
  query TokensPage($first: Int!) {
    communities(first: $first) { edges { node { id name } } }
  }
`);

export const OrganisationReportersQuery = graphql(`
  query OrganisationReporters($first: Int!, $after: String) {
    organisationReporters(first: $first, after: $after) {
      edges { node { id ...ReporterLine } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

export const AuditLogQuery = graphql(`
  query AuditLog($first: Int!, $after: String, $act: String, $community: ID, $choices: Int!) {
    auditActs
    communities(first: $choices) { edges { node { id name } } }
    auditLog(first: $first, after: $after, act: $act, community: $community) {
      edges {
        node {
          id
          createdAt
          act
          actor { id displayName }
          subject { id displayName }
          community { id slug name }
          details { name value }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);
