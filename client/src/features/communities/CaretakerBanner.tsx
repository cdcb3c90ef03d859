import { useTranslation } from "react-i18next";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { ButtonLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { useSession } from "../session/session";

/** That nobody facilitates, and what that means; administrators are led to where they appoint. */
export function CaretakerBanner({ since }: { since: string }) {
  const { t, i18n } = useTranslation();
  const { viewer } = useSession();
  return (
    <Banner kind="warn" icon="alert" title={t("community.caretakerTitle")} action={viewer?.admin && <ButtonLink size="small" to="/beheer/kringen">{t("community.caretakerAppoint")}</ButtonLink>}>
      {t("community.caretakerText", { date: longDate(since, i18n.language, currentMoment()) })}
    </Banner>
  );
}
