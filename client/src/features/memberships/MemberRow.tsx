import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { exact, longDate, monthAndYear } from "../../lib/dates";
import { currentMoment } from "../../lib/clock";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { OrganisationName } from "../organisations/OrganisationName";
import { PersonLine } from "../people/PersonLine";
import classes from "./MemberRow.module.css";

const fragment = graphql(`
  fragment MemberRow on Membership {
    id
    role
    joinedAt
    endsAt
    constituency
    organisation { id name abbreviation }
    person { id ...PersonLine }
  }
`);

/** Who takes part: as what, for whom, and since when. */
export function MemberRow({ membership }: { membership: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: membership });
  return (
    <div className={classes.row}>
      <PersonLine person={data.person} withoutOrganisation />
      <span className={classes.for}>
        {data.organisation && <OrganisationName organisation={data.organisation} />}
        {data.constituency && <span>{t("members.for", { constituency: data.constituency })}</span>}
      </span>
      <span className={classes.role}>
        <span>{t(`role.${data.role}`)}</span>
        <time dateTime={data.joinedAt} title={exact(data.joinedAt, i18n.language)}>
          {data.endsAt
            ? t("members.until", { date: longDate(data.endsAt, i18n.language, currentMoment()) })
            : t("members.since", { date: monthAndYear(data.joinedAt, i18n.language) })}
        </time>
      </span>
    </div>
  );
}
