import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { TextField } from "../../ui/field/TextField";
import classes from "./AccountForm.module.css";
import own from "./SecondFactorSettings.module.css";
import { useSend } from "./useSend";

const TurnOnSecondFactor = graphql(`
  mutation TurnOnSecondFactor($code: String!) {
    turnOnSecondFactor(code: $code)
  }
`);

export interface Setup {
  secret: string;
  address: string;
  qr: string;
}

interface Props {
  setup: Setup;
  onCancel: () => void;
  onDone: (codes: readonly string[]) => void;
}

/** The phone learns the secret, and proves it with a first code. */
export function SecondFactorCode({ setup, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const [turnOn] = useMutation(TurnOnSecondFactor, { fetchPolicy: "no-cache", refetchQueries: ["SettingsPage"] });
  const form = useForm({ defaultValues: { code: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, ["code"]);

  const submit = form.handleSubmit(async (variables) => {
    await send(async () => onDone((await turnOn({ variables })).data?.turnOnSecondFactor ?? []));
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("secondFactor.scan")}</p>
      <img className={own.qr} alt={t("secondFactor.qr")} src={`data:image/svg+xml,${encodeURIComponent(setup.qr)}`} />
      <p>
        {t("secondFactor.orType")} <span className={own.secret}>{setup.secret.match(/.{1,4}/g)?.join(" ")}</span>
      </p>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <TextField autoFocus label={t("secondFactor.firstCode")} inputMode="numeric" autoComplete="one-time-code" error={errors.code?.message} {...form.register("code", { required: t("secondFactor.missing") })} />
      <div className={classes.acts}>
        <Button type="submit" tone="primary" loading={isSubmitting}>{t("secondFactor.turnOn")}</Button>
        <Button tone="quiet" onClick={onCancel}>{t("secondFactor.cancel")}</Button>
      </div>
    </form>
  );
}
