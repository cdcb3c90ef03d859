import { useTranslation } from "react-i18next";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { Banner } from "../../ui/feedback/Banner";

/** That nobody facilitates, and what that means. */
export function CaretakerBanner({ since }: { since: string }) {
  const { t, i18n } = useTranslation();
  return (
    <Banner kind="warn" icon="alert" title={t("community.caretakerTitle")}>
      {t("community.caretakerText", { date: longDate(since, i18n.language, currentMoment()) })}
    </Banner>
  );
}
