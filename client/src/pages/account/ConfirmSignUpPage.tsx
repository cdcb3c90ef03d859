import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ConfirmButton } from "../../features/account/ConfirmButton";
import { invitationAddress } from "../../features/invitations/invitationState";
import { useSession } from "../../features/session/session";
import { graphql } from "../../gql";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { toast } from "../../ui/toast/toast";

const ConfirmSignUp = graphql(`
  mutation ConfirmSignUp($token: String!) {
    confirmSignUp(token: $token) { person { id } invitations { id community { id slug } } }
  }
`);

/** Whoever came by an invitation goes on with it, on whatever device they opened this. */
export function ConfirmSignUpPage() {
  const { t } = useTranslation();
  const { changed } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [confirm] = useMutation(ConfirmSignUp, { fetchPolicy: "no-cache" });
  usePageTitle(t("account.confirmTitle"));

  async function open(token: string) {
    const { data } = await confirm({ variables: { token } });
    await changed();
    const [invitation] = data?.confirmSignUp.invitations ?? [];
    await navigate(invitation ? invitationAddress(invitation.community.slug) : "/", { replace: true });
    toast({ text: t("account.opened") });
  }

  return (
    <Wrap>
      <PageHead title={t("account.confirmTitle")} />
      <ConfirmButton token={address.get("token") ?? ""} lead={t("account.confirmLead")} label={t("account.confirm")} confirm={open} again={{ to: "/account-aanmaken", label: t("account.signUpAgain") }} />
    </Wrap>
  );
}
