import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import { toast } from "../../ui/toast/toast";
import classes from "./AccountForm.module.css";
import { useSend } from "./useSend";

const ChangePassword = graphql(`
  mutation ChangePassword($current: String!, $new: String!) {
    changePassword(current: $current, new: $new) { person { id } sessions { id ...SessionLine } }
  }
`);

const FIELDS = ["current", "new"] as const;

export function PasswordForm() {
  const { t } = useTranslation();
  const [change] = useMutation(ChangePassword);
  const form = useForm({ defaultValues: { current: "", new: "" } });
  const { register, formState: { errors, isSubmitting } } = form;
  const { send, words } = useSend(form, FIELDS);

  const submit = form.handleSubmit(async (values) => {
    if (!(await send(() => change({ variables: values })))) return;
    form.reset();
    toast({ text: t("account.passwordChanged") });
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <PasswordField label={t("account.currentPassword")} error={errors.current?.message} {...register("current", { required: t("session.passwordMissing") })} />
      <PasswordField label={t("account.newPassword")} hint={t("account.passwordHint")} autoComplete="new-password" error={errors.new?.message} {...register("new", { required: t("session.passwordMissing") })} />
      <Button type="submit" loading={isSubmitting}>
        {t("account.changePassword")}
      </Button>
    </form>
  );
}
