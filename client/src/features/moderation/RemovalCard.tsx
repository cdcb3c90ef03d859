import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useDay } from "./useDay";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Sheet } from "../../ui/feedback/Sheet";
import { AppealState } from "./AppealState";
import classes from "./Moderation.module.css";
import { RemovedText } from "./RemovedText";

const fragment = graphql(`
  fragment RemovalCard on ContentRemoval {
    id
    reason
    removedAt
    removedBy { id displayName }
    ...RemovedText
    ...AppealState
  }
`);

/** For who wrote it: why it was removed, what it said, and what can be done about it. */
export function RemovalCard({ removal }: { removal: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const day = useDay();
  const { data } = useSuspenseFragment({ fragment, from: removal });
  return (
    <Sheet>
      <div className={classes.card}>
        <p>{t("removal.yours", { name: data.removedBy?.displayName ?? t("removal.facilitator"), date: day(data.removedAt) })}</p>
        <p className={classes.reason}>{data.reason}</p>
        <RemovedText removal={data} />
        <AppealState removal={data} />
      </div>
    </Sheet>
  );
}
