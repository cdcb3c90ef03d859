import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "../account/AccountForm.module.css";
import { MailOnItsWay } from "../account/MailOnItsWay";

const AskPassword = graphql(`
  mutation AskPassword($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

/** For who came by a provider: the mailbox is what they have to choose a password with. */
export function ChoosePassword({ email }: { email: string }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [ask, { loading }] = useMutation(AskPassword, { fetchPolicy: "no-cache" });

  async function send() {
    setFailure(null);
    try {
      await ask({ variables: { email } });
      setSent(true);
    } catch (error) {
      setFailure(failureOf(error));
    }
  }

  if (sent) return <MailOnItsWay email={email} onAgain={() => setSent(false)}>{t("providers.passwordMail")}</MailOnItsWay>;
  return (
    <div className={classes.stack}>
      {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
      <p>{t("providers.noPassword")}</p>
      <Button loading={loading} onClick={() => void send()}>{t("providers.choosePassword")}</Button>
    </div>
  );
}
