import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import classes from "../account/AccountForm.module.css";
import { useSend } from "../account/useSend";

const BeginLinking = graphql(`
  mutation BeginLinking($provider: ID!, $password: String!) {
    beginLinking(provider: $provider, password: $password)
  }
`);

interface Props {
  provider: { key: string; name: string };
  onCancel: () => void;
}

/** Another way in is a way in for others too: whoever opens one says once more who they are. */
export function LinkForm({ provider: { key, name }, onCancel }: Props) {
  const { t } = useTranslation();
  const [begin] = useMutation(BeginLinking, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, ["password"]);

  const submit = form.handleSubmit(async ({ password }) => {
    await send(async () => {
      const { data } = await begin({ variables: { provider: key, password } });
      if (data) window.location.assign(data.beginLinking);
    });
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("providers.linkText", { name })}</p>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <PasswordField autoFocus label={t("account.yourPassword")} hint={t("account.proveYou")} error={errors.password?.message} {...form.register("password", { required: t("session.passwordMissing") })} />
      <div className={classes.acts}>
        <Button type="submit" tone="primary" loading={isSubmitting}>{t("providers.goTo", { name })}</Button>
        <Button tone="quiet" onClick={onCancel}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
