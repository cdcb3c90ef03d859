import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StartRefusal, errorCode, refusalFor } from "./refusal.ts";
import { accountFor, canReach, isRoot, type Account } from "./runAs.ts";

/** Where the database lives and who runs it. */
export interface Place {
  /** The folder that was asked for; sentences name this one. */
  asked: string;
  /** The folder that is used: another one only when root asked for a place that the database's account cannot enter. */
  home: string;
  cluster: string;
  /** Where a copy of the programs goes, should one be needed. */
  copies: string;
  account: Account | undefined;
}

const ROOT_HOMES = "/var/lib/kenniskring";
const ROOT_COPIES = "/var/cache/kenniskring";

/** Node's own recursive mkdir never ends where the parent exists and yet takes no folder, as below /proc. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) makeWithParents(parent);
  try {
    mkdirSync(folder);
    // Others may pass through root's folder to the cluster, which has an account of its own, but see nothing of it.
    chmodSync(folder, isRoot() ? 0o711 : 0o700);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return;
    throw errorCode(error) === "ENOENT" ? new StartRefusal(`The data folder ${folder} cannot be made there; point KENNISKRING_DATA elsewhere.`) : error;
  }
}

function makeFolder(folder: string): string {
  makeWithParents(folder);
  accessSync(folder, constants.W_OK | constants.X_OK);
  return realpathSync(folder);
}

/** The marker lies in the asked folder, so that deleting that folder starts anew, and moving it keeps the data. */
function homeElsewhere(asked: string): string {
  const marker = join(asked, "postgres.location");
  if (existsSync(marker)) return readFileSync(marker, "utf8").trim();
  const name = createHash("sha256").update(asked).digest("hex").slice(0, 12);
  for (let count = 1; ; count++) {
    const home = join(ROOT_HOMES, count === 1 ? name : `${name}-${count}`);
    if (existsSync(home)) continue;
    writeFileSync(marker, `${home}\n`);
    return home;
  }
}

export function placeFor(folder: string, say: (line: string) => void): Place {
  const named = resolve(folder);
  try {
    const asked = makeFolder(named);
    const here = join(asked, "postgres");
    const account = accountFor(here);
    if (!account || canReach(account, asked)) {
      return { asked, home: asked, cluster: here, copies: isRoot() ? ROOT_COPIES : join(asked, "programs"), account };
    }
    if (existsSync(join(here, "PG_VERSION"))) {
      throw new StartRefusal(`The database in ${here} cannot be reached by its own account (uid ${account.uid}); let that account enter the folders above it.`);
    }
    const home = homeElsewhere(asked);
    makeFolder(ROOT_HOMES);
    makeFolder(home);
    say(`The database lives in ${home}, because PostgreSQL does not run as root and its account cannot enter ${asked}.`);
    return { asked, home, cluster: join(home, "postgres"), copies: ROOT_COPIES, account: accountFor(join(home, "postgres")) };
  } catch (error) {
    throw refusalFor(error, named);
  }
}
