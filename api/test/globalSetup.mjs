import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "../loader.mjs";

/** One PostgreSQL for all workers, with a migrated database that each test file copies. */
export default async function setUp() {
  const { openEmbedded } = await import("../src/app/embedded/embedded.ts");
  const { migrate } = await import("../src/app/database.ts");
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-test-"));
  // The server has an account of its own when the tests run as root; it must get to its data in here.
  chmodSync(folder, 0o711);
  const server = await openEmbedded({ folder, durable: false });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      process.exit(1);
    });
  }
  await migrate(server.connection("owner"));
  process.env.TEST_OWNER = JSON.stringify(server.connection("owner"));
  process.env.TEST_APP = JSON.stringify(server.connection("app"));
  globalThis.testServer = { server, folder };
}
