import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { TextArea } from "../../ui/field/TextArea";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import { OrganisationPicker, type ChosenOrganisation } from "../organisations/OrganisationPicker";
import classes from "./AccountForm.module.css";
import { useSend } from "./useSend";

const fragment = graphql(`
  fragment ProfileForm on Person {
    id
    displayName
    headline
    bio
    organisation { id name abbreviation place brin }
  }
`);

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) { person { ...ProfileForm } }
  }
`);

const FIELDS = ["displayName", "headline", "bio", "organisation"] as const;

interface Values {
  displayName: string;
  headline: string;
  bio: string;
  organisation: ChosenOrganisation | null;
}

/** What others read about someone. */
export function ProfileForm({ person }: { person: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: person });
  const [update] = useMutation(UpdateProfile);
  const form = useForm<Values>({ values: { displayName: data.displayName, headline: data.headline ?? "", bio: data.bio ?? "", organisation: data.organisation }, resetOptions: { keepDirtyValues: true } });
  const { register, control, formState: { errors, isSubmitting } } = form;
  const { send, words } = useSend(form, FIELDS);

  const submit = form.handleSubmit(async (values) => {
    const input = { ...values, headline: values.headline || null, bio: values.bio || null, organisation: values.organisation?.id ?? null };
    if (await send(() => update({ variables: { input } }))) toast({ text: t("settings.saved") });
  });

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {words && <Banner kind="err" role="alert">{words}</Banner>}
      <TextField label={t("account.name")} hint={t("account.nameHint")} autoComplete="name" error={errors.displayName?.message} {...register("displayName", { required: t("account.nameMissing") })} />
      <TextField label={t("account.headline")} hint={t("account.headlineHint")} optional error={errors.headline?.message} {...register("headline")} />
      <TextArea label={t("account.bio")} hint={t("account.bioHint")} optional error={errors.bio?.message} {...register("bio")} />
      <Controller control={control} name="organisation" render={({ field: { value, onChange } }) => <OrganisationPicker value={value} onChange={onChange} error={errors.organisation?.message} />} />
      <Button type="submit" tone="primary" loading={isSubmitting}>
        {t("settings.save")}
      </Button>
    </form>
  );
}
