import { useTranslation } from "react-i18next";
import { AppLink } from "../../lib/AppLink";
import { OrganisationName } from "../organisations/OrganisationName";
import classes from "./ReportsForLine.module.css";

interface Props {
  organisations: readonly { id: string; name: string; abbreviation: string | null }[];
}

/** For whom somebody reports, and the way to the keys with which a program does so. */
export function ReportsForLine({ organisations }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <p>
        {t("start.reportsFor")}{" "}
        {organisations.map((organisation, index) => (
          <span key={organisation.id}>
            {index > 0 && ", "}
            <OrganisationName organisation={organisation} />
          </span>
        ))}
        . {t("start.reportsText")}
      </p>
      <AppLink to="/instellingen#sleutels">{t("start.toKeys")}</AppLink>
    </div>
  );
}
