import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { exact, longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Badge } from "../../ui/list/Badge";
import { Avatar } from "../../ui/person/Avatar";
import { OrganisationName } from "../organisations/OrganisationName";
import { Decide } from "./Decide";
import classes from "./DeskRequest.module.css";
import { RequestClock } from "./RequestClock";
import { RequestContent } from "./RequestContent";
import { RequestSteps } from "./RequestSteps";

const fragment = graphql(`
  fragment DeskRequest on JoinRequest {
    id
    status
    stage
    dueAt
    constituency
    applicant { id displayName headline }
    organisation { id name abbreviation }
    assignee { id displayName }
    ...RequestClock
    ...RequestContent
    ...RequestSteps
    ...Decide
  }
`);

interface Props {
  request: FragmentType<typeof fragment>;
  community: string;
  /** Who decides, as the welcome is signed. */
  decider: string;
  /** It stays when the applicant was asked something. */
  onDone: (stays: boolean) => Promise<unknown>;
}

/** One request with all that is needed to decide it, and the decision under it. */
export function DeskRequest({ request, community, decider, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const { applicant, organisation, constituency, dueAt, stage, status, assignee } = data;
  const facts = [applicant.headline, organisation && <OrganisationName organisation={organisation} />, constituency && t("members.for", { constituency })].filter(Boolean);
  return (
    <article className={classes.request} aria-labelledby={`aanvraag-${data.id}`}>
      <div className={classes.who}>
        <Avatar name={applicant.displayName} />
        <div>
          <h3 id={`aanvraag-${data.id}`}>{applicant.displayName}</h3>
          <p>
            {facts.map((fact, index) => (
              <span key={index}>
                {fact}
                {index < facts.length - 1 && "\u00a0· "}
              </span>
            ))}
          </p>
        </div>
      </div>
      <RequestContent request={data} />
      <div className={classes.clock}>
        {stage && <Badge tone="err">{t(`desk.stage.${stage}`)}</Badge>}
        <RequestClock request={data} />
        {dueAt && (
          <p className={classes.due}>
            {t(status === "INFORMATION_REQUESTED" ? "desk.dueAnswer" : stage === "SPONSOR" ? "desk.overdue" : "desk.due")}{" "}
            <time dateTime={dueAt} title={exact(dueAt, i18n.language)}>
              {longDate(dueAt, i18n.language, currentMoment())}
            </time>
            {assignee && ` · ${t("desk.assignee", { name: assignee.displayName })}`}
          </p>
        )}
      </div>
      <RequestSteps request={data} />
      <Decide request={data} applicant={applicant.displayName} community={community} decider={decider} onDone={onDone} />
    </article>
  );
}
