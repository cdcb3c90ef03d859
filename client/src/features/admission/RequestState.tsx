import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { exact, longDate } from "../../lib/dates";
import { limits } from "../../lib/limits";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Banner } from "../../ui/feedback/Banner";
import { Sheet } from "../../ui/feedback/Sheet";
import { SectionHead } from "../../ui/list/SectionHead";
import { Columns } from "../../ui/shell/Page";
import { RequestClock } from "./RequestClock";
import { RequestContent } from "./RequestContent";
import classes from "./RequestState.module.css";
import { RequestSteps } from "./RequestSteps";
import { WithdrawRequest } from "./WithdrawRequest";
import { WordsForm } from "./WordsForm";

const fragment = graphql(`
  fragment RequestState on JoinRequest {
    id
    status
    stage
    dueAt
    question
    reason
    welcome
    assignee { id displayName }
    decidedBy { id displayName }
    ...RequestClock
    ...RequestContent
    ...RequestSteps
  }
`);

const AnswerFacilitator = graphql(`
  mutation AnswerFacilitator($joinRequest: ID!, $answer: String!) {
    answerFacilitator(joinRequest: $joinRequest, answer: $answer) { id ...RequestState }
  }
`);

const signs = { SUBMITTED: "info", INFORMATION_REQUESTED: "warn", ACCEPTED: "ok", DECLINED: "info", WITHDRAWN: "info", LAPSED: "info" } as const;

interface Props {
  request: FragmentType<typeof fragment>;
  refresh: () => Promise<unknown>;
  /** What can be done now that it is decided. */
  next: ReactNode;
}

/** How it stands with my own request: the clock, what was asked, what was decided. */
export function RequestState({ request, refresh, next }: Props) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const [answer] = useMutation(AnswerFacilitator);
  const { id, status, stage, dueAt, question, reason, welcome, decidedBy, assignee } = data;
  const open = status === "SUBMITTED" || status === "INFORMATION_REQUESTED";
  const due = dueAt && <time dateTime={dueAt} title={exact(dueAt, i18n.language)}>{longDate(dueAt, i18n.language, currentMoment())}</time>;

  const rail = open && (
    <section>
      <SectionHead size="small" title={t("request.clockTitle")} />
      <RequestClock request={data} />
      {due && (
        <p className={classes.due}>
          {t(status === "INFORMATION_REQUESTED" ? "request.dueAnswer" : stage === "SPONSOR" ? "request.overdue" : "request.dueDecision")} {due}
        </p>
      )}
      <div className={classes.act}>
        <WithdrawRequest request={id} onDone={refresh} />
      </div>
    </section>
  );

  return (
    <Columns railLabel={t("request.clockTitle")} rail={rail}>
      <div className={classes.parts}>
        <Banner kind={signs[status]} role="status" title={t(`request.status.${status}`)}>
          {status === "SUBMITTED" && stage === null && assignee ? t("request.readBy", { name: assignee.displayName }) : t(`request.text.${status}`, { name: decidedBy?.displayName ?? "" })}
        </Banner>
        {reason && (
          <Sheet head={t("request.reason")}>
            <p className={classes.words}>{reason}</p>
          </Sheet>
        )}
        {welcome && (
          <Sheet head={t("request.welcome", { name: decidedBy?.displayName ?? "" })}>
            <p className={classes.words}>{welcome}</p>
          </Sheet>
        )}
        {status === "INFORMATION_REQUESTED" && question && (
          <Sheet head={t("request.asked")}>
            <p className={classes.question}>{question}</p>
            <WordsForm label={t("request.yourAnswer")} send={t("request.sendAnswer")} maxLength={limits.answer.max} submit={(words) => answer({ variables: { joinRequest: id, answer: words } })} />
          </Sheet>
        )}
        {!open && <div className={classes.next}>{next}</div>}
        <section>
          <SectionHead size="small" title={t("request.yours")} />
          <RequestContent request={data} mine />
        </section>
        <section>
          <SectionHead size="small" title={t("request.history")} />
          <RequestSteps request={data} mine shown={[reason, welcome, status === "INFORMATION_REQUESTED" ? question : null]} />
        </section>
      </div>
    </Columns>
  );
}
