import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { explanationOf, failureWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { Banner } from "../../ui/feedback/Banner";
import { toast } from "../../ui/toast/toast";
import { useSession } from "../session/session";
import classes from "./LeaveButton.module.css";

const fragment = graphql(`
  fragment LeaveCommunity on Community {
    id
    name
    whyNotLeave { code because }
  }
`);

const LeaveCommunity = graphql(`
  mutation LeaveCommunity($community: ID!, $acceptCaretaker: Boolean) {
    leaveCommunity(community: $community, acceptCaretaker: $acceptCaretaker) { id }
  }
`);

/** Access ends at once, so everything that was read is forgotten too. */
export function LeaveButton({ community }: { community: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  const { changed } = useSession();
  const navigate = useNavigate();
  const [leave, { loading, error, reset }] = useMutation(LeaveCommunity);
  const [asking, setAsking] = useState(false);

  // The only refusal that one can answer: with open eyes the last facilitator may go as well.
  const last = data.whyNotLeave?.because === "membership.last_facilitator";

  async function confirm() {
    try {
      await leave({ variables: { community: data.id, acceptCaretaker: last } });
    } catch {
      return;
    }
    setAsking(false);
    await navigate("/kringen");
    await changed();
    toast({ text: t("community.left", { name: data.name }) });
  }

  const explanation = last ? null : explanationOf(t, data.whyNotLeave);
  return (
    <>
      <Button tone="quiet" size="small" className={classes.leave} disabledReason={explanation ?? undefined} onClick={() => setAsking(true)}>
        {t("community.leave")}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          reset();
          setAsking(false);
        }}
        onConfirm={() => void confirm()}
        title={t("community.leaveTitle", { name: data.name })}
        confirm={t(last ? "community.leaveAnyway" : "community.leave")}
        danger
        loading={loading}
        error={error && failureWords(t, failureOf(error))}
      >
        {last && <Banner kind="warn" icon="alert">{t("community.leaveLast")}</Banner>}
        <p>{t("community.leaveText")}</p>
      </ConfirmDialog>
    </>
  );
}
