import { useApolloClient, useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import classes from "./AppointForm.module.css";

const AppointReporter = graphql(`
  mutation AppointReporter($input: AppointReporterInput!) {
    appointReporter(input: $input) { id ...ReporterLine person { id displayName } organisation { id name } }
  }
`);

/** Lets somebody report for the organisation that they come from. */
export function AppointForm() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [appoint] = useMutation(AppointReporter);
  const { register, handleSubmit, formState, setError, reset } = useForm({ defaultValues: { email: "" } });

  const submit = handleSubmit(async ({ email }) => {
    try {
      const { data } = await appoint({ variables: { input: { email } } });
      reset();
      if (data) toast({ text: t("reporters.appointed", { name: data.appointReporter.person.displayName, organisation: data.appointReporter.organisation.name }) });
      await client.refetchQueries({ include: ["OrganisationReporters"] });
    } catch (error) {
      const failure = failureOf(error);
      const [field] = failure.fields;
      setError("email", { message: field ? serverWords(t, field.because, field.params) : failureWords(t, failure) });
    }
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t("reporters.email")}
        hint={t("reporters.emailHint")}
        type="email"
        inputMode="email"
        autoComplete="off"
        error={formState.errors.email?.message}
        {...register("email", { setValueAs: (value: string) => value.trim(), validate: (value) => value !== "" || t("server.text.required") })}
      />
      <Button type="submit" tone="primary" loading={formState.isSubmitting}>{t("reporters.appoint")}</Button>
    </form>
  );
}
