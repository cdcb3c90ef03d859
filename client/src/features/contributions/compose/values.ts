import type { ContributionKind } from "../../../gql/graphql";

export interface Source {
  id: string;
  title: string;
  kind: ContributionKind;
}

/** What stands in the form, for every kind at once: changing the kind keeps the words. */
export interface ComposeValues {
  title: string;
  body: string;
  context: string;
  approach: string;
  result: string;
  source: string;
  sourceUrl: string;
  sourceYear: string;
  tags: string[];
  derivesFrom: Source[];
}

export const nothingYet: ComposeValues = {
  title: "",
  body: "",
  context: "",
  approach: "",
  result: "",
  source: "",
  sourceUrl: "",
  sourceYear: "",
  tags: [],
  derivesFrom: [],
};

export function isEmpty(values: ComposeValues): boolean {
  const { tags, derivesFrom, ...words } = values;
  return tags.length === 0 && derivesFrom.length === 0 && Object.values(words).every((text) => text.trim() === "");
}

export function yearOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

/** The fields that a kind has, in the order of the form. */
export function fieldsOf(kind: ContributionKind): (keyof ComposeValues)[] {
  switch (kind) {
    case "EXPERIENCE":
      return ["title", "context", "approach", "result", "body", "tags", "derivesFrom"];
    case "THEORY":
      return ["title", "source", "sourceYear", "sourceUrl", "body", "tags", "derivesFrom"];
    case "QUESTION":
      return ["title", "body", "tags"];
    default:
      return ["title", "body", "tags", "derivesFrom"];
  }
}
