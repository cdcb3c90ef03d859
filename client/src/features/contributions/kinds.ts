import type { ContributionKind } from "../../gql/graphql";

/** In the order of the kind picker; the word is the one in the address. */
export const kinds: readonly ContributionKind[] = ["QUESTION", "EXPERIENCE", "THEORY", "INSIGHT", "SYNTHESIS"];

const words: Record<ContributionKind, string> = {
  QUESTION: "vraag",
  EXPERIENCE: "ervaring",
  THEORY: "theorie",
  INSIGHT: "inzicht",
  SYNTHESIS: "kennisproduct",
};

/** What a community knows, apart from what it asks. */
export const knowledgeKinds: ContributionKind[] = ["SYNTHESIS", "EXPERIENCE", "THEORY", "INSIGHT"];

export function wordOf(kind: ContributionKind): string {
  return words[kind];
}

export function kindOf(word: string | null): ContributionKind | null {
  return kinds.find((kind) => words[kind] === word) ?? null;
}
