import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./refusal.ts";

const CERTAINLY_ABANDONED = 10 * 60 * 1000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** An initdb whose starter was killed may still be writing there; then the next start removes it. */
function removeIfPossible(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true, maxRetries: 2 });
  } catch (error) {
    if (!["ENOTEMPTY", "EBUSY", "EPERM", "EACCES"].includes(errorCode(error) ?? "")) throw error;
  }
}

/**
 * A folder to build the wanted one in, renamed when it is whole, so that a kill half way leaves nothing that looks finished.
 * What earlier starters left half-made is removed. In a container their process ids may be in use again: then their age tells.
 */
export function halfMade(wanted: string): string {
  const half = `${wanted}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  mkdirSync(half, { mode: 0o700 });
  const { mtimeMs } = statSync(half);
  for (const name of readdirSync(dirname(wanted))) {
    const pid = /^\.new-(\d+)-[0-9a-f]{8}$/.exec(name.slice(basename(wanted).length))?.[1];
    const place = join(dirname(wanted), name);
    if (!pid || !name.startsWith(basename(wanted)) || place === half) continue;
    const age = mtimeMs - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? mtimeMs);
    if (!isAlive(Number(pid)) || age > CERTAINLY_ABANDONED) removeIfPossible(place);
  }
  return half;
}
