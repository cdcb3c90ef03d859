import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The account that PostgreSQL runs under where it is not our own: it refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

function accountNamed(name: string): Account | undefined {
  try {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  } catch {
    return undefined;
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Undefined: as ourselves. A cluster that is there keeps its owner, because PostgreSQL insists on that. */
export function accountFor(cluster: string): Account | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return accountNamed("postgres") ?? NOBODY;
}

/** Whether the account may enter this folder and all above it. */
export function canReach(account: Account, folder: string): boolean {
  for (let place = realpathSync(folder); ; place = dirname(place)) {
    const { uid, gid, mode } = statSync(place);
    const enter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return false;
    if (place === dirname(place)) return true;
  }
}
