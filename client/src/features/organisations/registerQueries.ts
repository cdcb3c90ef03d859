import { graphql } from "../../gql";

export const RegisterPreviewQuery = graphql(`
  query RegisterPreview($file: String!) {
    schoolRegisterChange(file: $file) { new changed reopened closed unchanged boards examples { kind brin name place before } }
  }
`);

export const ImportRegister = graphql(`
  mutation ImportRegister($file: String!) {
    importSchoolRegister(file: $file) { new changed reopened closed }
  }
`);
