import { useApolloClient, useMutation } from "@apollo/client/react";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { SelectField } from "../../ui/field/SelectField";
import { TextField } from "../../ui/field/TextField";
import { ServiceTokensQuery } from "./tokenQueries";
import { inputOf, LIVES, type TokenValues } from "./tokenValues";
import { TokenScopeFields, type Reachable } from "./TokenScopeFields";
import classes from "./TokenForm.module.css";

const CreateServiceToken = graphql(`
  mutation CreateServiceToken($input: CreateServiceTokenInput!) {
    createServiceToken(input: $input) { id secret }
  }
`);

interface Props extends Reachable {
  onMade: (secret: string) => void;
  onCancel: () => void;
}

/** Makes a key. Its secret goes to whoever asked and is kept nowhere, not in the cache either. */
export function TokenForm({ onMade, onCancel, ...scope }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [create] = useMutation(CreateServiceToken, { fetchPolicy: "no-cache" });
  const reach = scope.communities.length > 0 ? "communities" : "organisation";
  const form = useForm<TokenValues>({ defaultValues: { name: "", reach, communities: [], organisation: scope.organisations === "any" ? "" : (scope.organisations[0]?.id ?? ""), chosen: null, days: LIVES[1] } });
  const { register, handleSubmit, formState, setError } = form;

  const submit = handleSubmit(async (values) => {
    setFailure(null);
    try {
      const { data } = await create({ variables: { input: inputOf(values) } });
      onMade(data?.createServiceToken.secret ?? "");
      void client.refetchQueries({ include: [ServiceTokensQuery] });
    } catch (error) {
      const failed = failureOf(error);
      const ofName = failed.fields.find(({ path }) => path === "name");
      if (ofName) setError("name", { message: serverWords(t, ofName.because, ofName.params) });
      else setFailure(failed);
    }
  });

  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
        <TextField label={t("keys.name")} hint={t("keys.nameHint")} maxLength={80} autoComplete="off" error={formState.errors.name?.message} {...register("name", { validate: (name) => name.trim() !== "" || t("server.text.required") })} />
        <TokenScopeFields {...scope} />
        <SelectField label={t("keys.life")} options={LIVES.map((days) => ({ value: days, label: t(`keys.lives.${days}`) }))} {...register("days")} />
        <div className={classes.footer}>
          <Button tone="quiet" onClick={onCancel}>{t("common.cancel")}</Button>
          <Button type="submit" tone="primary" loading={formState.isSubmitting}>{t("keys.make")}</Button>
        </div>
      </form>
    </FormProvider>
  );
}
