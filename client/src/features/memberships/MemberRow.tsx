import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { exact, longDate, monthAndYear } from "../../lib/dates";
import { currentMoment } from "../../lib/clock";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { OrganisationName } from "../organisations/OrganisationName";
import { PersonLine } from "../people/PersonLine";
import { MemberMenu } from "./MemberMenu";
import classes from "./MemberRow.module.css";

const fragment = graphql(`
  fragment MemberRow on Membership {
    id
    role
    joinedAt
    endsAt
    constituency
    mandate { endsAt sponsor { id name abbreviation } }
    organisation { id name abbreviation }
    person { id ...PersonLine }
    ...MemberMenu
  }
`);

/** Who takes part: as what, for whom, and since when. */
export function MemberRow({ membership }: { membership: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: membership });
  const endsAt = data.mandate ? data.mandate.endsAt : data.endsAt;
  const sponsor = data.mandate?.sponsor;
  return (
    <div className={classes.row}>
      <PersonLine person={data.person} withoutOrganisation />
      <span className={classes.for}>
        {data.organisation && <OrganisationName organisation={data.organisation} />}
        {data.constituency && <span>{t("members.for", { constituency: data.constituency })}</span>}
      </span>
      <span className={classes.role}>
        <span>{t(`role.${data.role}`)}</span>
        <span className={classes.time}>
          {sponsor && <>{t("members.sponsor", { organisation: sponsor.abbreviation ?? sponsor.name })}, </>}
          <time dateTime={data.joinedAt} title={exact(data.joinedAt, i18n.language)}>
            {endsAt
              ? t("members.until", { date: longDate(endsAt, i18n.language, currentMoment()) })
              : t("members.since", { date: monthAndYear(data.joinedAt, i18n.language) })}
          </time>
        </span>
      </span>
      <MemberMenu membership={data} />
    </div>
  );
}
