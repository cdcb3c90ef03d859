import { graphql } from "../../gql";

export const DataPageQuery = graphql(`
  query DataPage {
    signInProviders { key name }
    viewer {
      hasPassword
      identities { id provider { key } }
      secondFactor
      ...ExportPanel
    }
  }
`);
