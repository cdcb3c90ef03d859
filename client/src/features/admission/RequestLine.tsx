import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { CommunityMark } from "../communities/CommunityMark";
import classes from "./RequestLine.module.css";

const fragment = graphql(`
  fragment RequestLine on JoinRequest {
    id
    status
    schoolDays
    community { id slug name theme { id slug } }
  }
`);

/** A request of mine that is still open, with the way to it. */
export function RequestLine({ request }: { request: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const { community, status, schoolDays } = data;
  return (
    <div className={classes.line}>
      <CommunityMark theme={community.theme.slug} label={community.name} />
      <p>{status === "SUBMITTED" && schoolDays > 0 ? t("request.sentAgo", { count: schoolDays }) : t(`request.status.${status}`)}</p>
      <AppLink to={`/${community.slug}/aanvragen`} aria-label={`${t(status === "SUBMITTED" ? "apply.toState" : "apply.toQuestion")}: ${community.name}`}>
        {t(status === "SUBMITTED" ? "apply.toState" : "apply.toQuestion")}
      </AppLink>
    </div>
  );
}
