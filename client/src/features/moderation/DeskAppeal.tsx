import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { toast } from "../../ui/toast/toast";
import { Judge } from "./Judge";
import classes from "./Moderation.module.css";
import { RemovedText } from "./RemovedText";

const fragment = graphql(`
  fragment DeskAppeal on ContentRemoval {
    id
    reason
    appealedAt
    grounds
    author { id displayName }
    removedBy { id displayName }
    ...RemovedText
  }
`);

const UpholdRemoval = graphql(`
  mutation UpholdRemoval($removal: ID!, $reason: String!) {
    upholdRemoval(removal: $removal, reason: $reason) { id outcome }
  }
`);
const RestoreContent = graphql(`
  mutation RestoreContent($removal: ID!, $reason: String!) {
    restoreContent(removal: $removal, reason: $reason) { id outcome }
  }
`);

/** An appeal against what another facilitator removed: the words, both reasons, and the judgement beside them. */
export function DeskAppeal({ removal, onDone }: { removal: FragmentType<typeof fragment>; onDone: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: removal });
  const [uphold] = useMutation(UpholdRemoval);
  const [restore] = useMutation(RestoreContent);
  const name = data.author.displayName;
  const done = async (words: string) => {
    toast({ text: words });
    await onDone();
  };
  const acts = {
    keep: {
      open: t("appeal.uphold"), label: t("appeal.upholdReason"), hint: t("appeal.reasonHint", { name }), send: t("appeal.upholdSend"),
      submit: async (reason: string) => {
        await uphold({ variables: { removal: data.id, reason } });
        await done(t("appeal.upheld"));
      },
    },
    remove: {
      open: t("appeal.restore"), label: t("appeal.restoreReason"), hint: t("appeal.reasonHint", { name }), send: t("appeal.restoreSend"),
      submit: async (reason: string) => {
        await restore({ variables: { removal: data.id, reason } });
        await done(t("appeal.restored"));
      },
    },
  };
  return (
    <article className={classes.matter} data-turn={data.id} tabIndex={-1} aria-labelledby={`bezwaar-${data.id}`}>
      <div className={classes.main}>
        <h3 id={`bezwaar-${data.id}`}>{t("appeal.by", { name })}</h3>
        <p className={classes.reason}>{data.grounds}</p>
        {data.appealedAt && (
          <p className={classes.where}>
            <RelativeTime at={data.appealedAt} />
          </p>
        )}
        <RemovedText removal={data} open />
      </div>
      <div className={classes.desk}>
        <div>
          <p className={classes.where}>{t("appeal.removedBecause", { name: data.removedBy?.displayName ?? t("removal.facilitator") })}</p>
          <p>{data.reason}</p>
        </div>
        <Judge {...acts} danger={false} />
      </div>
    </article>
  );
}
