/**
 * Takes out every rule of the policies and of the visibility clauses, one at a time, and runs the tables beside the policies and the
 * matrix: one must turn red. Prints the score, and each rule that nobody missed.
 *
 *   npm run mutate [part of a path]
 */
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import setUp from "../test/globalSetup.mjs";
import tearDown from "../test/globalTeardown.mjs";
import { mutantsOf, RULE_FILE } from "./mutants.mjs";

const WORKERS = 2;
/** What takes longer than this hangs, for want of the rule. */
const PATIENCE = 60_000;
const api = fileURLToPath(new URL("..", import.meta.url));
const [jest, part = ""] = process.argv.slice(2);
const FLAGS = ["--disable-warning=ExperimentalWarning", "--experimental-vm-modules", jest, "--config", "jest.mutate.config.mjs", "--runInBand", "--forceExit", "--silent"];

/** Whether these tests pass with this rule taken out. */
function passes(patterns, mutant) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...FLAGS, ...patterns], { cwd: api, env: { ...process.env, MUTANT: mutant }, stdio: "ignore", timeout: PATIENCE, killSignal: "SIGKILL" });
    child.on("close", (code) => resolve(code === 0));
  });
}

/** The quick tables first; the matrix only for what they do not miss. */
async function survives({ id, path }) {
  if (path.endsWith(".policy.ts") && !(await passes([String.raw`\.policy\.test\.ts$`], id))) return false;
  return passes([String.raw`rights/rights\.test\.ts$`], id);
}

const files = globSync("src/features/**/*.{policy,rights}.ts", { cwd: api }).map((path) => join(api, path)).filter((path) => RULE_FILE.test(path) && path.includes(part));
const mutants = files.sort().flatMap((path) => mutantsOf(readFileSync(path, "utf8"), path).map((mutant, number) => ({ ...mutant, path, id: `${path}:${number}` })));
const began = performance.now();
await setUp();
try {
  if (!(await passes([String.raw`\.policy\.test\.ts$`, String.raw`rights/rights\.test\.ts$`], "none"))) throw new Error("The tests fail with all rules in place: mend that first.");
  const waiting = [...mutants];
  const survivors = [];
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) if (await survives(mutant)) survivors.push(mutant);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  const short = (text) => text.replace(/\s+/g, " ");
  for (const { path, line, was, text } of survivors) console.log(`not missed: ${relative(api, path)}:${line}  ${short(was)}  →  ${short(text)}`);
  console.log(`${mutants.length - survivors.length} of ${mutants.length} rules are missed when they are gone, in ${files.length} files, ${Math.round((performance.now() - began) / 1000)} s`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
} finally {
  await tearDown();
}
