import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "../../features/account/AccountForm.module.css";
import { ForgotPasswordForm } from "../../features/account/ForgotPasswordForm";
import { MailOnItsWay } from "../../features/account/MailOnItsWay";
import { AppLink } from "../../lib/AppLink";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";

export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  usePageTitle(t("account.forgotTitle"));

  return (
    <Wrap>
      <PageHead title={t("account.forgotTitle")} lead={sentTo === null && t("account.forgotLead")} />
      {sentTo === null ? <ForgotPasswordForm onSent={setSentTo} /> : <MailOnItsWay email={sentTo} onAgain={() => setSentTo(null)}>{t("account.forgotMail")}</MailOnItsWay>}
      <p className={classes.note}>
        <AppLink to="/inloggen">{t("account.backToSignIn")}</AppLink>
      </p>
    </Wrap>
  );
}
