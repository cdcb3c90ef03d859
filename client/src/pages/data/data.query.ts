import { graphql } from "../../gql";

export const DataPageQuery = graphql(`
  query DataPage {
    viewer {
      secondFactor
      ...ExportPanel
    }
  }
`);
