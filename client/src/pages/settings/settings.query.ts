import { graphql } from "../../gql";

export const SettingsPageQuery = graphql(`
  query SettingsPage {
    viewer {
      email
      reportsFor { id }
      person { id displayName ...ProfileForm }
      sessions { id ...SessionLine }
    }
  }
`);
