import { graphql } from "../../gql";

export const RevisePageQuery = graphql(`
  query RevisePage($id: ID!) {
    contribution(id: $id) {
      __typename
      id
      title
      kind
      community { id slug name theme { id slug name } tags(first: 60) { tag uses } }
      whyNotRevise { code because }
      ...RevisableContent
    }
  }
`);
