import { useController, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextArea } from "../../../ui/field/TextArea";
import type { ComposeValues } from "./values";

interface Props {
  form: UseFormReturn<ComposeValues>;
  faultOf: (name: keyof ComposeValues) => string | undefined;
}

/** The three steps of an experience. */
export function StepFields({ form: { control }, faultOf }: Props) {
  const { t } = useTranslation();
  const context = useController({ control, name: "context" }).field;
  const approach = useController({ control, name: "approach" }).field;
  const result = useController({ control, name: "result" }).field;
  return (
    <>
      <TextArea label={t("compose.context")} hint={t("compose.contextHint")} error={faultOf("context")} {...context} />
      <TextArea label={t("compose.approach")} hint={t("compose.approachHint")} error={faultOf("approach")} {...approach} />
      <TextArea label={t("compose.result")} hint={t("compose.resultHint")} error={faultOf("result")} {...result} />
    </>
  );
}
