import { declarations } from "../src/features/personalData/declarations.ts";
import type { ColumnRule, Named, TableRules } from "../src/kernel/personalData.ts";

const called: Record<Named, string> = {
  "communities.name": "the name of the community",
  "organisations.name": "the name of the organisation",
  "contributions.title": "the title of the contribution",
};

const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

function givenOf({ given, withheld }: ColumnRule): string {
  if (given === true) return "as it stands";
  if (given) return called[given];
  return withheld ? `no: ${withheld}` : "no";
}

function erasureOf(rows: TableRules["rows"], { becomes, stays }: ColumnRule): string {
  if (rows === "go") return "gone";
  if (becomes === "NULL") return "emptied";
  if (becomes === "DEFAULT") return "as it was for everybody at first";
  return becomes ? `\`${becomes}\`` : `stays: ${stays}`;
}

function table({ table: name, rows, columns }: TableRules): string {
  const fate = rows === "go" ? "The rows go with their person." : "The rows stay, without the person.";
  const lines = Object.entries(columns).map(([column, rule]) => row(`\`${column}\``, givenOf(rule), erasureOf(rows, rule)));
  return `### ${name}\n\n${fate}\n\n${[row("column", "in the export", "at erasure"), row("---", "---", "---"), ...lines].join("\n")}\n`;
}

const ofNobody = ({ table: name, columns }: TableRules) =>
  row(`\`${name}\``, Object.keys(columns).map((column) => `\`${column}\``).join(", "), Object.values(columns)[0]?.stays ?? "");

/** What is kept about people, as a page: docs/privacy.md. */
export function privacyPage(): string {
  const ofPeople = declarations.filter(({ whose }) => whose);
  const others = declarations.filter(({ whose }) => !whose);
  return `# What is kept about people

This page is made from what stands beside each entity, by \`npm run rights\`; a test fails when the two differ, and another when the database
has a column that refers to a person, or may hold words of one, and that nobody declared. The export and the erasure under
*Instellingen, Mijn gegevens* run on the same declarations ([decision 29](decisions/0029-personal-data.md)). Columns that
are not named hold a number, a moment, a yes or a no, or the id of something that is no person.

## Of people

${ofPeople.map(table).join("\n")}
## Of nobody

${[row("table", "columns", "because"), row("---", "---", "---"), ...others.map(ofNobody)].join("\n")}
`;
}
