import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../ui/field/TextField";
import type { ComposeValues } from "./values";
import classes from "./ContentFields.module.css";

interface Props {
  form: UseFormReturn<ComposeValues>;
  faultOf: (name: keyof ComposeValues) => string | undefined;
}

/** Where a theory was written. */
export function SourceFields({ form: { register }, faultOf }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("compose.source")} hint={t("compose.sourceHint")} error={faultOf("source")} {...register("source")} />
      <div className={classes.pair}>
        <TextField label={t("compose.sourceYear")} optional inputMode="numeric" maxLength={4} error={faultOf("sourceYear")} {...register("sourceYear")} />
        <TextField label={t("compose.sourceUrl")} optional type="url" inputMode="url" error={faultOf("sourceUrl")} {...register("sourceUrl")} />
      </div>
    </>
  );
}
