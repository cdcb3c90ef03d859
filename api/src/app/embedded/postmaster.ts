import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { bareEnvironment } from "./environment.ts";
import type { Place } from "./folders.ts";
import { program, type Programs } from "./platform.ts";
import { errorCode } from "./refusal.ts";

/** Where the server listens: the folder of its socket, or 127.0.0.1. */
export interface Address {
  host: string;
  port: number;
}

/** Sized for a small server beside the API. No parallel workers: containers give little /dev/shm, and two cores gain nothing. */
const SETTINGS = {
  max_connections: "60",
  shared_buffers: "128MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "512MB",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: "0",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  unix_socket_permissions: "0700",
  // One file a weekday, begun anew each week. Statements and their errors stay out: they carry personal data, and the API logs its own.
  logging_collector: "on",
  log_directory: "log",
  log_filename: "postgres-%a.log",
  log_rotation_age: "1d",
  log_rotation_size: "0",
  log_truncate_on_rotation: "on",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  log_autovacuum_min_duration: "-1",
};

const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export interface Launch {
  process: ChildProcess;
  exited: boolean;
  output: string;
}

export function launch(place: Place, programs: Programs, { host, port }: Address, overTcp: boolean, durable: boolean): Launch {
  const where = overTcp ? { listen_addresses: host, unix_socket_directories: "" } : { listen_addresses: "", unix_socket_directories: host };
  const settings = Object.entries({ ...SETTINGS, ...where, port: String(port), ...(durable ? {} : CARELESS) });
  const child = spawn(program(programs, "postgres"), ["-D", place.cluster, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])], {
    ...place.account,
    cwd: "/",
    env: bareEnvironment(),
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop it last. A test run that is cut off takes its server along.
    detached: durable,
    stdio: ["ignore", "ignore", "pipe"],
    windowsHide: true,
  });
  const launched: Launch = { process: child, exited: false, output: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => (launched.output = (launched.output + text).slice(-8000)));
  child.on("error", (error) => {
    launched.output += error.message;
    launched.exited = true;
  });
  child.on("close", () => (launched.exited = true));
  child.unref();
  return launched;
}

/** The last words of a server that started logging to its own file before it gave up. */
export function lastLog({ cluster }: Place): string {
  try {
    const files = readdirSync(join(cluster, "log")).map((name) => join(cluster, "log", name));
    const newest = files.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs).at(-1);
    return newest ? readFileSync(newest, "utf8").slice(-2000) : "";
  } catch {
    return "";
  }
}

/** What a running server, or one that was killed, wrote about itself. */
export function readLock({ cluster }: Place): (Address & { pid: number }) | undefined {
  try {
    const [pid, , , port, socket, listen] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    if (!pid || !port) return undefined;
    return { pid: Number(pid), port: Number(port), host: socket || listen || "127.0.0.1" };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Whether that process is the server of this cluster. In containers the id in a left-over file often belongs to another process by now;
 * the working folder of the real one is the cluster. Undefined: this system does not tell.
 */
export function isServerOf({ cluster }: Place, pid: number): boolean | undefined {
  if (process.platform !== "linux") {
    try {
      process.kill(pid, 0);
      return undefined;
    } catch (error) {
      return errorCode(error) === "ESRCH" ? false : undefined;
    }
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    if (errorCode(error) !== "EACCES") return false;
  }
  // Root in a container may not look into another account's processes, but their command lines are open.
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch {
    return false;
  }
}

/** Removes the lock files of a server that is gone; answers whether there was something to remove. */
export function removeStaleLock(place: Place, socketFolder: string): boolean {
  const lock = readLock(place);
  if (!lock || isServerOf(place, lock.pid) !== false) return false;
  rmSync(join(place.cluster, "postmaster.pid"), { force: true });
  rmSync(join(socketFolder, `.s.PGSQL.${lock.port}.lock`), { force: true });
  return true;
}
