import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { limits } from "../../lib/limits";
import { serverWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { toast } from "../../ui/toast/toast";
import { WordsForm } from "../admission/WordsForm";
import classes from "./Moderation.module.css";
import { useDay } from "./useDay";

const fragment = graphql(`
  fragment AppealState on ContentRemoval {
    id
    appealableUntil
    appealedAt
    grounds
    outcome
    verdict
    decidedBy { id displayName }
    whyNotAppeal { code because }
  }
`);

const AppealRemoval = graphql(`
  mutation AppealRemoval($removal: ID!, $grounds: String!) {
    appealRemoval(removal: $removal, grounds: $grounds) { id ...AppealState }
  }
`);

/** The form with which somebody appeals, or how it stands with the appeal. */
export function AppealState({ removal }: { removal: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const day = useDay();
  const { data } = useSuspenseFragment({ fragment, from: removal });
  const [appeal] = useMutation(AppealRemoval);
  const { id, appealedAt, grounds, outcome, verdict, decidedBy, whyNotAppeal } = data;

  if (appealedAt) {
    return (
      <div className={classes.appeal} role="status">
        <p>
          <b>{t("appeal.yours", { date: day(appealedAt) })}</b> {grounds}
        </p>
        <p>{outcome ? t(`appeal.outcome.${outcome}`, { name: decidedBy?.displayName ?? t("removal.facilitator") }) : t("appeal.waits")}</p>
        {verdict && <p className={classes.reason}>{verdict}</p>}
      </div>
    );
  }
  if (whyNotAppeal) return <p>{serverWords(t, whyNotAppeal.because)}</p>;

  const submit = async (words: string) => {
    await appeal({ variables: { removal: id, grounds: words } });
    toast({ text: t("appeal.sent") });
  };
  return <WordsForm label={t("appeal.grounds")} hint={t("appeal.groundsHint", { date: day(data.appealableUntil) })} send={t("appeal.send")} maxLength={limits.reason.max} submit={submit} />;
}
