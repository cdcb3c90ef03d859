import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { bareEnvironment } from "./environment.ts";
import { program } from "./platform.ts";
import { isServerOf, readLock, type Launch } from "./postmaster.ts";
import { errorCode } from "./refusal.ts";
import type { Settings } from "./running.ts";

const PATIENCE = 15_000;
const LAST_BREATH = 2000;

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
    throw error;
  }
}

async function isGone({ place }: Settings, pid: number, patience: number): Promise<boolean> {
  for (const until = performance.now() + patience; performance.now() < until; await pause(20)) {
    // PostgreSQL removes its lock file last of all; after a kill it stays, but the process is gone.
    if (readLock(place)?.pid !== pid || isServerOf(place, pid) === false) return true;
  }
  return false;
}

/** Fast shutdown: clients are cut off, everything that was committed is on disk. */
export async function stopServer(settings: Settings, launched: Launch | undefined): Promise<void> {
  const { place, programs } = settings;
  const pid = readLock(place)?.pid;
  if (pid === undefined || isServerOf(place, pid) === false) return;
  if (process.platform === "win32") {
    await promisify(execFile)(program(programs, "pg_ctl"), ["stop", "-m", "fast", "-D", place.cluster], { env: bareEnvironment() });
    return;
  }
  if (!signal(pid, "SIGINT")) return;
  if (!(await isGone(settings, pid, PATIENCE))) {
    settings.say("The database does not stop in time and is cut off; it recovers at the next start.");
    signal(pid, "SIGQUIT");
    await isGone(settings, pid, PATIENCE);
  }
  // After its lock file the process itself goes, within milliseconds. Only our waiting keeps this process alive meanwhile.
  const isThere = () => (launched ? !launched.exited : isServerOf(place, pid) !== false);
  for (const until = performance.now() + LAST_BREATH; isThere() && performance.now() < until; ) await pause(10);
}
