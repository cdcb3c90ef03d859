import { graphql } from "../../gql";

export const ComposePageQuery = graphql(`
  query ComposePage($slug: String!) {
    viewer {
      person { id }
      drafts { id community { id } ...DraftContent }
    }
    community(slug: $slug) {
      id
      slug
      name
      theme { id slug name }
      whyNotContribute { code because }
      tags(first: 60) { tag uses }
    }
  }
`);
