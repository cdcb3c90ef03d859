import { readConfig } from "../../app/config.ts";
import { migrate, openStorage } from "../../app/database.ts";
import { layInDemo } from "../../app/demo.ts";
import { StartRefusal } from "../../app/embedded/refusal.ts";
import { Lifecycle } from "../../app/lifecycle.ts";
import { makeLog } from "../../app/log.ts";
import { openRuntime } from "../../app/runtime.ts";
import { readOptions, USAGE, WrongOptions } from "./options.ts";
import { runImport } from "./runImport.ts";
import { openDumpFolder } from "./stackexchange/dumpFolder.ts";
import { UnreadableDump } from "./stackexchange/unreadableDump.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const lifecycle = new Lifecycle(say);

try {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options === null) say(USAGE);
  else await importInto(options);
  await lifecycle.stop();
} catch (error) {
  const expected = error instanceof StartRefusal || error instanceof UnreadableDump || error instanceof WrongOptions;
  if (!lifecycle.isStopping) process.stderr.write(`${expected ? error.message : `The import failed, and nothing of it was kept: ${String(error)}`}\n`);
  await lifecycle.stop(1);
}

async function importInto({ folder, ...wish }: NonNullable<ReturnType<typeof readOptions>>): Promise<void> {
  const dump = await openDumpFolder(folder);
  const config = readConfig(process.env);
  const storage = await openStorage(config, say);
  lifecycle.closing("the database", () => storage.close());
  await migrate(storage.owner);
  const runtime = await openRuntime(storage.app, { log: makeLog(config.logLevel), pool: 3 });
  lifecycle.closing("the connections", () => runtime.close());
  if (!config.production) await layInDemo(runtime, say);
  const running = runImport(runtime, { dump, ...wish }, say);
  lifecycle.closing("the import", () => running.stop());
  await running.done;
}
