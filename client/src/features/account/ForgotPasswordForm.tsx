import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { TextField } from "../../ui/field/TextField";
import classes from "./AccountForm.module.css";
import { emailRule } from "./emailRule";
import { useSend } from "./useSend";

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

export function ForgotPasswordForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const [request] = useMutation(RequestPasswordReset, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { email: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, ["email"]);

  const submit = form.handleSubmit(async ({ email }) => {
    if (await send(() => request({ variables: { email } }))) onSent(email);
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <TextField label={t("session.email")} type="email" inputMode="email" autoComplete="username" error={errors.email?.message} {...form.register("email", emailRule(t("session.emailWrong")))} />
      <Button type="submit" tone="primary" loading={isSubmitting}>
        {t("account.sendLink")}
      </Button>
    </form>
  );
}
