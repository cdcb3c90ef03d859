import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { FileField } from "../../ui/field/FileField";
import { toast } from "../../ui/toast/toast";
import { useSend } from "../account/useSend";
import classes from "./ListForm.module.css";
import { isFault, isSent, ListPreview, ListSum } from "./ListPreview";
import { OfferFields } from "./OfferFields";
import { noOffer, offerOf, type OfferValues } from "./offerValues";
import { useListPreview } from "./useListPreview";

const InviteFromList = graphql(`
  mutation InviteFromList($input: InviteFromListInput!) {
    inviteFromList(input: $input) { digest rows { outcome } }
  }
`);

const FIELDS = ["role", "endsAt", "message"] as const;

/** Several people at once, from a file: first what will happen, then all of it or nothing. */
export function ListForm({ community, onSent }: { community: string; onSent: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const preview = useListPreview(community);
  const [invite] = useMutation(InviteFromList, { fetchPolicy: "no-cache" });
  const form = useForm<OfferValues>({ defaultValues: noOffer });
  const { send, failure, words } = useSend(form, FIELDS);
  const { shown } = preview;
  const count = shown?.rows.filter(isSent).length ?? 0;
  const ready = shown !== null && !shown.rows.some(isFault) && count > 0;

  const clear = () => {
    preview.forget();
    setRound(round + 1);
  };
  const submit = form.handleSubmit(async (offer) => {
    if (!shown || !ready) return;
    const { file, digest } = shown;
    if (await send(() => invite({ variables: { input: { community, file: file.base64, digest, ...offerOf(offer) } } }))) {
      clear();
      toast({ text: t("invitationList.sent", { count }) });
      await onSent();
    } else await preview.look(file);
  });

  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <FileField
          key={round}
          autoFocus={round > 0}
          label={t("invitationList.file")}
          hint={t("invitationList.fileHint")}
          choose={t("register.choose")}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-busy={preview.pending || undefined}
          error={preview.failure && failureWords(t, preview.failure)}
          onChoose={(file) => void preview.choose(file ?? undefined)}
        />
        {words && <Banner kind={failure?.because === "invitation_list.changed" ? "warn" : "err"} role="alert">{words}</Banner>}
        {shown && <ListSum rows={shown.rows} />}
        {ready && (
          <>
            <OfferFields />
            <div className={classes.acts}>
              <Button type="submit" tone="primary" loading={form.formState.isSubmitting}>{t("invitationList.send", { count })}</Button>
              <Button tone="quiet" onClick={clear}>{t("invitationList.other")}</Button>
            </div>
          </>
        )}
        {shown && <ListPreview rows={shown.rows} column={shown.column} />}
      </form>
    </FormProvider>
  );
}
