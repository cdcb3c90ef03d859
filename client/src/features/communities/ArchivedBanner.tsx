import { useTranslation } from "react-i18next";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { ButtonLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { useSession } from "../session/session";

/** That nothing new comes here; administrators are led to where they reopen. */
export function ArchivedBanner({ since }: { since: string }) {
  const { t, i18n } = useTranslation();
  const { viewer } = useSession();
  return (
    <Banner kind="info" title={t("community.archivedTitle")} action={viewer?.admin && <ButtonLink size="small" to="/beheer/kringen">{t("adminCommunities.reopen")}</ButtonLink>}>
      {t("community.archivedText", { date: longDate(since, i18n.language, currentMoment()) })}
    </Banner>
  );
}
