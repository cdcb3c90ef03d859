import type { Runtime } from "../kernel/runtime.ts";
import { readConfig } from "./config.ts";
import { migrate, openStorage } from "./database.ts";
import { makeLog } from "./log.ts";
import { openRuntime } from "./runtime.ts";

/** Opens the same database as the server, which may run meanwhile, for the length of a command. */
export async function withRuntime(work: (runtime: Runtime) => Promise<void>): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const config = readConfig(process.env);
  const storage = await openStorage(config, say);
  try {
    await migrate(storage.owner);
    const runtime = await openRuntime(storage.app, { log: makeLog("warn"), pool: 4 });
    try {
      await work(runtime);
    } finally {
      await runtime.close();
    }
  } finally {
    await storage.close();
  }
}
