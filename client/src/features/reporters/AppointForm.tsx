import { useApolloClient, useMutation } from "@apollo/client/react";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { dayOf, endOfDay } from "../../lib/dates";
import { failureOf } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import { OrganisationPicker, type ChosenOrganisation } from "../organisations/OrganisationPicker";
import classes from "./AppointForm.module.css";

const AppointReporter = graphql(`
  mutation AppointReporter($input: AppointReporterInput!) {
    appointReporter(input: $input) { id ...ReporterLine person { id displayName } organisation { id name } }
  }
`);

interface Values {
  email: string;
  organisation: ChosenOrganisation | null;
  until: string;
}

const EMPTY: Values = { email: "", organisation: null, until: "" };

/** Lets somebody report for an organisation: the one they come from, or another. */
export function AppointForm() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [appoint] = useMutation(AppointReporter);
  const { register, control, handleSubmit, formState, setError, reset } = useForm<Values>({ defaultValues: EMPTY });

  const submit = handleSubmit(async ({ email, organisation, until }) => {
    try {
      const { data } = await appoint({ variables: { input: { email, organisation: organisation?.id ?? null, endsAt: until ? endOfDay(until) : null } } });
      reset();
      if (data) toast({ text: t("reporters.appointed", { name: data.appointReporter.person.displayName, organisation: data.appointReporter.organisation.name }) });
      await client.refetchQueries({ include: ["OrganisationReporters"] });
    } catch (error) {
      const failure = failureOf(error);
      const [field] = failure.fields;
      const name = ({ organisation: "organisation", endsAt: "until" } as const)[field?.path ?? ""] ?? "email";
      setError(name, { message: field ? serverWords(t, field.because, field.params) : failureWords(t, failure) });
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
      <Controller
        control={control}
        name="organisation"
        render={({ field, fieldState }) => <OrganisationPicker label={t("reporters.organisation")} hint={t("reporters.organisationHint")} value={field.value} onChange={field.onChange} error={fieldState.error?.message} />}
      />
      <TextField label={t("reporters.lastDay")} type="date" min={dayOf(currentMoment().toISOString())} optional error={formState.errors.until?.message} {...register("until")} />
      <Button type="submit" tone="primary" loading={formState.isSubmitting}>{t("reporters.appoint")}</Button>
    </form>
  );
}
