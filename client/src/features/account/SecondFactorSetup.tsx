import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import classes from "./AccountForm.module.css";
import { SecondFactorCode, type Setup } from "./SecondFactorCode";
import { useSend } from "./useSend";

const BeginSecondFactor = graphql(`
  mutation BeginSecondFactor($password: String!) {
    beginSecondFactor(password: $password) { secondFactorSetup { secret address qr } }
  }
`);

interface Props {
  onCancel: () => void;
  onDone: (codes: readonly string[]) => void;
}

/** First the password, then the phone. */
export function SecondFactorSetup({ onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const [setup, setSetup] = useState<Setup | null>(null);
  const [begin] = useMutation(BeginSecondFactor, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, ["password"]);
  if (setup) return <SecondFactorCode setup={setup} onCancel={onCancel} onDone={onDone} />;

  const submit = form.handleSubmit(async (variables) => {
    await send(async () => setSetup((await begin({ variables })).data?.beginSecondFactor.secondFactorSetup ?? null));
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <PasswordField autoFocus label={t("account.yourPassword")} hint={t("account.proveYou")} error={errors.password?.message} {...form.register("password", { required: t("session.passwordMissing") })} />
      <div className={classes.acts}>
        <Button type="submit" tone="primary" loading={isSubmitting}>{t("secondFactor.next")}</Button>
        <Button tone="quiet" onClick={onCancel}>{t("secondFactor.cancel")}</Button>
      </div>
    </form>
  );
}
