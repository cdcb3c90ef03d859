import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "../loader.mjs";

/** One PostgreSQL for all workers, with a migrated database that each test file copies. */
export default async function setUp() {
  const { openEmbedded } = await import("../src/app/embedded/embedded.ts");
  const { migrate } = await import("../src/app/database.ts");
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-test-"));
  const server = await openEmbedded({ folder, durable: false });
  await migrate(server.connection("owner"));
  process.env.TEST_OWNER = JSON.stringify(server.connection("owner"));
  process.env.TEST_APP = JSON.stringify(server.connection("app"));
  globalThis.testServer = { server, folder };
}
