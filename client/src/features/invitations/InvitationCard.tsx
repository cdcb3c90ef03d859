import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { exact, longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Sheet } from "../../ui/feedback/Sheet";
import { Avatar } from "../../ui/person/Avatar";
import { OrganisationName } from "../organisations/OrganisationName";
import classes from "./InvitationCard.module.css";

const fragment = graphql(`
  fragment InvitationCard on Invitation {
    id
    role
    endsAt
    expiresAt
    message
    invitedBy { id displayName headline organisation { id name abbreviation } }
    community { id purpose memberCount contributionCount }
  }
`);

/** Who invites, as what and until when, with their own words. */
export function InvitationCard({ invitation }: { invitation: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: invitation });
  const { invitedBy, role, endsAt, expiresAt, message, community } = data;
  const day = (at: string) => <time dateTime={at} title={exact(at, i18n.language)}>{longDate(at, i18n.language, currentMoment())}</time>;
  return (
    <Sheet>
      <div className={classes.who}>
        <Avatar name={invitedBy.displayName} />
        <p>
          <b>{invitedBy.displayName}</b>
          {invitedBy.organisation && (
            <>
              {" · "}
              <OrganisationName organisation={invitedBy.organisation} />
            </>
          )}
          <br />
          <span className={classes.soft}>{t("invitation.asks")}</span>
        </p>
      </div>
      {message && <blockquote className={classes.message}>{message}</blockquote>}
      <p>{community.purpose}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t("invitation.as")}</dt>
          <dd>
            {t(`role.${role}`)}
            {endsAt && <>, {t("invitation.upTo")} {day(endsAt)}</>}
          </dd>
        </div>
        <div>
          <dt>{t("invitation.inside")}</dt>
          <dd>{t("invitation.counts", { members: community.memberCount, contributions: community.contributionCount })}</dd>
        </div>
        <div>
          <dt>{t("invitation.holds")}</dt>
          <dd>{day(expiresAt)}</dd>
        </div>
      </dl>
    </Sheet>
  );
}
