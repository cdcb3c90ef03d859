import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { toast } from "../../ui/toast/toast";

const WithdrawInvitationMutation = graphql(`
  mutation WithdrawInvitation($invitation: ID!) {
    withdrawInvitation(invitation: $invitation) { id ...InvitationRow }
  }
`);

export function WithdrawInvitation({ invitation, email, onDone }: { invitation: string; email: string; onDone: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [withdraw, { loading, error, reset }] = useMutation(WithdrawInvitationMutation);
  const close = () => {
    reset();
    setAsking(false);
  };

  async function confirm() {
    try {
      await withdraw({ variables: { invitation } });
    } catch {
      return;
    }
    close();
    toast({ text: t("invitations.withdrawn", { email }) });
    await onDone();
  }

  return (
    <>
      <Button size="small" tone="quiet" aria-label={`${t("invitations.withdraw")}: ${email}`} onClick={() => setAsking(true)}>
        {t("invitations.withdraw")}
      </Button>
      <ConfirmDialog open={asking} onClose={close} onConfirm={() => void confirm()} title={t("invitations.withdrawTitle", { email })} confirm={t("invitations.withdraw")} danger loading={loading} error={error && failureWords(t, failureOf(error))}>
        {t("invitations.withdrawText")}
      </ConfirmDialog>
    </>
  );
}
