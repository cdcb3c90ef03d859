import { useApolloClient, useMutation } from "@apollo/client/react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Dialog } from "../../ui/dialog/Dialog";
import { TextArea } from "../../ui/field/TextArea";
import { toast } from "../../ui/toast/toast";
import classes from "./memberForm.module.css";

const MOST = 2000;

const RemoveMember = graphql(`
  mutation RemoveMember($membership: ID!, $reason: String!) {
    removeMember(membership: $membership, reason: $reason) { id community { id memberCount caretakerSince } }
  }
`);

interface Props {
  member: { id: string; name: string };
  onClose: () => void;
}

/** Asks for the reason before anybody is removed: it is kept, and read by the one it is about. */
export function RemoveMemberDialog({ member: { id, name }, onClose }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [remove] = useMutation(RemoveMember);
  const { register, handleSubmit, formState, setError } = useForm({ defaultValues: { reason: "" } });

  const submit = handleSubmit(async ({ reason }) => {
    try {
      await remove({ variables: { membership: id, reason } });
    } catch (error) {
      const failure = failureOf(error);
      const [field] = failure.fields;
      return setError("reason", { message: field ? serverWords(t, field.because, field.params) : failureWords(t, failure) });
    }
    onClose();
    toast({ text: t("members.removed", { name }) });
    await client.refetchQueries({ include: ["CommunityMembers"] });
  });

  return (
    <Dialog open onClose={onClose} title={t("members.removeOf", { name })}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t("members.removeText", { name })}</p>
        <TextArea
          label={t("members.reason")}
          hint={t("members.reasonHint")}
          maxLength={MOST}
          data-autofocus
          error={formState.errors.reason?.message}
          {...register("reason", { validate: (reason) => reason.trim() !== "" || t("server.text.required") })}
        />
        <div className={classes.foot}>
          <Button tone="quiet" size="small" onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" tone="danger" size="small" loading={formState.isSubmitting}>{t("members.remove")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
