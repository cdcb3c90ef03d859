import { useMutation } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { graphql } from "../../../gql";
import { currentMoment } from "../../../lib/clock";
import { connection } from "../../../lib/connection";
import { forgetLocalDraft, keepLocalDraft, type DraftPlace } from "./localDraft";
import { isEmpty, yearOf, type ComposeValues } from "./values";

export type DraftState = { kept: "nowhere" } | { kept: "browser" } | { kept: "server"; at: Date };

const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) { id savedAt }
  }
`);

const DiscardDraft = graphql(`
  mutation DiscardDraft($community: ID!, $kind: ContributionKind!) {
    discardDraft(community: $community, kind: $kind)
  }
`);

const PAUSE = 2_000;

/** Keeps what is typed: in the browser at every change, on the server when the typing pauses. */
export function useDraft({ person, community, kind }: DraftPlace, form: UseFormReturn<ComposeValues>, onValues: (values: ComposeValues) => void) {
  const [state, setState] = useState<DraftState>({ kept: "nowhere" });
  const [saveDraft] = useMutation(SaveDraft);
  const [discardDraft] = useMutation(DiscardDraft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lost = useRef(false);
  const unsent = useRef(false);

  const saveOnServer = useCallback(async () => {
    clearTimeout(timer.current);
    const values = structuredClone(form.getValues());
    if (isEmpty(values)) return;
    const at = currentMoment();
    try {
      await saveDraft({ variables: { input: inputOf(values, community, kind) } });
    } catch {
      return;
    }
    if (JSON.stringify(form.getValues()) !== JSON.stringify(values)) return;
    keepLocalDraft({ person, community, kind }, { values, changedAt: at.toISOString(), onServer: true });
    lost.current = false;
    unsent.current = false;
    setState({ kept: "server", at });
  }, [form, saveDraft, person, community, kind]);

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        onValues(values);
        if (!name) return;
        const kept = keepLocalDraft({ person, community, kind }, { values, changedAt: currentMoment().toISOString(), onServer: false });
        lost.current = !kept && !isEmpty(values);
        unsent.current = true;
        setState({ kept: kept && !isEmpty(values) ? "browser" : "nowhere" });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void saveOnServer(), PAUSE);
      },
    });
    const stopFollowing = connection.follow(() => {
      if (connection.get() === "back" && unsent.current) void saveOnServer();
    });
    return () => {
      stop();
      stopFollowing();
      clearTimeout(timer.current);
    };
  }, [form, saveOnServer, onValues, person, community, kind]);

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    lost.current = false;
    unsent.current = false;
    forgetLocalDraft({ person, community, kind });
    setState({ kept: "nowhere" });
    await discardDraft({ variables: { community, kind } });
  }, [discardDraft, person, community, kind]);

  /** There are words that neither the browser nor the server has. */
  const unkept = useCallback(() => lost.current, []);

  return { state, saveOnServer, discard, unkept };
}

export function useDiscardDraft(community: string, person: string) {
  const [discardDraft] = useMutation(DiscardDraft);
  return async (kind: DraftPlace["kind"]) => {
    forgetLocalDraft({ person, community, kind });
    await discardDraft({ variables: { community, kind } });
  };
}

function inputOf(values: ComposeValues, community: string, kind: DraftPlace["kind"]) {
  const { derivesFrom, sourceYear, ...words } = values;
  const year = yearOf(sourceYear);
  return { ...words, community, kind, derivesFrom: derivesFrom.map(({ id }) => id), sourceYear: Number.isInteger(year) ? year : null };
}
