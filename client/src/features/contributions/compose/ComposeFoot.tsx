import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContributionKind } from "../../../gql/graphql";
import { timeOfDay } from "../../../lib/dates";
import { Button } from "../../../ui/button/Button";
import { BringButton, GetButton } from "../../../ui/button/ExchangeButton";
import { ConfirmDialog } from "../../../ui/dialog/ConfirmDialog";
import { Icon } from "../../../ui/icon/Icon";
import type { DraftState } from "./useDraft";
import classes from "./ComposeFoot.module.css";

interface Props {
  kind: ContributionKind;
  draft: DraftState;
  pending: boolean;
  faults: number;
  onLater: () => void;
  onDiscard: () => Promise<void>;
}

/** Under the form: whether the words are safe, and the one act. */
export function ComposeFoot({ kind, draft, pending, faults, onLater, onDiscard }: Props) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState(false);
  const publish = { type: "submit", loading: pending } as const;

  return (
    <footer className={classes.foot}>
      <span className={classes.kept} role="status">
        {draft.kept !== "nowhere" && <Icon name="check" />}
        {draft.kept === "server" && t("compose.keptServer", { time: timeOfDay(draft.at, i18n.language) })}
        {draft.kept === "browser" && t("compose.keptBrowser")}
        {faults > 0 && <b>{t("compose.faults", { count: faults })}</b>}
      </span>
      <div className={classes.acts}>
        {draft.kept !== "nowhere" && (
          <Button tone="quiet" onClick={() => setAsking(true)}>
            {t("compose.discard")}
          </Button>
        )}
        <Button tone="quiet" onClick={onLater}>
          {t("compose.later")}
        </Button>
        {kind === "QUESTION" ? <GetButton {...publish}>{t("compose.publishQuestion")}</GetButton> : <BringButton {...publish}>{t("compose.publish")}</BringButton>}
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void onDiscard();
        }}
        title={t("compose.discardTitle")}
        confirm={t("compose.discard")}
        danger
      >
        {t("compose.discardText")}
      </ConfirmDialog>
    </footer>
  );
}
