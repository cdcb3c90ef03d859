import type { FragmentType } from "@apollo/client";
import { graphql } from "../../../gql";
import type { ContributionKind, DraftContentFragment } from "../../../gql/graphql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { readLocalDraft, type DraftPlace } from "./localDraft";
import { isEmpty, nothingYet, type ComposeValues } from "./values";

export const draftFragment = graphql(`
  fragment DraftContent on Draft {
    id
    kind
    title
    body
    context
    approach
    result
    source
    sourceUrl
    sourceYear
    tags
    savedAt
    derivesFrom { id title kind }
  }
`);

export interface RestoredDraft {
  values: ComposeValues;
  at: string;
  /** The server does not have these words yet. */
  onlyHere: boolean;
}

/** The drafts that the server keeps for one community, by kind. */
export function useServerDrafts(drafts: FragmentType<typeof draftFragment>[]): Map<ContributionKind, DraftContentFragment> {
  const { data } = useSuspenseFragment({ fragment: draftFragment, from: drafts });
  return new Map(data.map((draft) => [draft.kind, draft]));
}

/** What only this browser has is newer than what the server has; otherwise the server's copy counts, also from another device. */
export function newestDraft(place: DraftPlace, server: DraftContentFragment | undefined): RestoredDraft | null {
  const local = readLocalDraft(place);
  if (local && !local.onServer && !isEmpty(local.values)) return { values: { ...nothingYet, ...local.values }, at: local.changedAt, onlyHere: true };
  if (!server) return null;

  const values = valuesOf(server);
  return isEmpty(values) ? null : { values, at: server.savedAt, onlyHere: false };
}

function valuesOf(draft: DraftContentFragment): ComposeValues {
  return {
    title: draft.title ?? "",
    body: draft.body ?? "",
    context: draft.context ?? "",
    approach: draft.approach ?? "",
    result: draft.result ?? "",
    source: draft.source ?? "",
    sourceUrl: draft.sourceUrl ?? "",
    sourceYear: draft.sourceYear === null ? "" : String(draft.sourceYear),
    tags: draft.tags,
    derivesFrom: draft.derivesFrom.map(({ id, title, kind }) => ({ id, title, kind })),
  };
}
