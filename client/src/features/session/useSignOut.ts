import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { forgetKeptText } from "../../lib/keptText";
import { failureWords } from "../../lib/refusals";
import { toast } from "../../ui/toast/toast";
import { useSession } from "./session";

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation();
  const { changed } = useSession();
  const navigate = useNavigate();
  const [signOut] = useMutation(SignOut);

  return async () => {
    try {
      await signOut();
    } catch (error) {
      toast({ kind: "err", text: failureWords(t, failureOf(error)) });
      return;
    }
    forgetKeptText();
    await changed();
    await navigate("/");
    toast({ text: t("session.signedOut") });
  };
}
