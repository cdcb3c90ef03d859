import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { toast } from "../../ui/toast/toast";

const RevokeServiceToken = graphql(`
  mutation RevokeServiceToken($token: ID!) {
    revokeServiceToken(token: $token) { id ...TokenLine }
  }
`);

export function RevokeButton({ token, name }: { token: string; name: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [revoke, { loading, error, reset }] = useMutation(RevokeServiceToken);

  async function confirm() {
    try {
      await revoke({ variables: { token } });
    } catch {
      return;
    }
    setAsking(false);
    toast({ text: t("keys.revoked", { name }) });
  }

  return (
    <>
      <Button size="small" aria-label={t("keys.revokeOf", { name })} onClick={() => setAsking(true)}>
        {t("keys.revoke")}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          reset();
          setAsking(false);
        }}
        onConfirm={() => void confirm()}
        title={t("keys.revokeTitle", { name })}
        confirm={t("keys.revoke")}
        danger
        loading={loading}
        error={error && failureWords(t, failureOf(error))}
      >
        {t("keys.revokeText")}
      </ConfirmDialog>
    </>
  );
}
