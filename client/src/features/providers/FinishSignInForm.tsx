import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "../account/AccountForm.module.css";
import { CodeField } from "../account/CodeField";
import { useSend } from "../account/useSend";

const FinishSignIn = graphql(`
  mutation FinishSignIn($code: String!) {
    finishSignIn(code: $code) { person { id } }
  }
`);

/** For who was recognised elsewhere and has a second factor here: its code is all that lacks. */
export function FinishSignInForm({ onSignedIn }: { onSignedIn: () => unknown }) {
  const { t } = useTranslation();
  const [finish] = useMutation(FinishSignIn, { fetchPolicy: "no-cache" });
  const form = useForm({ defaultValues: { code: "" } });
  const { errors, isSubmitting } = form.formState;
  const { send, words } = useSend(form, ["code"]);

  const submit = form.handleSubmit(async (variables) => {
    if (await send(() => finish({ variables }))) await onSignedIn();
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <CodeField autoFocus error={errors.code?.message} {...form.register("code", { required: t("secondFactor.missing") })} />
      <Button type="submit" tone="primary" loading={isSubmitting}>{t("session.signIn")}</Button>
    </form>
  );
}
