import type { Runtime } from "../kernel/runtime.ts";
import { inTransaction } from "../kernel/transaction.ts";
import { readConfig } from "./config.ts";
import { migrate, openStorage } from "./database.ts";
import { layInDemo } from "./demo.ts";
import { StartRefusal } from "./embedded/refusal.ts";
import { Lifecycle } from "./lifecycle.ts";
import { makeLog } from "./log.ts";
import { openRuntime } from "./runtime.ts";
import { readOptions, USAGE, WrongOptions, type DumpOptions, type SchoolsOptions } from "../features/imports/options.ts";
import { importSchools, registerInWords } from "../features/imports/schools/importSchools.ts";
import { readRegister } from "../features/imports/schools/readRegister.ts";
import { UnreadableRegister } from "../features/imports/schools/unreadableRegister.ts";
import { runImport } from "../features/imports/runImport.ts";
import { openDumpFolder } from "../features/imports/stackexchange/dumpFolder.ts";
import { UnreadableDump } from "../features/imports/stackexchange/unreadableDump.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const lifecycle = new Lifecycle(say);

try {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options === null) say(USAGE);
  else if (options.kind === "schools") await takeRegister(options);
  else await importInto(options);
  await lifecycle.stop();
} catch (error) {
  const expected = error instanceof StartRefusal || error instanceof UnreadableDump || error instanceof UnreadableRegister || error instanceof WrongOptions;
  if (!lifecycle.isStopping) process.stderr.write(`${expected ? error.message : `The import failed, and nothing of it was kept: ${String(error)}`}\n`);
  await lifecycle.stop(1);
}

async function openDatabase(): Promise<Runtime> {
  const config = readConfig(process.env);
  const storage = await openStorage(config, say);
  lifecycle.closing("the database", () => storage.close());
  await migrate(storage.owner);
  const runtime = await openRuntime(storage.app, { log: makeLog(config.logLevel), pool: 3 });
  lifecycle.closing("the connections", () => runtime.close());
  if (!config.production) await layInDemo(runtime, say);
  return runtime;
}

async function takeRegister({ file }: SchoolsOptions): Promise<void> {
  const schools = await readRegister(file);
  say(`${schools.length} schools read.`);
  const runtime = await openDatabase();
  const summary = await inTransaction(runtime, (tx) => importSchools(tx, schools));
  registerInWords(summary).forEach(say);
}

async function importInto({ folder, slug, name, theme, site }: DumpOptions): Promise<void> {
  const dump = await openDumpFolder(folder);
  const running = runImport(await openDatabase(), { dump, slug, name, theme, site }, say);
  lifecycle.closing("the import", () => running.stop());
  await running.done;
}
