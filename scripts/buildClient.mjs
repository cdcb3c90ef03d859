import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashOf, node24, readStamp, Refusal, root, run, tool, writeStamp } from "./prepare.mjs";

const STAMP = ".cache/client-built";
/** What the tools make, and what no page is made of. */
const APART = new Set(["node_modules", "dist", "src/gql", "test", "test-output", "e2e"].map((path) => `client/${path}`));
const TESTS = /\.test\.tsx?$/;

function sourcesHash() {
  return hashOf(["client", "schema.graphql", "package-lock.json"], (path) => APART.has(path) || TESTS.test(path));
}

export function isClientBuilt() {
  return existsSync(join(root, "client/dist/index.html")) && readStamp(STAMP) === sourcesHash();
}

const inClient = (script, args, options) => run(node24(), [script, ...args], { ...options, cwd: join(root, "client") });

export const generateTypes = (options) => inClient(tool("@graphql-codegen/cli", "graphql-codegen"), ["--config", "codegen.ts"], options);

/** The operations' types, then the pages; the stamp is written last, so that an interrupted build is done again. */
export async function buildClient() {
  const hash = sourcesHash();
  const stdio = ["ignore", "pipe", "pipe"];
  for (const { code, output } of [await generateTypes({ stdio }), await inClient(tool("vite"), ["build", "--logLevel", "warn"], { stdio })]) {
    if (code === 0) continue;
    console.error(output);
    throw new Refusal("The client could not be built; what its tools say stands above.");
  }
  writeStamp(STAMP, hash);
}
