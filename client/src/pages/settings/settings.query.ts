import { graphql } from "../../gql";

export const SettingsPageQuery = graphql(`
  query SettingsPage {
    viewer {
      email
      reportsFor { id }
      secondFactor
      recoveryCodesLeft
      notificationPreferences { kind inApp mail }
      person { id displayName ...ProfileForm }
      sessions { id ...SessionLine }
    }
  }
`);
