import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { exact, longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import classes from "./RequestSteps.module.css";

const fragment = graphql(`
  fragment RequestSteps on JoinRequest {
    id
    steps { kind at text actor { id displayName } }
  }
`);

const byApplicant = ["SUBMITTED", "ANSWERED", "WITHDRAWN"] as const;
type ByApplicant = (typeof byApplicant)[number];

interface Props {
  request: FragmentType<typeof fragment>;
  /** Read by the applicant, who is called *je*. */
  mine?: boolean;
  /** Words that stand on the page already. */
  shown?: readonly (string | null)[];
}

/** All that happened to a request, in order: who did it, when, and in which words. */
export function RequestSteps({ request, mine = false, shown = [] }: Props) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  return (
    <ol className={classes.steps}>
      {data.steps.map(({ kind, at, text, actor }, index) => (
        <li key={index}>
          <b>{mine && isByApplicant(kind) ? t(`request.ownStep.${kind}`) : t(`request.step.${kind}`, { name: actor?.displayName ?? "" })}</b>
          {text && !shown.includes(text) && <p className={classes.text}>{text}</p>}
          <p className={classes.when}>
            <time dateTime={at} title={exact(at, i18n.language)}>
              {longDate(at, i18n.language, currentMoment())}
            </time>
          </p>
        </li>
      ))}
    </ol>
  );
}

function isByApplicant(kind: string): kind is ByApplicant {
  return byApplicant.some((each) => each === kind);
}
