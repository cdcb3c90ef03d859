import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql";

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      person { id }
    }
  }
`);

/** The answer is not written to the cache: what follows forgets the cache, or keeps the page as it was. */
export function useSignIn() {
  const [signIn, { loading }] = useMutation(SignIn, { fetchPolicy: "no-cache" });

  async function run(email: string, password: string, code?: string): Promise<string | null> {
    const { data } = await signIn({ variables: { input: { email, password, ...(code && { code }) } } });
    return data?.signIn.person.id ?? null;
  }
  return { run, pending: loading };
}
