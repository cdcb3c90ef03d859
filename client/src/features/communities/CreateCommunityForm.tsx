import { useApolloClient, useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { TextArea } from "../../ui/field/TextArea";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import classes from "./CreateCommunityForm.module.css";

const CreateCommunity = graphql(`
  mutation CreateCommunity($input: CreateCommunityInput!) {
    createCommunity(input: $input) { id slug name }
  }
`);

const empty = { name: "", slug: "", theme: "", purpose: "" };
const fields = ["name", "slug", "theme", "purpose"] as const;

const addressOf = (name: string) =>
  name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

interface Props {
  themes: readonly string[];
  onMade: () => void;
}

/** Opens a community; its address follows its name until somebody writes another. */
export function CreateCommunityForm({ themes, onMade }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [create] = useMutation(CreateCommunity);
  const { register, handleSubmit, formState, setError, setValue, getFieldState } = useForm({ defaultValues: empty });
  const { errors } = formState;

  const submit = handleSubmit(async (input) => {
    try {
      await create({ variables: { input } });
      toast({ text: t("adminCommunities.made", { name: input.name }) });
      await client.refetchQueries({ include: ["AdminCommunities"] });
      onMade();
    } catch (error) {
      const failure = failureOf(error);
      const known = failure.fields.filter(({ path }) => fields.some((name) => name === path));
      known.forEach(({ path, because, params }, index) => setError(path as (typeof fields)[number], { message: serverWords(t, because, params) }, { shouldFocus: index === 0 }));
      if (known.length === 0) setError("root", { message: failureWords(t, failure) });
    }
  });
  const needed = (value: string) => value.trim() !== "" || t("server.text.required");
  const followName = ({ target }: { target: { value: string } }) => {
    if (!getFieldState("slug").isDirty) setValue("slug", addressOf(target.value));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField label={t("adminCommunities.name")} error={errors.name?.message} {...register("name", { validate: needed, onChange: followName })} />
      <TextField label={t("adminCommunities.slug")} hint={t("adminCommunities.slugHint")} spellCheck={false} autoCapitalize="off" error={errors.slug?.message} {...register("slug", { validate: needed })} />
      <TextField label={t("adminCommunities.theme")} hint={t("adminCommunities.themeHint", { themes: themes.join(", ") })} error={errors.theme?.message} {...register("theme", { validate: needed })} />
      <TextArea label={t("adminCommunities.purpose")} hint={t("adminCommunities.purposeHint")} error={errors.purpose?.message} {...register("purpose", { validate: needed })} />
      {errors.root && <p role="alert">{errors.root.message}</p>}
      <Button type="submit" tone="primary" loading={formState.isSubmitting}>{t("adminCommunities.create")}</Button>
    </form>
  );
}
