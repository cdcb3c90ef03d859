import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ConfirmButton } from "../../features/account/ConfirmButton";
import { invitationAddress } from "../../features/invitations/invitationState";
import { useSession } from "../../features/session/session";
import { graphql } from "../../gql";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { toast } from "../../ui/toast/toast";
import { OpenedElsewhere } from "./OpenedElsewhere";

const ConfirmSignUp = graphql(`
  mutation ConfirmSignUp($token: String!) {
    confirmSignUp(token: $token) { email hasPassword person { id displayName } invitations { id community { id slug } } }
  }
`);

interface Opened {
  email: string;
  name: string;
  next: string;
}

/** Whoever came by an invitation goes on with it, on whatever device they opened this. */
export function ConfirmSignUpPage() {
  const { t } = useTranslation();
  const { changed } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [confirm] = useMutation(ConfirmSignUp, { fetchPolicy: "no-cache" });
  const [elsewhere, setElsewhere] = useState<Opened | null>(null);
  usePageTitle(t("account.confirmTitle"));

  async function goOn(next: string, words: string) {
    await navigate(next, { replace: true });
    toast({ text: words });
  }

  async function open(token: string) {
    const { data } = await confirm({ variables: { token } });
    const opened = data?.confirmSignUp;
    const [invitation] = opened?.invitations ?? [];
    const next = invitation ? invitationAddress(invitation.community.slug) : "/";
    await changed();
    if (opened?.hasPassword === false) setElsewhere({ email: opened.email, name: opened.person.displayName, next });
    else await goOn(next, t("account.opened"));
  }

  if (elsewhere) return <OpenedElsewhere {...elsewhere} onGoOn={(words) => goOn(elsewhere.next, words)} />;
  return (
    <Wrap>
      <PageHead title={t("account.confirmTitle")} />
      <ConfirmButton token={address.get("token") ?? ""} lead={t("account.confirmLead")} label={t("account.confirm")} confirm={open} again={{ to: "/account-aanmaken", label: t("account.signUpAgain") }} />
    </Wrap>
  );
}
