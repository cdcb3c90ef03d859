import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ConfirmButton } from "../../features/account/ConfirmButton";
import { useSession } from "../../features/session/session";
import { graphql } from "../../gql";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { toast } from "../../ui/toast/toast";
import { SignInPage } from "../signIn/SignInPage";

const ConfirmEmailChange = graphql(`
  mutation ConfirmEmailChange($token: String!) {
    confirmEmailChange(token: $token) { email person { id } }
  }
`);

/** Only for whose account it is: who is signed out signs in first, with the old address. */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  const { viewer, changed } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [confirm] = useMutation(ConfirmEmailChange, { fetchPolicy: "no-cache" });
  usePageTitle(t("account.emailTitle"));
  if (!viewer) return <SignInPage />;

  async function change(token: string) {
    await confirm({ variables: { token } });
    await changed();
    await navigate("/instellingen", { replace: true });
    toast({ text: t("account.emailChanged") });
  }

  return (
    <Wrap>
      <PageHead title={t("account.emailTitle")} />
      <ConfirmButton token={address.get("token") ?? ""} lead={t("account.emailLead", { email: viewer.email })} label={t("account.emailConfirm")} confirm={change} again={{ to: "/instellingen", label: t("site.settings") }} />
    </Wrap>
  );
}
