import { useMutation } from "@apollo/client/react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import { emailRule } from "../account/emailRule";
import { useSend } from "../account/useSend";
import classes from "./InviteForm.module.css";
import { OfferFields } from "./OfferFields";
import { noOffer, offerOf, type OfferValues } from "./offerValues";

const InviteToCommunity = graphql(`
  mutation InviteToCommunity($input: InviteToCommunityInput!) {
    inviteToCommunity(input: $input) { id state email acceptedBy { id displayName } }
  }
`);

interface Values extends OfferValues {
  email: string;
}

const FIELDS = ["email", "role", "endsAt", "message"] as const;

/** One person, by their address. */
export function InviteForm({ community, onSent }: { community: string; onSent: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [invite] = useMutation(InviteToCommunity);
  const form = useForm<Values>({ defaultValues: { email: "", ...noOffer } });
  const { register, reset, formState: { errors, isSubmitting } } = form;
  const { send, words } = useSend(form, FIELDS);

  const submit = form.handleSubmit(async ({ email, ...offer }) => {
    await send(async () => {
      const { data } = await invite({ variables: { input: { community, email, ...offerOf(offer) } } });
      reset({ email: "", ...offer });
      const person = data?.inviteToCommunity.acceptedBy;
      toast({ text: person ? t("invitations.metRequest", { name: person.displayName }) : t("invitations.sent", { email }) });
      await onSent();
    });
  });

  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {words && <Banner kind="err" role="alert">{words}</Banner>}
        <TextField label={t("session.email")} hint={t("invitations.emailHint")} type="email" inputMode="email" autoComplete="off" maxLength={254} error={errors.email?.message} {...register("email", emailRule(t("session.emailWrong")))} />
        <OfferFields />
        <Button type="submit" tone="primary" loading={isSubmitting}>{t("invitations.send")}</Button>
      </form>
    </FormProvider>
  );
}
