import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import { toast } from "../../ui/toast/toast";
import classes from "./AccountForm.module.css";
import { CodeField } from "./CodeField";
import { useSend } from "./useSend";

const TurnOffSecondFactor = graphql(`
  mutation TurnOffSecondFactor($password: String!, $code: String!) {
    turnOffSecondFactor(password: $password, code: $code) { secondFactor }
  }
`);

const FIELDS = ["password", "code"] as const;

export function SecondFactorOff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [turnOff] = useMutation(TurnOffSecondFactor, { fetchPolicy: "no-cache", refetchQueries: ["SettingsPage"] });
  const form = useForm({ defaultValues: { password: "", code: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, FIELDS);

  const submit = form.handleSubmit(async (variables) => {
    if (!(await send(() => turnOff({ variables })))) return;
    toast({ text: t("secondFactor.isOff") });
    onClose();
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <PasswordField autoFocus label={t("account.yourPassword")} error={errors.password?.message} {...form.register("password", { required: t("session.passwordMissing") })} />
      <CodeField error={errors.code?.message} {...form.register("code", { required: t("secondFactor.missing") })} />
      <div className={classes.acts}>
        <Button type="submit" tone="danger" loading={isSubmitting}>{t("secondFactor.turnOff")}</Button>
        <Button tone="quiet" onClick={onClose}>{t("secondFactor.cancel")}</Button>
      </div>
    </form>
  );
}
