import { Language } from "../../people/language.ts";
import { columns, tables, values, type Pair } from "./wordList.ts";

/** The words on the page in an export. */
export interface ArchiveWords {
  title: string;
  lead(moment: string): string;
  missing: string;
  yes: string;
  no: string;
  tables: Record<string, string>;
  columns: Record<string, string>;
  /** Of columns whose words come out of a list. */
  values: Record<string, string>;
}

const of = (pairs: Record<string, Pair>, which: 0 | 1) => Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[which]]));
const lists = (which: 0 | 1) => ({ tables: of(tables, which), columns: of(columns, which), values: of(values, which) });

export const archiveWords: Record<Language, ArchiveWords> = {
  [Language.NL]: {
    title: "Mijn gegevens",
    lead: (moment) => `Dit bewaart Kenniskring over jou, zoals het was op ${moment}. In data.json staat hetzelfde voor programma’s.`,
    missing: "Wat anderen schreven staat hier niet in, en ook niet wie over iets van jou besliste: dat zijn hun gegevens.",
    yes: "ja",
    no: "nee",
    ...lists(0),
  },
  [Language.EN]: {
    title: "My data",
    lead: (moment) => `This is what Kenniskring keeps about you, as it was on ${moment}. The same is in data.json, for programs.`,
    missing: "What others wrote is not in it, nor who decided about something of yours: that is their data.",
    yes: "yes",
    no: "no",
    ...lists(1),
  },
};

/** Columns that hold a word out of a list, never anybody's own. */
export const LISTED = new Set(["kind", "language", "role", "state", "status", "relation", "holiday_region", "act", "letter"]);
