import { spawn } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphQLSchema } from "graphql";
import { makeSchema } from "../src/app/schema.ts";
import { follow } from "./follow.ts";
import { isMutated, mutantsOf, type Mutant } from "./mutants.mjs";
import { act, askRoot, see } from "./observe.ts";
import { expected, readRules, type Line } from "./rules.ts";
import { openStage } from "./school.ts";
import type { Stage } from "./stage.ts";

const api = fileURLToPath(new URL("..", import.meta.url));
const rules = readRules();
const ROLES = [...rules.roles.keys()];
/** What takes longer than this hangs, for want of the rule. */
const PATIENCE = 120_000;

/** A part of the matrix; whether all of its cells are as the rules say. */
type Part = (schema: GraphQLSchema, stage: Stage) => Promise<boolean>;

const linesOf = (example: string) => rules.lines.filter((line) => line.example === example);
const fits = (line: Line, role: string, outcome: string | undefined) => outcome === expected(rules, line, role);

function* parts(): Generator<Part> {
  for (const example of rules.examples.keys())
    for (const role of ROLES)
      yield async (schema, stage) => {
        const lines = linesOf(example);
        const outcomes = await see(schema, stage, stage.actors.get(role)!, example, lines);
        return lines.every((line) => fits(line, role, outcomes.get(line.name)));
      };
  for (const line of linesOf("Query")) for (const role of ROLES) yield async (schema, stage) => fits(line, role, await askRoot(schema, stage, stage.actors.get(role)!, line));
  for (const line of linesOf("Mutation")) for (const role of ROLES) yield async (schema, stage) => fits(line, role, await act(schema, stage, role, line));
  for (const line of linesOf("Subscription"))
    yield async (schema, stage) => {
      const outcomes = await follow(schema, stage, line);
      return ROLES.every((role) => fits(line, role, outcomes.get(role)));
    };
}

const PARTS = [...parts()];

/** The first part that turns red, tried last first: what missed the rule before is likely to miss the next one too. */
async function redPart(schema: GraphQLSchema, stage: Stage): Promise<Part | null> {
  for (const [index, part] of PARTS.entries()) {
    if (await part(schema, stage).catch(() => false)) continue;
    PARTS.unshift(...PARTS.splice(index, 1));
    return part;
  }
  return null;
}

/** Whether the table beside a policy turns red; of what has none, no. */
function tableMisses(mutant: Mutant): Promise<boolean> {
  const table = mutant.path.replace(/\.ts$/, ".test.ts");
  if (!existsSync(table)) return Promise.resolve(false);
  const flags = ["--disable-warning=ExperimentalWarning", "--experimental-vm-modules", process.env.JEST!, "--config", "jest.mutate.config.mjs", "--runInBand", "--forceExit", "--silent"];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, "--runTestsByPath", table], { cwd: api, env: { ...process.env, MUTANT: mutant.id }, stdio: "ignore", timeout: PATIENCE, killSignal: "SIGKILL" });
    child.on("close", (code) => resolve(code !== 0));
  });
}

/** Which of the mutants their tables miss; two tables at a time. */
async function missedByTables(mutants: readonly Mutant[]): Promise<Set<Mutant>> {
  const missed = new Set<Mutant>();
  const waiting = [...mutants];
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) if (await tableMisses(mutant)) missed.add(mutant);
  };
  await Promise.all([work(), work()]);
  return missed;
}

/**
 * Takes out every rule of the policies and of the visibility clauses, one at a time, and asks the table beside it, then the matrix: one must
 * turn red. Prints the score, and each rule that nobody missed; answers how many those are.
 */
export async function mutate(part: string, say: (line: string) => void): Promise<number> {
  const files = globSync("src/features/**/*.ts", { cwd: api }).map((path) => join(api, path)).filter((path) => isMutated(path) && path.includes(part)).sort();
  const mutants = files.flatMap((path) => mutantsOf(readFileSync(path, "utf8"), path));
  const schema = await makeSchema();
  let { stage, close } = await openStage();
  if (await redPart(schema, stage)) throw new Error("The matrix is red with all rules in place: mend that first.");
  /** Whether the matrix is red without a rule, and green again with it; where the trial upset the stage, it counts on a fresh one. */
  const redWithout = async (mutant: Mutant, isFresh = false): Promise<boolean> => {
    process.env.MUTANT = mutant.id;
    const red = await redPart(schema, stage);
    delete process.env.MUTANT;
    if (!red || (await red(schema, stage).catch(() => false))) return red !== null;
    await close();
    ({ stage, close } = await openStage());
    return isFresh || redWithout(mutant, true);
  };
  const missed = await missedByTables(mutants);
  const [one] = missed;
  if (one && (await tableMisses({ ...one, id: "none" }))) throw new Error("A table is red with all rules in place: mend that first.");
  const survivors: Mutant[] = [];
  let path = "";
  for (const mutant of mutants) {
    if (mutant.path !== path) say(relative(api, (path = mutant.path)));
    if (missed.has(mutant) || (await redWithout(mutant))) continue;
    survivors.push(mutant);
    const short = (text: string) => text.replace(/\s+/g, " ");
    say(`  not missed, line ${mutant.line}:  ${short(mutant.was)}  →  ${short(mutant.text)}`);
  }
  await close();
  const holding = new Set(mutants.map(({ path }) => path));
  say(`${mutants.length - survivors.length} of ${mutants.length} rules in ${holding.size} files are missed when they are gone`);
  return survivors.length;
}
