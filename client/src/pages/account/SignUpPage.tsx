import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import classes from "../../features/account/AccountForm.module.css";
import { MailOnItsWay } from "../../features/account/MailOnItsWay";
import { SignUpForm } from "../../features/account/SignUpForm";
import { ProviderButtons } from "../../features/providers/ProviderButtons";
import { useSession } from "../../features/session/session";
import { AppLink } from "../../lib/AppLink";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";

export function SignUpPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [sentTo, setSentTo] = useState<string | null>(null);
  usePageTitle(t("account.signUpTitle"));
  if (viewer) return <Navigate to="/" replace />;

  return (
    <Wrap>
      <PageHead title={t("account.signUpTitle")} lead={sentTo === null && t("account.signUpLead")} />
      {sentTo === null ? (
        <>
          <SignUpForm onSent={setSentTo} />
          <ProviderButtons returnTo="/" signsUp />
        </>
      ) : (
        <MailOnItsWay email={sentTo} onAgain={() => setSentTo(null)}>{t("account.signUpMail")}</MailOnItsWay>
      )}
      <p className={classes.note}>
        {t("account.haveOne")} <AppLink to="/inloggen">{t("session.signIn")}</AppLink>
      </p>
    </Wrap>
  );
}
