import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import classes from "./AccountForm.module.css";
import { CodeField } from "./CodeField";
import { DeadLink, isDeadLink } from "./DeadLink";
import { useSend } from "./useSend";

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { person { id } }
  }
`);

const FIELDS = ["password", "code"] as const;

export function ResetPasswordForm({ token, onDone }: { token: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const [reset] = useMutation(ResetPassword, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { password: "", code: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, failure, words } = useSend(form, FIELDS);
  if (!token || isDeadLink(failure)) return <DeadLink again="/wachtwoord-vergeten" label={t("account.askLink")} />;

  const asksCode = failure?.code === "SECOND_FACTOR_REQUIRED" || form.getValues("code") !== "" || errors.code !== undefined;
  const submit = form.handleSubmit(async ({ password, code }) => {
    if (await send(() => reset({ variables: { input: { token, password, code: code || null } } }))) await onDone();
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("account.resetLead")}</p>
      {words && <Banner kind={failure?.code === "SECOND_FACTOR_REQUIRED" ? "info" : "err"} role="alert">{words}</Banner>}
      <PasswordField label={t("account.newPassword")} hint={t("account.passwordHint")} autoComplete="new-password" error={errors.password?.message} {...form.register("password", { required: t("session.passwordMissing") })} />
      {asksCode && <CodeField autoFocus error={errors.code?.message} {...form.register("code")} />}
      <Button type="submit" tone="primary" loading={isSubmitting}>
        {t("account.setPassword")}
      </Button>
    </form>
  );
}
