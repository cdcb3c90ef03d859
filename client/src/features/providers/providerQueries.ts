import { graphql } from "../../gql";

export const SignInProvidersQuery = graphql(`
  query SignInProviders {
    signInProviders { key name }
  }
`);

export const BeginSignIn = graphql(`
  mutation BeginSignIn($provider: ID!, $returnTo: String) {
    beginSignIn(provider: $provider, returnTo: $returnTo)
  }
`);
