import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { forgetAllText } from "../../lib/keptText";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { PasswordField } from "../../ui/field/PasswordField";
import { CodeField } from "../account/CodeField";
import { useSend } from "../account/useSend";
import { ProviderButtons } from "../providers/ProviderButtons";
import { useGone } from "../session/useGone";
import classes from "./DataPanels.module.css";

const EraseAccount = graphql(`
  mutation EraseAccount($password: String, $code: String) {
    eraseAccount(password: $password, code: $code)
  }
`);

const FIELDS = ["password", "code"] as const;

export interface Proof {
  hasPassword: boolean;
  asksCode: boolean;
  /** The sign-in services by which the person comes in. */
  providers: readonly string[];
}

/** Asks once more, with the password (or a sign-in of a moment ago) and a code where there is a second step: this cannot be taken back. */
export function EraseDialog({ hasPassword, asksCode, providers, onClose }: Proof & { onClose: () => void }) {
  const { t } = useTranslation();
  const gone = useGone();
  const [erase] = useMutation(EraseAccount, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { password: "", code: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, failure, words } = useSend(form, FIELDS);

  const confirm = form.handleSubmit(async ({ password, code }) => {
    if (!(await send(() => erase({ variables: { password: hasPassword ? password : null, code: asksCode ? code : null } })))) return;
    forgetAllText();
    await gone(t("data.erased"));
  });

  return (
    <ConfirmDialog open onClose={onClose} onConfirm={() => void confirm()} title={t("data.eraseTitle")} confirm={t("data.eraseConfirm")} danger loading={isSubmitting} error={words}>
      <p>{t("data.eraseWarning")}</p>
      <p>{t("data.eraseStays")}</p>
      {!hasPassword && <p>{t("data.noPassword")}</p>}
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        {hasPassword && <PasswordField label={t("account.yourPassword")} error={errors.password?.message} {...form.register("password", { required: t("session.passwordMissing") })} />}
        {asksCode && <CodeField error={errors.code?.message} {...form.register("code", { required: t("secondFactor.missing") })} />}
        <button type="submit" hidden>{t("data.eraseConfirm")}</button>
      </form>
      {failure?.because === "sign_in.anew" && <ProviderButtons returnTo="/instellingen/gegevens#verwijderen" among={providers} />}
    </ConfirmDialog>
  );
}
