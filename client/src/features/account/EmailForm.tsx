import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import { TextField } from "../../ui/field/TextField";
import classes from "./AccountForm.module.css";
import { emailRule } from "./emailRule";
import { MailOnItsWay } from "./MailOnItsWay";
import { useSend } from "./useSend";

const RequestEmailChange = graphql(`
  mutation RequestEmailChange($email: String!, $password: String!) {
    requestEmailChange(email: $email, password: $password)
  }
`);

const FIELDS = ["email", "password"] as const;

/** Asks for another address; it changes once its mailbox is opened. */
export function EmailForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [request] = useMutation(RequestEmailChange, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { email: "", password: "" } });
  const { register, formState: { errors, isSubmitting } } = form;
  const { send, words } = useSend(form, FIELDS);

  const submit = form.handleSubmit(async (values) => {
    if (!(await send(() => request({ variables: values })))) return;
    setSentTo(values.email);
    form.reset();
  });

  if (sentTo !== null) return <MailOnItsWay email={sentTo} onAgain={() => setSentTo(null)}>{t("account.emailMail", { email })}</MailOnItsWay>;
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("account.emailNow", { email })}</p>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <TextField label={t("account.newEmail")} type="email" inputMode="email" autoComplete="email" error={errors.email?.message} {...register("email", emailRule(t("session.emailWrong")))} />
      <PasswordField label={t("account.yourPassword")} hint={t("account.proveYou")} error={errors.password?.message} {...register("password", { required: t("session.passwordMissing") })} />
      <Button type="submit" loading={isSubmitting}>
        {t("account.changeEmail")}
      </Button>
    </form>
  );
}
