import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { bareEnvironment } from "./environment.ts";
import type { Place } from "./folders.ts";
import { halfMade } from "./half.ts";
import { program, type Programs } from "./platform.ts";
import { StartRefusal, errorCode, refusalFor, refusalFromOutput } from "./refusal.ts";

export const OWNER = "kenniskring";
export const APP = "kenniskring_app";

/** The password of a server that is reached over TCP, because its system has no sockets. */
export function passwordOf(cluster: string): string {
  return readFileSync(join(cluster, "kenniskring.password"), "utf8").trim();
}

/** What is in the cluster's folder: nothing, or the major version of the PostgreSQL that made it. */
function madeBy({ cluster }: Place): string | undefined {
  try {
    return readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  try {
    if (readdirSync(cluster).length === 0) return undefined;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
  throw new StartRefusal(`The folder ${cluster} holds files but no database; move them away, or point KENNISKRING_DATA elsewhere.`);
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * The built-in C.UTF-8 orders by code point and is the same on every system, so that an upgrade of the operating system cannot break an
 * index; Dutch order is asked for in the queries that need it. LC_CTYPE still decides what a letter is in full-text search.
 */
async function initialise(place: Place, programs: Programs, half: string, overTcp: boolean, durable: boolean): Promise<void> {
  const options = ["-D", half, "-U", OWNER, "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  options.push(process.platform === "linux" ? "--locale=C.UTF-8" : "--locale=C");
  if (process.platform === "darwin") options.push("--lc-ctype=en_US.UTF-8");
  options.push(overTcp ? "--auth-local=reject" : "--auth-local=trust", overTcp ? "--auth-host=scram-sha-256" : "--auth-host=reject");
  const passwordFile = `${half}.password`;
  if (overTcp) {
    writeFileSync(passwordFile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
    if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
    options.push(`--pwfile=${passwordFile}`);
  }
  if (!durable) options.push("--no-sync");
  try {
    await promisify(execFile)(program(programs, "initdb"), options, { ...place.account, cwd: "/", env: bareEnvironment() });
    if (overTcp) renameSync(passwordFile, join(half, "kenniskring.password"));
  } catch (error) {
    rmSync(passwordFile, { force: true });
    const output = typeof error === "object" && error !== null && "stderr" in error ? String(error.stderr) : "";
    throw output ? refusalFromOutput(output, place.asked) : error;
  }
}

/** Makes the cluster when there is none; two starters may do so at once, the first that is ready counts. */
export async function ensureCluster(place: Place, programs: Programs, overTcp: boolean, durable: boolean): Promise<void> {
  try {
    const major = madeBy(place);
    if (major !== undefined) {
      if (major === programs.major) return;
      throw new StartRefusal(
        `The database in ${place.cluster} was made by PostgreSQL ${major} and this release has ${programs.major}; restore a backup of it into a new data folder, or return to the older release.`,
      );
    }
    const half = halfMade(place.cluster);
    try {
      if (place.account) chownSync(half, place.account.uid, place.account.gid);
      await initialise(place, programs, half, overTcp, durable);
      renameSync(half, place.cluster);
      syncFolder(place.home);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (errorCode(error) !== "ENOTEMPTY" && errorCode(error) !== "EEXIST") throw error;
    }
  } catch (error) {
    throw refusalFor(error, place.asked);
  }
}
