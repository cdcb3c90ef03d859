import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { forgetKeptText } from "../../lib/keptText";
import { failureWords } from "../../lib/refusals";
import { toast } from "../../ui/toast/toast";
import { useGone } from "./useGone";

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export function useSignOut(to?: string): () => Promise<void> {
  const { t } = useTranslation();
  const gone = useGone(to);
  const [signOut] = useMutation(SignOut);

  return async () => {
    try {
      await signOut();
    } catch (error) {
      toast({ kind: "err", text: failureWords(t, failureOf(error)) });
      return;
    }
    forgetKeptText();
    await gone(t("session.signedOut"));
  };
}
