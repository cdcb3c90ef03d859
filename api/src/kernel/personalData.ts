/**
 * What is kept about people, said beside each entity: what its person is given of a column, and what becomes of it when they have
 * themselves erased. Export, erasure and docs/privacy.md are made from it; a test fails for a column of the database that nobody declared.
 */
export interface TableRules {
  table: string;
  /** Which rows are a person's: a condition on the row `r` with that person as $1; null where rows are nobody's own. */
  whose: string | null;
  /** Whether the rows go with their person, or stay without them. */
  rows: "go" | "stay";
  columns: Readonly<Record<string, ColumnRule>>;
}

export interface ColumnRule {
  /** In the export: as it stands, or the name of what it refers to; absent where it is not given. */
  given?: true | Named;
  /** Why it is not given, where that needs saying. */
  withheld?: string;
  /** At erasure, in a row that stays: the SQL that takes its place. */
  becomes?: string;
  /** At erasure, in a row that stays: why this stays too. */
  stays?: string;
}

/** The column that says what a row of another table is called. */
export type Named = "communities.name" | "organisations.name" | "contributions.title";

type Told = { given: true | Named } | { withheld: string };
type Kept = Pick<ColumnRule, "given" | "withheld"> & ({ becomes: string } | { stays: string });

const OWN = "r.person_id = $1";

/** Rows that go with their person. */
export function goes(table: string, columns: Record<string, Told>, whose: string = OWN): TableRules {
  return { table, whose, rows: "go", columns };
}

/** Rows that stay when their person goes: each column says why, or what takes its place. */
export function stays(table: string, columns: Record<string, Kept>, whose: string = OWN): TableRules {
  return { table, whose, rows: "stay", columns };
}

/** Rows that are about nobody. */
export function nobodys(table: string, because: string, columns: readonly string[]): TableRules {
  return { table, whose: null, rows: "stay", columns: Object.fromEntries(columns.map((column) => [column, { stays: because }])) };
}

export const OUT_OF_A_LIST = { stays: "out of a list in the code" };
export const ITSELF = { withheld: "the person themselves" };
export const SECRET = { withheld: "a secret, kept only so that it can be recognised" };
export const MACHINERY = { withheld: "says nothing beyond what is given beside it" };
export const WHOSE_WORK = { stays: "the work stays, with an author without a name" };
export const WHO_DECIDED = { stays: "that somebody decided stays on record, without a name" };
export const OF_THE_FIGURES = { stays: "the figures of communities and organisations stay what they were" };
