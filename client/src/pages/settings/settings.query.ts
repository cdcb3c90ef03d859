import { graphql } from "../../gql";

export const SettingsPageQuery = graphql(`
  query SettingsPage {
    signInProviders { key name }
    viewer {
      email
      reportsFor { id }
      secondFactor
      recoveryCodesLeft
      hasPassword
      identities { id provider { key name } ...IdentityLine }
      notificationPreferences { kind inApp mail }
      person { id displayName ...ProfileForm }
      sessions { id ...SessionLine }
    }
  }
`);
