import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { PasswordField } from "../../ui/field/PasswordField";
import { TextField } from "../../ui/field/TextField";
import { CodeField } from "../account/CodeField";
import { useSignIn } from "./useSignIn";
import classes from "./SignInForm.module.css";

interface Values {
  email: string;
  password: string;
  code: string;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Props {
  /** Who was here a moment ago. */
  email?: string;
  onSignedIn: (personId: string) => unknown;
}

/** Says one thing about a wrong pair: which of the two is wrong is nobody's business. */
export function SignInForm({ email = "", onSignedIn }: Props) {
  const { t } = useTranslation();
  const { run, pending } = useSignIn();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { register, handleSubmit, formState, setFocus, setError } = useForm<Values>({ defaultValues: { email, password: "", code: "" } });
  const { errors } = formState;
  const [asksCode, setAsksCode] = useState(false);

  const submit = handleSubmit(async (values) => {
    setFailure(null);
    try {
      const personId = await run(values.email, values.password, values.code);
      if (personId) await onSignedIn(personId);
    } catch (error) {
      const refused = failureOf(error);
      const wrongCode = refused.fields.find(({ path }) => path === "code");
      if (refused.code === "SECOND_FACTOR_REQUIRED") setAsksCode(true);
      else if (wrongCode) setError("code", { type: "server", message: serverWords(t, wrongCode.because) }, { shouldFocus: true });
      else {
        setFailure(refused);
        setFocus("password");
      }
    }
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
      <TextField
        label={t("session.email")}
        type="email"
        autoComplete="username"
        inputMode="email"
        error={errors.email?.message}
        {...register("email", { setValueAs: (value: string) => value.trim(), validate: (value) => ADDRESS.test(value) || t("session.emailWrong") })}
      />
      <PasswordField autoFocus={email !== ""} data-autofocus={email !== "" || undefined} label={t("session.password")} error={errors.password?.message} {...register("password", { required: t("session.passwordMissing") })} />
      {asksCode && (
        <>
          <Banner kind="info" role="status">{serverWords(t, "second_factor.required")}</Banner>
          <CodeField autoFocus error={errors.code?.message} {...register("code", { required: t("secondFactor.missing") })} />
        </>
      )}
      <Button type="submit" tone="primary" loading={pending || formState.isSubmitting}>
        {t("session.signIn")}
      </Button>
    </form>
  );
}
