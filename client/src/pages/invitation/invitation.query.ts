import { graphql } from "../../gql";

export const InvitationPageQuery = graphql(`
  query InvitationPage($token: String!) {
    viewer {
      email
      person { id organisation { id name abbreviation place brin } }
      invitations { id email role whyNotAccept { code because } community { id slug name theme { id slug } } ...InvitationCard }
    }
    invitation(token: $token) { id email role whyNotAccept { code because } community { id slug name theme { id slug } } ...InvitationCard }
  }
`);
