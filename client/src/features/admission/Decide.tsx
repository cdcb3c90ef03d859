import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { limits } from "../../lib/limits";
import { serverWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { toast } from "../../ui/toast/toast";
import { WordsForm } from "./WordsForm";

const fragment = graphql(`
  fragment Decide on JoinRequest {
    id
    status
    whyNotAccept { code because }
  }
`);

const AcceptJoinRequest = graphql(`
  mutation AcceptJoinRequest($joinRequest: ID!, $welcome: String) {
    acceptJoinRequest(joinRequest: $joinRequest, welcome: $welcome) { id status }
  }
`);
const AskApplicant = graphql(`
  mutation AskApplicant($joinRequest: ID!, $question: String!) {
    askApplicant(joinRequest: $joinRequest, question: $question) { id ...DeskRequest }
  }
`);
const DeclineJoinRequest = graphql(`
  mutation DeclineJoinRequest($joinRequest: ID!, $reason: String!) {
    declineJoinRequest(joinRequest: $joinRequest, reason: $reason) { id status }
  }
`);

interface Props {
  request: FragmentType<typeof fragment>;
  applicant: string;
  community: string;
  decider: string;
  /** It stays when the applicant was asked something. */
  onDone: (stays: boolean) => Promise<unknown>;
}

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** Let in with a welcome, ask something, or decline with a reason: all in place. */
export function Decide({ request, applicant, community, decider, onDone }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const [doing, setDoing] = useState<"accept" | "ask" | "decline">("accept");
  const [left, leave] = useState<typeof doing>("accept");
  const [accept] = useMutation(AcceptJoinRequest);
  const [ask] = useMutation(AskApplicant);
  const [decline] = useMutation(DeclineJoinRequest);
  const joinRequest = data.id;
  const back = () => {
    leave(doing);
    setDoing("accept");
  };
  const name = firstName(applicant);

  async function done(words: string, stays = false) {
    toast({ text: words });
    await onDone(stays);
    setDoing("accept");
  }

  if (doing === "ask") {
    const submit = async (question: string) => {
      await ask({ variables: { joinRequest, question } });
      await done(t("desk.asked", { name }), true);
    };
    return <WordsForm key="ask" autoFocus label={t("desk.question", { name })} hint={t("desk.questionHint")} send={t("desk.ask")} maxLength={limits.question.max} submit={submit} onCancel={back} />;
  }
  if (doing === "decline") {
    const submit = async (reason: string) => {
      await decline({ variables: { joinRequest, reason } });
      await done(t("desk.declined", { name }));
    };
    return <WordsForm key="decline" autoFocus danger label={t("desk.reason")} hint={t("desk.reasonHint", { name })} send={t("desk.decline")} maxLength={limits.reason.max} submit={submit} onCancel={back} />;
  }

  const others = (
    <>
      {data.status === "SUBMITTED" && !data.whyNotAccept && <Button autoFocus={left === "ask"} onClick={() => setDoing("ask")}>{t("desk.askFirst")}</Button>}
      <Button tone="quiet" autoFocus={left === "decline"} onClick={() => setDoing("decline")}>
        {t("desk.declineFirst")}
      </Button>
    </>
  );
  if (data.whyNotAccept) {
    return (
      <div>
        <p>{serverWords(t, data.whyNotAccept.because)}</p>
        {others}
      </div>
    );
  }
  const submit = async (words: string) => {
    await accept({ variables: { joinRequest, welcome: words || null } });
    await done(t("desk.accepted", { name }));
  };
  return (
    <WordsForm
      key="accept"
      label={t("desk.welcome")}
      hint={t("desk.welcomeHint", { name })}
      optional
      initial={t("desk.welcomeDraft", { name, community, decider: firstName(decider) })}
      send={t("desk.accept")}
      maxLength={limits.welcome.max}
      submit={submit}
      others={others}
    />
  );
}
