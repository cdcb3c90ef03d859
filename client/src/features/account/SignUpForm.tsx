import { useMutation } from "@apollo/client/react";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import { TextField } from "../../ui/field/TextField";
import { OrganisationPicker, type ChosenOrganisation } from "../organisations/OrganisationPicker";
import { usePreferences } from "../session/preferences";
import classes from "./AccountForm.module.css";
import { emailRule } from "./emailRule";
import { useSend } from "./useSend";

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input)
  }
`);

interface Values {
  displayName: string;
  email: string;
  headline: string;
  password: string;
  organisation: ChosenOrganisation | null;
}

const FIELDS = ["displayName", "email", "headline", "password", "organisation"] as const;

interface Props {
  /** For which address, where that is settled. */
  email?: string;
  onSent: (email: string) => void;
}

export function SignUpForm({ email = "", onSent }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [signUp] = useMutation(SignUp, { fetchPolicy: "no-cache" });
  const form = useForm<Values>({ defaultValues: { displayName: "", email, headline: "", password: "", organisation: null } });
  const { register, control, formState: { errors, isSubmitting } } = form;
  const { send, words } = useSend(form, FIELDS);

  const submit = form.handleSubmit(async (values) => {
    const input = { ...values, headline: values.headline || null, organisation: values.organisation?.id ?? null, language: language === "en" ? ("EN" as const) : ("NL" as const) };
    if (await send(() => signUp({ variables: { input } }))) onSent(values.email);
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <TextField label={t("account.name")} hint={t("account.nameHint")} autoComplete="name" error={errors.displayName?.message} {...register("displayName", { required: t("account.nameMissing") })} />
      <TextField label={t("session.email")} type="email" inputMode="email" autoComplete="username" readOnly={email !== ""} error={errors.email?.message} {...register("email", emailRule(t("session.emailWrong")))} />
      <TextField label={t("account.headline")} hint={t("account.headlineHint")} optional autoComplete="organization-title" error={errors.headline?.message} {...register("headline")} />
      <Controller control={control} name="organisation" render={({ field: { value, onChange } }) => <OrganisationPicker value={value} onChange={onChange} error={errors.organisation?.message} />} />
      <PasswordField label={t("session.password")} hint={t("account.passwordHint")} autoComplete="new-password" error={errors.password?.message} {...register("password", { required: t("session.passwordMissing") })} />
      <Button type="submit" tone="primary" loading={isSubmitting}>
        {t("account.create")}
      </Button>
    </form>
  );
}
