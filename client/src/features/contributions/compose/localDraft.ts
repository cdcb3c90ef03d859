import type { ContributionKind } from "../../../gql/graphql";
import { forget, readStored, store } from "../../../lib/storage";
import type { ComposeValues } from "./values";

export interface LocalDraft {
  values: ComposeValues;
  changedAt: string;
  /** The server has exactly these words, so the browser may forget them when someone signs out. */
  onServer: boolean;
}

export interface DraftPlace {
  person: string;
  community: string;
  kind: ContributionKind;
}

const PREFIX = "kenniskring.draft.";

export function keyOf({ person, community, kind }: DraftPlace): string {
  return `${PREFIX}${person}.${community}.${kind}`;
}

export function readLocalDraft(place: DraftPlace): LocalDraft | null {
  return readStored<LocalDraft>(keyOf(place));
}

export function keepLocalDraft(place: DraftPlace, draft: LocalDraft): boolean {
  return store(keyOf(place), draft);
}

export function forgetLocalDraft(place: DraftPlace): void {
  forget(keyOf(place));
}
