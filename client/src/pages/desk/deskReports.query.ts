import { graphql } from "../../gql";

export const DeskReportsQuery = graphql(`
  query DeskReports($slug: String!, $first: Int!) {
    viewer { person { id } }
    community(slug: $slug) {
      id
      slug
      openReportCount
      waiting: reports(first: $first, open: true) {
        edges { node { id ...DeskCase } }
        pageInfo { endCursor hasNextPage }
      }
      appeals(first: 100) {
        edges { node { id ...DeskAppeal } }
      }
      settled: reports(first: 10, open: false) {
        edges { node { id ...SettledCase } }
      }
      ...DeskFrame
    }
  }
`);

export const MoreDeskReports = graphql(`
  query MoreDeskReports($slug: String!, $first: Int!, $after: String) {
    community(slug: $slug) {
      id
      waiting: reports(first: $first, after: $after, open: true) {
        edges { node { id ...DeskCase } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
