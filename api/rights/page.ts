import { HIDDEN, type Line, type Rules } from "./rules.ts";

const SECTIONS: [root: string, heading: string, text: string][] = [
  ["Query", "What can be asked for", "Each asked for something of a closed community; null where the rule does not hold, unless another answer is written."],
  ["Mutation", "What can be done", "Each tried on something of a closed community. Everybody else is refused, with the code that `api/rights/rules.yaml` writes."],
  ["Subscription", "What can be followed", "Over a socket. When access ends, the stream ends."],
];

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

function table({ sentences }: Rules, lines: readonly Line[]): string {
  const rules = [...new Set(lines.map(({ rule }) => rule))];
  const rows = rules.map((rule) => row(code(lines.filter((line) => line.rule === rule).map(({ name }) => name)), sentences.get(rule)!));
  return [row("what", "for whom"), row("---", "---"), ...rows].join("\n");
}

/** The rules as a page for people: docs/rights.md. */
export function pageOf(rules: Rules): string {
  const { roles, examples, lines, sentences } = rules;
  const names = [...roles.keys()];
  const part = (heading: string, text: string, of: readonly Line[]) => `### ${heading}\n\n${text}\n\n${table(rules, of)}\n`;
  const seen = [...examples].map(([example, { by }]) => part(example, `Seen by: ${by}.`, lines.filter((line) => line.example === example)));
  const roots = SECTIONS.map(([root, heading, text]) => `## ${heading}\n\n${text}\n\n${table(rules, lines.filter((line) => line.example === root))}\n`);
  const used = [...sentences].filter(([rule]) => lines.some((line) => line.rule === rule));
  const outcomes = used.map(([rule]) => row(rule, ...names.map((role) => sign(lines.find((line) => line.rule === rule)!.outcomes.get(role)!))));
  const groups = [...rules.groups].map(([group, members]) => `- **${group}**: ${members.join(", ")}`);
  const open = Object.entries(rules.programs.open).map(([type, fields]) => `- **${type}**: ${code(fields)}`);
  return `# Who may see and do what

This page is made from \`api/rights/rules.yaml\` by \`npm run rights\`; a test fails when the two differ, and another lets people in all
${names.length} roles ask for all of it. There is no field, query or mutation without a line here.

## The roles

${[...roles].map(([role, sentence]) => `- **${role}** ${sentence}`).join("\n")}

Some of them taken together:

${groups.join("\n")}

## Programs

A program with a service token may ask for what stands here, as a visitor may. All else is refused with ${rules.programs.refused} before anything of it runs,
whatever the tables below say of others; a field that is new is closed to programs until somebody opens it.

${open.join("\n")}

## What there is to see

Of everything there is one example, or a few, in a closed community. What somebody may not see at all is answered as if it never existed.

${[...seen, ...roots].join("\n")}
## Every rule for every role

✓ gets it or does it · – gets null or nothing · ∅ gets an empty list · else the code of the refusal. Where the whole is not seen, its fields are not either.

${[row("rule", ...names), row("---", ...names.map(() => "---")), ...outcomes].join("\n")}
`;
}

function sign(outcome: string): string {
  const signs: Record<string, string> = { value: "✓", done: "✓", told: "✓", nothing: "–", empty: "∅", [HIDDEN]: "–" };
  return signs[outcome] ?? outcome.replace("exactly ", "");
}
