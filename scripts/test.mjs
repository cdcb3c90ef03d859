import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildClient, generateTypes, isClientBuilt } from "./buildClient.mjs";
import { install, LOADER, main, node24, Refusal, root, run, tool } from "./prepare.mjs";

const QUIET = ["ignore", "pipe", "pipe"];
const NEED_TYPES = ["types", "lint", "boundaries", "client", "build", "journeys"];
const TIMED = "\\.timed\\.test\\.ts$";
const FAST = ["codegen", "types", "lint", "boundaries", "schema", "rules"];

/** One tool, one check: what it prints matters only when it fails. */
async function checked(run) {
  const { code, output } = await run;
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, output };
}

const check = ([name, command], args) => checked(run(node24(), [tool(name, command), ...args], { stdio: QUIET }));

/** The counts of a Jest run come from its report; without one it crashed, which is a failure however many tests had passed. */
async function jest(name, cwd, args) {
  const report = join(root, ".cache", `jest-${name}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const options = ["--disable-warning=ExperimentalWarning", "--experimental-vm-modules", tool("jest"), "--json", `--outputFile=${report}`, ...args];
  const { code } = await run(node24(), options, { cwd: join(root, cwd), stdio: ["ignore", "ignore", "inherit"] });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code !== 0 ? Math.max(failed, 1) : failed, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output: `${name}: Jest ended with code ${code} and left no report` };
  }
}

async function build() {
  try {
    if (!isClientBuilt()) await buildClient();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { passed: 0, failed: 1, skipped: 0, output: error.message };
  }
}

const STEPS = [
  ["codegen", "operations fit the schema", () => checked(generateTypes({ stdio: QUIET }))],
  ["types", "types of the API", () => check(["typescript", "tsc"], ["-p", "api", "--noEmit"])],
  ["types", "types of the client", () => check(["typescript", "tsc"], ["-p", "client", "--noEmit"])],
  ["lint", "oxlint", () => check(["oxlint"], ["--deny-warnings", "api", "client", "scripts"])],
  ["lint", "eslint", () => check(["eslint"], ["--max-warnings", "0", "api", "client", "scripts"])],
  ["boundaries", "boundaries of the API", () => check(["dependency-cruiser", "depcruise"], ["--config", ".dependency-cruiser.mjs", "api/src"])],
  ["boundaries", "boundaries of the client", () => check(["dependency-cruiser", "depcruise"], ["--config", ".dependency-cruiser.mjs", "client/src"])],
  ["schema", "schema.graphql is what the code says", () => checked(run(node24(), [...LOADER, "api/src/app/schema.cli.ts", "--check"], { stdio: QUIET }))],
  ["rules", "rules without a database", () => jest("rules", "api", ["--globalSetup=", "--globalTeardown=", "--passWithNoTests", "\\.policy\\.test\\.ts$"])],
  ["api", "API tests", () => jest("api", "api", ["--maxWorkers=2", "--testPathIgnorePatterns", "/node_modules/", TIMED])],
  ["api", "API tests that hold something against the clock, alone on the machine", () => jest("timed", "api", ["--maxWorkers=1", TIMED])],
  ["client", "client tests", () => jest("client", "client", ["--maxWorkers=2"])],
  ["build", "client build", build],
  ["journeys", "journeys in a browser", () => jest("journeys", "client", ["--config", "jest.e2e.config.mjs"])],
];

function chosenSteps() {
  const keys = [...new Set(STEPS.map(([key]) => key))];
  let values;
  try {
    ({ values } = parseArgs({ options: { only: { type: "string" }, fast: { type: "boolean" } } }));
  } catch (error) {
    throw new Refusal(`${error.message}; the options are --fast and --only ${keys.join(",")}.`);
  }
  const only = values.only?.split(",") ?? (values.fast ? FAST : keys.filter((key) => key !== "rules"));
  const unknown = only.find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Refusal(`There is no step "${unknown}"; there are ${keys.join(", ")}.`);
  return STEPS.filter(([key]) => only.includes(key) || (key === "codegen" && only.some((step) => NEED_TYPES.includes(step))));
}

await main(async () => {
  const steps = chosenSteps();
  await install();
  node24();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const broken = [];
  for (const [, title, work] of steps) {
    const began = performance.now();
    const result = await work();
    for (const key of Object.keys(total)) total[key] += result[key];
    const counts = result.passed + result.failed + result.skipped > 1 ? `  ${result.passed} passed, ${result.failed} failed` : "";
    console.log(`${result.failed ? "FAILED" : "ok    "}  ${title}${counts}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (!result.failed) continue;
    broken.push(title);
    if (result.output) console.log(result.output.trimEnd());
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join("; ")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
  return broken.length > 0 ? 1 : 0;
});
