import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** What a role gets: a word of the rules file, or the code of a refusal. */
export type Outcome = string;

const fields = z.array(z.union([z.string(), z.array(z.string())])).transform((names) => names.flat());
const rule = z.object({ says: z.string() }).catchall(z.string()).transform(({ says, ...byGroup }) => ({ says, byGroup: byGroup }));
const example = z.object({ by: z.string() }).catchall(fields).transform(({ by, ...groups }) => ({ by, byRule: groups }));
const byRule = z.record(z.string(), fields);
const file = z.object({
  roles: z.record(z.string(), z.string()),
  groups: z.record(z.string(), z.array(z.string())),
  rules: z.record(z.string(), rule),
  programs: z.object({ role: z.string(), refused: z.string(), open: z.record(z.string(), z.array(z.string())) }),
  seen: z.record(z.string(), example),
  asked: byRule,
  done: byRule,
  followed: byRule,
});

/** A field of an example or of a root type, and the rule that holds for it. */
export interface Line {
  /** `Question, retracted`, or a root type. */
  example: string;
  type: string;
  /** As the rules file names it: a root field may have several examples, told apart after a comma. */
  name: string;
  field: string;
  rule: string;
  outcomes: ReadonlyMap<string, Outcome>;
}

export interface Rules {
  roles: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, readonly string[]>;
  sentences: ReadonlyMap<string, string>;
  examples: ReadonlyMap<string, { type: string; by: string; visibleTo: ReadonlySet<string> }>;
  lines: readonly Line[];
  /** What a program may ask for, by type; it is refused all else before it runs. */
  programs: { role: string; refused: Outcome; open: Readonly<Record<string, readonly string[]>> };
}

const ROOTS = { asked: "Query", done: "Mutation", followed: "Subscription" } as const;

export const beforeComma = (name: string): string => name.split(",", 1)[0]!;

/** What rules.yaml says, written out: a name in it that is no role, group or rule is an error. */
export function readRules(): Rules {
  const { roles, groups, rules, programs, seen, ...roots } = file.parse(parse(readFileSync(new URL("rules.yaml", import.meta.url), "utf8")));
  const everyone = Object.keys(roles);
  const rolesOf = (group: string) => {
    const names = group === "everyone" ? everyone : (groups[group] ?? (everyone.includes(group) ? [group] : undefined));
    if (!names) throw new Error(`rules.yaml: there is no group or role "${group}"`);
    const unknown = names.find((name) => !everyone.includes(name));
    if (unknown) throw new Error(`rules.yaml: "${unknown}" in the group "${group}" is no role`);
    return names;
  };
  const outcomesOf = new Map(
    Object.entries(rules).map(([name, { byGroup }]) => {
      const outcomes = new Map<string, Outcome>();
      for (const [group, outcome] of Object.entries(byGroup)) for (const role of rolesOf(group)) if (!outcomes.has(role)) outcomes.set(role, outcome);
      const silent = everyone.find((role) => !outcomes.has(role));
      if (silent) throw new Error(`rules.yaml: the rule "${name}" says nothing of the role "${silent}"`);
      return [name, outcomes];
    }),
  );
  const linesOf = (example: string, type: string, groupsOfFields: Record<string, string[]>): Line[] =>
    Object.entries(groupsOfFields).flatMap(([rule, names]) => {
      const outcomes = outcomesOf.get(rule);
      if (!outcomes) throw new Error(`rules.yaml: there is no rule "${rule}" (at ${example})`);
      return names.map((name) => ({ example, type, name, field: beforeComma(name), rule, outcomes }));
    });

  const examples = new Map(Object.entries(seen).map(([name, { by }]) => [name, { type: beforeComma(name), by, visibleTo: new Set(rolesOf(by)) }]));
  const lines = Object.entries(seen).flatMap(([name, { byRule }]) => linesOf(name, beforeComma(name), byRule));
  for (const [section, root] of Object.entries(ROOTS)) lines.push(...linesOf(root, root, roots[section as keyof typeof ROOTS]));
  const sentences = new Map(Object.entries(rules).map(([name, { says }]) => [name, says]));
  return { roles: new Map(Object.entries(roles)), groups: new Map(Object.entries(groups)), sentences, examples, lines, programs };
}

export const HIDDEN = "hidden";

/** What must come of it when somebody in this role asks: nothing at all is there where the whole is hidden. */
export function expected({ examples, programs }: Rules, { example, type, field, outcomes }: Line, role: string): Outcome {
  const whole = examples.get(example);
  if (whole && !whole.visibleTo.has(role)) return HIDDEN;
  // Subscriptions go over sockets, at whose door programs are refused with their token: without it they are visitors.
  if (role === programs.role && type !== ROOTS.followed) {
    const open = programs.open[type];
    if (!open && examples.has(example)) return HIDDEN;
    if (!open?.includes(field)) return programs.refused;
  }
  return outcomes.get(role)!;
}
