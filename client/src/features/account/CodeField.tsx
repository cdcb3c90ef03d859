import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/field/TextField";

type Props = Omit<ComponentProps<typeof TextField>, "label" | "autoComplete">;

/** A code of the phone, or a recovery code. */
export function CodeField(props: Props) {
  const { t } = useTranslation();
  return <TextField label={t("secondFactor.code")} hint={t("secondFactor.codeHint")} autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} {...props} />;
}
