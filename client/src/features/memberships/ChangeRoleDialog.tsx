import { useApolloClient, useMutation } from "@apollo/client/react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import type { MembershipRole } from "../../gql/graphql";
import { currentMoment } from "../../lib/clock";
import { dayOf, endOfDay } from "../../lib/dates";
import { failureOf } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { CheckField } from "../../ui/choice/CheckField";
import { Dialog } from "../../ui/dialog/Dialog";
import { Banner } from "../../ui/feedback/Banner";
import { SelectField } from "../../ui/field/SelectField";
import { TextField } from "../../ui/field/TextField";
import { toast } from "../../ui/toast/toast";
import classes from "./memberForm.module.css";

const ROLES = ["MEMBER", "EXPERT", "OBSERVER", "FACILITATOR"] as const;

const ChangeMemberRole = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) { id ...MemberRow community { id caretakerSince facilitators { id ...PersonLine } } }
  }
`);

/** The last day of a mandate says nothing about how long somebody takes part, nor the other way round. */
const endsLike = (one: string, other: string) => (one === "FACILITATOR") === (other === "FACILITATOR");

interface Props {
  member: { id: string; name: string; role: MembershipRole; endsAt: string | null };
  /** Only the date: the role stays. */
  endOnly: boolean;
  onClose: () => void;
}

/** Another role, or another last day of it. */
export function ChangeRoleDialog({ member: { id, name, role, endsAt }, endOnly, onClose }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [change] = useMutation(ChangeMemberRole);
  const ownEnd = endsAt ? dayOf(endsAt) : "";
  const { register, handleSubmit, control, formState, getValues, setError, setValue } = useForm({ defaultValues: { role, until: ownEnd, accept: false } });
  const chosen = useWatch({ control, name: "role" });
  const { root, until: ofDate } = formState.errors;
  const last = root?.type === "membership.last_facilitator";

  const proposeEnd = () => setValue("until", endsLike(getValues("role"), role) ? ownEnd : "");
  const submit = handleSubmit(async ({ role: to, until, accept }) => {
    try {
      // The end is kept to the second where the day is the one of before.
      const end = until && until === ownEnd ? endsAt : until && endOfDay(until);
      await change({ variables: { input: { membership: id, role: to, endsAt: end || null, acceptCaretaker: accept } } });
    } catch (error) {
      const failure = failureOf(error);
      const [field] = failure.fields;
      return field ? setError("until", { message: serverWords(t, field.because, field.params) }) : setError("root", { type: failure.because, message: failureWords(t, failure) });
    }
    onClose();
    toast({ text: t("members.changed", { name }) });
    await client.refetchQueries({ include: ["CommunityMembers"] });
  });

  return (
    <Dialog open onClose={onClose} title={t(endOnly ? "members.changeEndOf" : "members.changeOf", { name })}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {!endOnly && <SelectField label={t("members.newRole")} data-autofocus options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} {...register("role", { onChange: proposeEnd })} />}
        <TextField
          label={t("members.end")}
          hint={t(`members.endHint.${chosen}`)}
          type="date"
          min={dayOf(currentMoment().toISOString())}
          optional={chosen !== "EXPERT"}
          error={ofDate?.message}
          {...register("until")}
        />
        {root && <Banner kind={last ? "warn" : "err"} icon="alert" role="alert">{last ? t("members.lastWarning") : root.message}</Banner>}
        {last && <CheckField label={t("members.lastAnyway")} {...register("accept")} />}
        <div className={classes.foot}>
          <Button tone="quiet" size="small" onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" tone="primary" size="small" loading={formState.isSubmitting}>{t("members.save")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
