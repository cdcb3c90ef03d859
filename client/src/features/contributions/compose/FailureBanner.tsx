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
  const missing = gaps.filter((gap) => failure.missing.includes(gap));
  // Where nothing was chosen yet, that it all comes from one person is no news.
  const told = missing.length === gaps.length ? missing.slice(0, 2) : missing;
  return (
    <Banner kind="warn" role="alert" title={t("compose.incompleteTitle")}>
      <ul>
        {told.map((gap) => <li key={gap}>{t(`compose.incomplete.${gap}`)}</li>)}
      </ul>
    </Banner>
  );
}
