import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Pool, type ClientConfig } from "pg";
import { migrate } from "../src/app/database.ts";
import { dataSource } from "../src/app/dataSource.ts";
import { openEmbedded } from "../src/app/embedded/embedded.ts";
import { makeLog } from "../src/app/log.ts";
import { openRuntime } from "../src/app/runtime.ts";
import { makeSchema } from "../src/app/schema.ts";
import { makeServer } from "../src/app/server.ts";
import { openSession } from "../src/features/people/session.commands.ts";
import { inTransaction } from "../src/kernel/transaction.ts";
import { countStatements } from "../test/statements.ts";
import { load, once, type Load } from "./load.ts";
import { fillCommunity } from "./neighbourhood.ts";

const { values } = parseArgs({ options: { contributions: { type: "string", default: "100000" }, seconds: { type: "string", default: "3" }, rounds: { type: "string", default: "3" } } });
const round = Number(values.seconds) * 1000;

const FEED = `query Feed($after: String) { community(slug: "bench") { feed(first: 20, after: $after) {
  edges { cursor node { id kind title excerpt createdAt helpfulCount commentCount viewerFoundHelpful
    author { id displayName organisation { id abbreviation } } } }
  pageInfo { hasNextPage endCursor } } } }`;

/** The floor: node:http, and the very statements that a feed page sends, with nothing in between. */
function floor(app: ClientConfig, statements: { text: string; values: unknown[] }[]): Promise<Server> {
  const pool = new Pool({ ...app, max: 12 });
  const named = statements.map((statement, index) => ({ ...statement, name: `floor${index}` }));
  const answers = async () => {
    const rows = [];
    for (const statement of named) rows.push((await pool.query({ ...statement, rowMode: "array" })).rows);
    return rows;
  };
  const server = createServer((request, response) => {
    request.resume();
    void answers().then((rows) => response.setHeader("content-type", "application/json").end(JSON.stringify(rows)));
  });
  server.on("close", () => void pool.end());
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

const median = (loads: Load[], figure: keyof Load) => loads.map((one) => one[figure]).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? Number.NaN;

const folder = mkdtempSync(join(tmpdir(), "kenniskring-bench-"));
const database = await openEmbedded({ folder });
try {
  await migrate(database.connection("owner"));
  const owner = await dataSource(database.connection("owner")).initialize();
  console.log(`Filling a community with ${values.contributions} contributions…`);
  const { viewerId } = await fillCommunity(owner, Number(values.contributions));
  await owner.destroy();

  const app = database.connection("app");
  const runtime = await openRuntime(app, { log: makeLog("silent"), pool: 12 });
  const server = await makeServer(runtime, await makeSchema(), { publicUrl: null, trustProxy: false });
  const port = await server.listen(0, "127.0.0.1");
  const { token } = await inTransaction(runtime, (tx) => openSession(tx, viewerId, "bench"));
  const headers = { "content-type": "application/json", cookie: `kenniskring=${token}` };
  const page = (after: string | null) => ({ port, path: "/graphql", headers, body: JSON.stringify({ query: FEED, variables: { after } }) });
  const ask = async (after: string | null) => JSON.parse(await once(undefined as never, page(after))) as { data: { community: { feed: { pageInfo: { endCursor: string } } } } };

  await ask(null);
  const { statements } = await countStatements(() => ask(null));
  console.log(`A feed page of 20 sends ${statements.length} statements.`);
  let after: string | null = null;
  for (let n = 1; n < 50; n++) after = (await ask(after)).data.community.feed.pageInfo.endCursor;

  const bare = await floor(app, statements);
  const floorPort = (bare.address() as { port: number }).port;
  for (const connections of [1, 16]) {
    const results = { floor: [] as Load[], first: [] as Load[], fiftieth: [] as Load[] };
    for (let n = 0; n < Number(values.rounds); n++) {
      results.floor.push(await load({ ...page(null), port: floorPort }, connections, round));
      results.first.push(await load(page(null), connections, round));
      results.fiftieth.push(await load(page(after), connections, round));
    }
    const base = median(results.floor, "perSecond");
    console.log(`\n${connections} connection${connections > 1 ? "s" : ""}            req/s   of floor   p50 ms   p99 ms`);
    for (const [name, loads] of Object.entries(results))
      console.log(`${name.padEnd(24)} ${median(loads, "perSecond").toFixed(0).padStart(6)} ${(median(loads, "perSecond") / base).toFixed(2).padStart(10)} ${median(loads, "p50").toFixed(2).padStart(8)} ${median(loads, "p99").toFixed(2).padStart(8)}`);
    console.log(`page 50 against page 1: ${(median(results.fiftieth, "p50") / median(results.first, "p50")).toFixed(2)} × the time`);
  }
  bare.close();
  await server.close();
  await runtime.close();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
