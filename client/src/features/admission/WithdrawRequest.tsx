import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";

const WithdrawJoinRequest = graphql(`
  mutation WithdrawJoinRequest($joinRequest: ID!) {
    withdrawJoinRequest(joinRequest: $joinRequest) { id ...RequestState }
  }
`);

export function WithdrawRequest({ request, onDone }: { request: string; onDone: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [withdraw, { loading, error, reset }] = useMutation(WithdrawJoinRequest);
  const close = () => {
    reset();
    setAsking(false);
  };

  async function confirm() {
    try {
      await withdraw({ variables: { joinRequest: request } });
    } catch {
      return;
    }
    close();
    await onDone();
  }

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t("request.withdraw")}
      </Button>
      <ConfirmDialog open={asking} onClose={close} onConfirm={() => void confirm()} title={t("request.withdrawTitle")} confirm={t("request.withdraw")} danger loading={loading} error={error && failureWords(t, failureOf(error))}>
        {t("request.withdrawText")}
      </ConfirmDialog>
    </>
  );
}
