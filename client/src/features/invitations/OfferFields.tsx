import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { limits } from "../../lib/limits";
import { SelectField } from "../../ui/field/SelectField";
import { TextArea } from "../../ui/field/TextArea";
import { TextField } from "../../ui/field/TextField";
import classes from "./InviteForm.module.css";
import { ROLES, type OfferValues } from "./offerValues";

/** As what somebody is invited, until when, and with which words. */
export function OfferFields() {
  const { t } = useTranslation();
  const { register, watch, formState: { errors } } = useFormContext<OfferValues>();
  const role = watch("role");
  const message = watch("message");
  return (
    <>
      <div className={classes.pair}>
        <SelectField label={t("invitations.as")} options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} error={errors.role?.message} {...register("role")} />
        {role !== "MEMBER" && (
          <TextField label={t("invitations.until")} type="date" error={errors.endsAt?.message} {...register("endsAt", { validate: (date, { role: chosen }) => chosen === "MEMBER" || date !== "" || t("server.invitation.needs_end") })} />
        )}
      </div>
      <TextArea label={t("invitations.message")} hint={t("invitations.messageHint")} optional maxLength={limits.invitation.max} rows={3} value={message} error={errors.message?.message} {...register("message")} />
    </>
  );
}
