import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { forgetKeptText } from "../../lib/keptText";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { useGone } from "./useGone";

const SignOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

/** For who lost a device, or their trust in one. */
export function SignOutEverywhere() {
  const { t } = useTranslation();
  const gone = useGone();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [signOut, { loading }] = useMutation(SignOutEverywhereMutation);

  async function leave() {
    setFailure(null);
    try {
      await signOut();
    } catch (error) {
      setFailure(failureOf(error));
      return;
    }
    forgetKeptText();
    await gone(t("session.signedOut"));
  }

  return (
    <>
      <Button tone="danger" onClick={() => setAsks(true)}>{t("settings.everywhere")}</Button>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void leave()}
        title={t("settings.everywhereAsk")}
        confirm={t("settings.everywhere")}
        danger
        loading={loading}
        error={failure && failureWords(t, failure)}
      >
        <p>{t("settings.everywhereText")}</p>
      </ConfirmDialog>
    </>
  );
}
