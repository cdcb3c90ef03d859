import { useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { dayOf, endOfDay } from "../../lib/dates";
import { failureOf } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Dialog } from "../../ui/dialog/Dialog";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import classes from "./CreateCommunityForm.module.css";

const AppointFacilitator = graphql(`
  mutation AppointFacilitator($input: AppointFacilitatorInput!) {
    appointFacilitator(input: $input) { id ...AdminCommunityLine }
  }
`);

interface Props {
  community: { id: string; name: string };
  onClose: () => void;
}

/** Makes somebody a facilitator, by the address with which they sign in. */
export function AppointFacilitatorDialog({ community, onClose }: Props) {
  const { t } = useTranslation();
  const [appoint] = useMutation(AppointFacilitator);
  const { register, handleSubmit, formState, setError } = useForm({ defaultValues: { email: "", until: "" } });

  const submit = handleSubmit(async ({ email, until }) => {
    try {
      await appoint({ variables: { input: { community: community.id, email, endsAt: until ? endOfDay(until) : null } } });
      toast({ text: t("adminCommunities.appointed", { name: community.name }) });
      onClose();
    } catch (error) {
      const failure = failureOf(error);
      const [field] = failure.fields;
      setError(field?.path === "endsAt" ? "until" : "email", { message: field ? serverWords(t, field.because, field.params) : failureWords(t, failure) });
    }
  });

  return (
    <Dialog open onClose={onClose} title={t("adminCommunities.appointAt", { name: community.name })}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t("adminCommunities.email")}
          hint={t("adminCommunities.appointHint")}
          type="email"
          inputMode="email"
          autoComplete="off"
          data-autofocus
          error={formState.errors.email?.message}
          {...register("email", { setValueAs: (value: string) => value.trim(), validate: (value) => value !== "" || t("server.text.required") })}
        />
        <TextField label={t("adminCommunities.mandateEnd")} hint={t("adminCommunities.mandateEndHint")} type="date" min={dayOf(currentMoment().toISOString())} optional error={formState.errors.until?.message} {...register("until")} />
        <Button type="submit" tone="primary" loading={formState.isSubmitting}>{t("adminCommunities.appoint")}</Button>
      </form>
    </Dialog>
  );
}
