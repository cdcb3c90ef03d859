import { inspect } from "node:util";
import { originOf, readConfig } from "./app/config.ts";
import { migrate, openStorage } from "./app/database.ts";
import { layInDemo } from "./app/demo.ts";
import { StartRefusal } from "./app/embedded/refusal.ts";
import { keepClocks } from "./app/clocks.ts";
import { keepHouse } from "./app/housekeeping.ts";
import { Lifecycle } from "./app/lifecycle.ts";
import { makeLog } from "./app/log.ts";
import { openPost } from "./app/mail/openPost.ts";
import { providersOf } from "./app/providers.ts";
import { openRuntime } from "./app/runtime.ts";
import { makeSchema } from "./app/schema.ts";
import { makeServer } from "./app/server.ts";
import { greeting } from "./app/greeting.ts";
import { Worker } from "./kernel/worker.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const lifecycle = new Lifecycle(say);

function portRefused(port: number) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code === "EADDRINUSE") throw new StartRefusal(`Port ${port} is taken by another program; stop that one, or set PORT to another number.`);
    if (error.code === "EACCES") throw new StartRefusal(`Port ${port} may not be opened by this user; set PORT to a number above 1023.`);
    throw error;
  };
}

try {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  const opening = openStorage(config, say);
  lifecycle.closing("the database", async () => (await opening.catch(() => undefined))?.close());
  const storage = await opening;
  await storage.claim(() => void lifecycle.stop(1));
  await migrate(storage.owner);

  const runtime = await openRuntime(storage.app, { log, pool: config.databasePool, providers: providersOf(config) });
  lifecycle.closing("the connections", () => runtime.close());
  if (!config.production) await layInDemo(runtime, say);
  const worker = new Worker(runtime);
  lifecycle.closing("the worker", () => worker.stop());
  const shownMail = config.production || config.smtpUrl ? null : config.mailFolder;
  const server = await makeServer(runtime, await makeSchema(), { ...config, shownMail });
  lifecycle.closing("the server", () => server.close());

  const port = await server.listen(config.port, config.host).catch(portRefused(config.port));
  const post = openPost(runtime, config, originOf(config, port));
  lifecycle.closing("the post", () => post.stop());
  worker.start();
  post.start();
  lifecycle.closing("housekeeping", keepHouse(runtime, config.mailFolder));
  lifecycle.closing("the clocks", keepClocks(runtime));
  say(greeting(config, port));
} catch (error) {
  if (!lifecycle.isStopping) process.stderr.write(`${error instanceof StartRefusal ? error.message : inspect(error)}\n`);
  await lifecycle.stop(1);
}
