import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { graphql } from "../../gql";
import { forgetAllText } from "../../lib/keptText";
import { AppLink } from "../../lib/AppLink";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { PasswordField } from "../../ui/field/PasswordField";
import { toast } from "../../ui/toast/toast";
import { CodeField } from "../account/CodeField";
import { useSend } from "../account/useSend";
import { useSession } from "../session/session";
import classes from "./DataPanels.module.css";

const EraseAccount = graphql(`
  mutation EraseAccount($password: String!, $code: String) {
    eraseAccount(password: $password, code: $code)
  }
`);

const FIELDS = ["password", "code"] as const;

/** Asks once more, with the password and a code where there is a second step: this cannot be taken back. */
export function EraseDialog({ asksCode, onClose }: { asksCode: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { changed } = useSession();
  const [erase] = useMutation(EraseAccount, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { password: "", code: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, FIELDS);

  const confirm = form.handleSubmit(async ({ password, code }) => {
    if (!(await send(() => erase({ variables: { password, code: asksCode ? code : null } })))) return;
    forgetAllText();
    await changed();
    await navigate("/");
    toast({ text: t("data.erased") });
  });

  return (
    <ConfirmDialog open onClose={onClose} onConfirm={() => void confirm()} title={t("data.eraseTitle")} confirm={t("data.eraseConfirm")} danger loading={isSubmitting} error={words}>
      <p>{t("data.eraseWarning")}</p>
      <p>{t("data.eraseStays")}</p>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <PasswordField
          label={t("account.yourPassword")}
          hint={<>{t("data.noPassword")} <AppLink to="/wachtwoord-vergeten">{t("data.choosePassword")}</AppLink></>}
          error={errors.password?.message}
          {...form.register("password", { required: t("session.passwordMissing") })}
        />
        {asksCode && <CodeField error={errors.code?.message} {...form.register("code", { required: t("secondFactor.missing") })} />}
        <button type="submit" hidden>{t("data.eraseConfirm")}</button>
      </form>
    </ConfirmDialog>
  );
}
