import { graphql } from "../../gql";

export const ApplyPageQuery = graphql(`
  query ApplyPage($slug: String!) {
    viewer { person { id organisation { id name abbreviation place brin } } }
    community(slug: $slug) {
      id
      slug
      name
      theme { id slug name }
      facilitators { id displayName organisation { id name abbreviation } }
      viewerMembership { id }
      whyNotRequestToJoin { code because }
      viewerJoinRequest { id status ...RequestState }
    }
  }
`);
