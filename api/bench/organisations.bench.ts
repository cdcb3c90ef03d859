import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../src/app/database.ts";
import { openEmbedded } from "../src/app/embedded/embedded.ts";
import { makeLog } from "../src/app/log.ts";
import { openRuntime } from "../src/app/runtime.ts";
import { makeSchema } from "../src/app/schema.ts";
import { makeServer } from "../src/app/server.ts";
import { importSchools } from "../src/features/imports/schools/importSchools.ts";
import { readRegister } from "../src/features/imports/schools/readRegister.ts";
import { sql, inTransaction } from "../src/kernel/transaction.ts";
import { once } from "./load.ts";

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("Usage: npm run bench:organisations -- REGISTER.csv [NEWER.csv …]");

const SEARCH = `query Search($query: String!) { organisations(query: $query, first: 10) { edges { node { id name place brin } } pageInfo { hasNextPage } } }`;
const STEP = 37;

/** What people type on their way to every so manyth school: its first letters, more of them, its name, its name and place. */
async function typed(runtime: Awaited<ReturnType<typeof openRuntime>>): Promise<string[]> {
  const schools = await inTransaction(runtime, (tx) => sql<{ name: string; place: string; brin: string }>(tx, "SELECT name, place, brin FROM organisations WHERE brin IS NOT NULL ORDER BY brin", []));
  return schools.filter((_, index) => index % STEP === 0).flatMap(({ name, place, brin }) => [name.slice(0, 2), name.slice(0, 3), name.slice(0, 5), name, `${name} ${place}`, place.slice(0, 4), brin.slice(0, 4)]);
}

const at = (times: number[], share: number) => (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1).padStart(7);

const folder = mkdtempSync(join(tmpdir(), "kenniskring-bench-"));
const database = await openEmbedded({ folder });
try {
  await migrate(database.connection("owner"));
  const runtime = await openRuntime(database.connection("app"), { log: makeLog("silent"), pool: 4 });
  const server = await makeServer(runtime, await makeSchema(), { publicUrl: null, trustProxy: false });
  const port = await server.listen(0, "127.0.0.1");
  const request = (body: object) => ({ port, path: "/graphql", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

  async function measure(label: string, bodies: object[]): Promise<void> {
    const times: number[] = [];
    for (const body of bodies) {
      const start = performance.now();
      const answer = await once(undefined as never, request(body));
      times.push(performance.now() - start);
      if (answer.includes('"errors"')) throw new Error(answer);
    }
    console.log(`${label.padEnd(36)} ${String(times.length).padStart(5)} ${at(times, 0.5)} ${at(times, 0.95)} ${at(times, 0.99)}`);
  }

  console.log(`${"".padEnd(36)} asked  p50 ms  p95 ms  p99 ms`);
  for (const file of files) {
    const schools = await readRegister(file);
    await inTransaction(runtime, (tx) => importSchools(tx, schools));
    const words = await typed(runtime);
    await measure("the floor: a question without data", words.map(() => ({ query: "{ __typename }" })));
    await measure(`search right after ${schools.length} schools`, words.map((query) => ({ query: SEARCH, variables: { query } })));
  }
  await server.close();
  await runtime.close();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
