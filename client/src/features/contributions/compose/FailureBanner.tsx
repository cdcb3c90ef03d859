import { useTranslation } from "react-i18next";
import type { Failure } from "../../../lib/failure";
import { failureWords } from "../../../lib/refusals";
import { Banner } from "../../../ui/feedback/Banner";

const gaps = ["EXPERIENCE", "THEORY", "SECOND_AUTHOR", "SECOND_ORGANISATION"] as const;

/** Why it was not published; of a kennisproduct it names each thing that is missing. */
export function FailureBanner({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  if (failure.code !== "SYNTHESIS_INCOMPLETE") {
    return (
      <Banner kind="err" role="alert">
        {failureWords(t, failure)}
        {failure.errorId && ` ${t("error.quote")} ${failure.errorId}`}
      </Banner>
    );
  }
  return (
    <Banner kind="warn" role="alert" title={t("compose.incompleteTitle")}>
      <ul>
        {gaps
          .filter((gap) => failure.missing.includes(gap))
          .map((gap) => (
            <li key={gap}>{t(`compose.incomplete.${gap}`)}</li>
          ))}
      </ul>
    </Banner>
  );
}
