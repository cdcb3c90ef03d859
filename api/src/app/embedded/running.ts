import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { ensureCluster, OWNER, passwordOf } from "./cluster.ts";
import type { Place } from "./folders.ts";
import type { Programs } from "./platform.ts";
import { isServerOf, lastLog, launch, readLock, removeStaleLock, type Address, type Launch } from "./postmaster.ts";
import { StartRefusal, errorCode, refusalFor, refusalFromOutput } from "./refusal.ts";
import { SOCKET_PORT, socketFolder } from "./socket.ts";

export interface Settings {
  place: Place;
  programs: Programs;
  overTcp: boolean;
  durable: boolean;
  say: (line: string) => void;
}

export interface Running {
  /** A connection as owner to the maintenance database; it ends when the server does. */
  client: Client;
  address: Address;
  /** Undefined: it was running already. */
  launched: Launch | undefined;
}

const STEP = 40;
const SAY_AFTER = 10_000;
const PATIENCE_WITH_A_STRANGER = 120_000;
const MOST_FAILURES = 3;

const ABSENT = new Set(["ENOENT", "ECONNREFUSED"]);
// Starting, stopping, recovering, out of connections, or cut off half way by its end.
const BUSY = new Set(["57P03", "57P01", "57P02", "53300", "ECONNRESET", "EPIPE", "EAGAIN"]);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function credentials({ place, overTcp }: Settings, address: Address): Address & { ssl: false; password?: string } {
  return { ...address, ssl: false, ...(overTcp ? { password: passwordOf(place.cluster) } : {}) };
}

async function connect(settings: Settings, address: Address): Promise<Client | "absent" | "busy"> {
  const client = new Client({
    ...credentials(settings, address),
    user: OWNER,
    database: "postgres",
    application_name: `kenniskring ${process.pid}`,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = errorCode(error);
    if (code && ABSENT.has(code)) return "absent";
    if ((code && BUSY.has(code)) || (error instanceof Error && /terminated|timeout/i.test(error.message))) return "busy";
    throw refusalFor(error, settings.place.asked);
  }
}

async function ownAddress({ place, overTcp }: Settings, preferredPort: number | undefined): Promise<Address> {
  return overTcp ? { host: "127.0.0.1", port: preferredPort ?? (await freePort()) } : { host: socketFolder(place), port: SOCKET_PORT };
}

/** A server that failed to start because another one holds the cluster is no failure: that one will be connected to. */
function isHeldByAnother(output: string): boolean {
  return /lock file ".*" already exists|pre-existing shared memory block/.test(output);
}

/** Connects to the server of this cluster; starts it, or makes the cluster first, where that is needed. */
export async function ensureRunning(settings: Settings, isWanted: () => boolean, preferredPort?: number): Promise<Running> {
  const { place, programs, overTcp, durable, say } = settings;
  await ensureCluster(place, programs, overTcp, durable);
  let own = await ownAddress(settings, preferredPort);
  const began = performance.now();
  let launched: Launch | undefined;
  let failures = 0;
  let said = false;
  while (isWanted()) {
    const lock = readLock(place);
    const address = lock && isServerOf(place, lock.pid) !== false ? { host: lock.host, port: lock.port } : own;
    const answer = await connect(settings, address);
    if (typeof answer !== "string") return { client: answer, address, launched: launched?.exited ? undefined : launched };
    if (launched?.exited) {
      const output = /FATAL|PANIC|error/.test(launched.output) ? launched.output : launched.output + lastLog(place);
      launched = undefined;
      if (!isHeldByAnother(output) && ++failures >= MOST_FAILURES) throw refusalFromOutput(output, place.asked);
      if (!removeStaleLock(place, own.host)) await pause(5 * STEP);
    }
    if (!launched && answer === "absent") {
      own = await ownAddress(settings, own.port);
      launched = launch(place, programs, own, overTcp, durable);
    }
    const waited = performance.now() - began;
    if (!launched && waited > PATIENCE_WITH_A_STRANGER) break;
    if (!said && waited > SAY_AFTER) {
      said = true;
      say("The database is recovering from an abrupt end; this can take some minutes.");
    }
    await pause(STEP);
  }
  throw new StartRefusal(`The database in ${place.cluster} does not answer; stop the process that holds it, then start again.`);
}
