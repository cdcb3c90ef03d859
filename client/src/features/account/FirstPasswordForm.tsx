import { useMutation } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import classes from "./AccountForm.module.css";
import { useSend } from "./useSend";

const ChooseFirstPassword = graphql(`
  mutation ChooseFirstPassword($password: String!) {
    changePassword(current: "", new: $password) { person { id } }
  }
`);

const FIELDS = ["new"] as const;

interface Props {
  onChosen: () => Promise<void>;
  onLater: () => Promise<void>;
  /** The way for who took too long, after whom the server no longer takes a password without more. */
  otherwise: ReactNode;
}

/** For who just came in by their mailbox and has no password to give first. */
export function FirstPasswordForm({ onChosen, onLater, otherwise }: Props) {
  const { t } = useTranslation();
  const [choose] = useMutation(ChooseFirstPassword, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { new: "" } });
  const { register, formState: { errors, isSubmitting } } = form;
  const { send, failure, words } = useSend(form, FIELDS);
  if (failure?.fields.some(({ because }) => because === "password.none")) return otherwise;

  const submit = form.handleSubmit(async (values) => {
    if (await send(() => choose({ variables: { password: values.new } }))) await onChosen();
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <PasswordField label={t("account.newPassword")} hint={t("account.passwordHint")} autoComplete="new-password" error={errors.new?.message} {...register("new", { required: t("session.passwordMissing") })} />
      <div className={classes.acts}>
        <Button type="submit" tone="primary" loading={isSubmitting}>{t("account.setPassword")}</Button>
        <Button tone="quiet" onClick={() => void onLater()}>{t("account.later")}</Button>
      </div>
    </form>
  );
}
