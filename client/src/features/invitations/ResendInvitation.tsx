import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { toast } from "../../ui/toast/toast";

const ResendInvitationMutation = graphql(`
  mutation ResendInvitation($invitation: ID!) {
    resendInvitation(invitation: $invitation) { id ...InvitationRow }
  }
`);

/** Another mail with another link. */
export function ResendInvitation({ invitation, email, onDone }: { invitation: string; email: string; onDone: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [resend, { loading }] = useMutation(ResendInvitationMutation);

  async function press() {
    try {
      await resend({ variables: { invitation } });
      toast({ text: t("invitations.resent", { email }) });
      await onDone();
    } catch (error) {
      toast({ text: failureWords(t, failureOf(error)) });
    }
  }
  return (
    <Button size="small" loading={loading} aria-label={`${t("invitations.resend")}: ${email}`} onClick={() => void press()}>
      {t("invitations.resend")}
    </Button>
  );
}
