import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { toast } from "../../ui/toast/toast";
import { Judge } from "./Judge";
import classes from "./Moderation.module.css";
import { ReportedSubject } from "./ReportedSubject";

const fragment = graphql(`
  fragment DeskCase on ModerationCase {
    id
    subject { id ...ReportedSubject }
    reports { reason createdAt reporter { id displayName } }
  }
`);

const DismissReports = graphql(`
  mutation DismissReports($case: ID!, $reason: String!) {
    dismissReports(case: $case, reason: $reason) { id outcome }
  }
`);
const RemoveReported = graphql(`
  mutation RemoveReported($case: ID!, $reason: String!) {
    removeReported(case: $case, reason: $reason) { id outcome subject { id ...ReportedSubject } }
  }
`);

/** One thing that was reported, what was said about it, and the decision beside it. */
export function DeskCase({ reported, onDone }: { reported: FragmentType<typeof fragment>; onDone: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: reported });
  const [dismiss] = useMutation(DismissReports);
  const [remove] = useMutation(RemoveReported);
  const done = async (words: string) => {
    toast({ text: words });
    await onDone();
  };
  const acts = {
    keep: {
      open: t("moderation.keep"), label: t("moderation.keepReason"), hint: t("moderation.keepHint"), send: t("moderation.keepSend"),
      submit: async (reason: string) => {
        await dismiss({ variables: { case: data.id, reason } });
        await done(t("moderation.kept"));
      },
    },
    remove: {
      open: t("moderation.remove"), label: t("moderation.removeReason"), hint: t("moderation.removeHint"), send: t("moderation.removeSend"),
      submit: async (reason: string) => {
        await remove({ variables: { case: data.id, reason } });
        await done(t("moderation.removed"));
      },
    },
  };
  return (
    <article className={classes.matter} data-turn={data.id} tabIndex={-1} aria-labelledby={`gemeld-${data.id}`}>
      <div className={classes.main}>
        <ReportedSubject subject={data.subject} headingId={`gemeld-${data.id}`} />
      </div>
      <div className={classes.desk}>
        <p id={`gezegd-${data.id}`} className={classes.where}>
          {t("moderation.said")}
        </p>
        <ul className={classes.reports} aria-labelledby={`gezegd-${data.id}`}>
          {data.reports.map(({ reason, createdAt, reporter }) => (
            <li key={reporter.id}>
              <p>{reason}</p>
              <p className={classes.where}>
                {reporter.displayName} · <RelativeTime at={createdAt} />
              </p>
            </li>
          ))}
        </ul>
        <Judge {...acts} />
      </div>
    </article>
  );
}
