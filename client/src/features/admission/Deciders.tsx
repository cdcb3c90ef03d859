import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { OrganisationName } from "../organisations/OrganisationName";

interface Facilitator {
  id: string;
  displayName: string;
  organisation: { name: string; abbreviation: string | null } | null;
}

/** Who reads what is sent, and within how many days. */
export function Deciders({ facilitators }: { facilitators: readonly Facilitator[] }) {
  const { t } = useTranslation();
  if (facilitators.length === 0) return t("apply.nobodyDecides");
  return (
    <>
      {facilitators.map(({ id, displayName, organisation }, index) => (
        <Fragment key={id}>
          {index > 0 && (index === facilitators.length - 1 ? ` ${t("apply.or")} ` : ", ")}
          {displayName}
          {organisation && (
            <>
              {" "}
              <OrganisationName organisation={organisation} />
            </>
          )}
        </Fragment>
      ))}{" "}
      {t("apply.decides")}
    </>
  );
}
