import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction, sql } from "../../kernel/transaction.ts";
import { Worker } from "../../kernel/worker.ts";
import { importDump, type DumpImport } from "./stackexchange/importDump.ts";
import { inWords } from "./stackexchange/summary.ts";

const ROWS_BETWEEN_LINES = 10_000;

export interface RunningImport {
  done: Promise<void>;
  /** Ends it at once; nothing of it is kept. */
  stop(): Promise<void>;
}

/** Runs an import in one transaction, telling how far it is, and lets the processors catch up afterwards. */
export function runImport(runtime: Runtime, wish: DumpImport, say: (line: string) => void): RunningImport {
  const stopping = new AbortController();
  let backend: number | undefined;
  let settled = false;
  let told = 0;
  const progress = (file: string, rows: number, done: boolean) => {
    if (!done && rows < told + ROWS_BETWEEN_LINES) return;
    told = done ? 0 : rows;
    say(`${file}: ${rows} rows read${done ? "." : "…"}`);
  };
  const watch = { pulse: () => stopping.signal.throwIfAborted(), progress, writing: (what: string) => say(`Writing ${what}…`) };

  async function run(): Promise<void> {
    const summary = await inTransaction(
      runtime,
      async (tx) => {
        const [own] = await sql<{ pid: number }>(tx, "SELECT pg_backend_pid() AS pid");
        backend = own?.pid;
        return importDump(tx, wish, watch);
      },
      { historical: true },
    );
    settled = true;
    for (const line of inWords(summary)) say(line);
    await new Worker(runtime).drain();
  }

  const done = run().finally(() => {
    settled = true;
  });
  return {
    done,
    async stop() {
      if (settled) return;
      stopping.abort(new ImportStopped());
      if (backend !== undefined) await cancel(runtime, backend);
      if (await done.then(() => false, () => true)) throw new ImportStopped();
    },
  };
}

/** Whoever logged in may cut off a statement of their own; the role that the application takes on afterwards may not. */
function cancel({ dataSource }: Runtime, backend: number): Promise<void> {
  return dataSource.transaction(async (manager) => {
    await manager.query("SET LOCAL ROLE NONE");
    await manager.query("SELECT pg_cancel_backend($1)", [backend]);
  });
}

class ImportStopped extends Error {
  override readonly message = "it was stopped, and nothing of it was kept.";
}
