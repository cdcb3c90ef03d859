import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Place } from "./folders.ts";
import { StartRefusal, errorCode } from "./refusal.ts";
import { canReach } from "./runAs.ts";

export const SOCKET_PORT = 5432;

/** What `sun_path` of the operating system holds, without its closing zero. */
const LONGEST = process.platform === "darwin" ? 103 : 107;

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST;
}

/**
 * The folder of the server's socket: the cluster itself, or where that path is too long one in the temporary directory. Both are for
 * their owner only, which is what makes it safe to trust whoever connects.
 */
export function socketFolder({ cluster, account }: Place): string {
  if (fits(cluster)) return cluster;
  const name = `kenniskring-${createHash("sha256").update(cluster).digest("hex").slice(0, 16)}`;
  const parent = [tmpdir(), "/tmp"].find((place) => fits(join(place, name)) && (!account || canReach(account, place)));
  if (!parent) throw new StartRefusal(`The path of the data folder ${cluster} is too long for a socket; point KENNISKRING_DATA at a shorter one.`);
  const folder = join(parent, name);
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined && account) chownSync(folder, account.uid, account.gid);
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== (account?.uid ?? process.getuid?.())) {
    throw new StartRefusal(`The folder ${folder}, needed for the database's socket, belongs to someone else; remove it or set TMPDIR.`);
  }
  chmodSync(folder, 0o700);
  return folder;
}

/** Leaves nothing in the temporary directory. */
export function removeSocketFolder({ cluster }: Place, folder: string): void {
  if (folder === cluster) return;
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errorCode(error) ?? "")) throw error;
  }
}
