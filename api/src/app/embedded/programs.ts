import { execFile } from "node:child_process";
import { accessSync, chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { bareEnvironment } from "./environment.ts";
import { halfMade } from "./half.ts";
import { program, type Programs } from "./platform.ts";
import { StartRefusal, errorCode, refusalFor } from "./refusal.ts";
import type { Account } from "./runAs.ts";

/** npm packages cannot hold symbolic links, and install scripts may be blocked: so the libraries get their short names here. */
function makeLinks(folder: string): void {
  let links: { source: string; target: string }[];
  try {
    links = JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  for (const { source, target } of links) {
    const place = join(dirname(folder), target);
    try {
      accessSync(place);
    } catch {
      try {
        symlinkSync(basename(source), place);
      } catch (error) {
        if (errorCode(error) !== "EEXIST") throw error;
      }
    }
  }
}

function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyTree(join(from, entry.name), join(to, entry.name));
    else if (entry.isFile() && !entry.name.endsWith(".a")) {
      copyFileSync(join(from, entry.name), join(to, entry.name));
      // The installer's umask may have shut others out, and this copy is made for them.
      chmodSync(join(to, entry.name), basename(from) === "bin" ? 0o755 : 0o644);
    }
  }
}

function copyOf(programs: Programs, place: string, say: (line: string) => void): Programs {
  const folder = join(place, programs.version, "native");
  const copy = { ...programs, folder };
  try {
    accessSync(program(copy, "postgres"));
  } catch {
    const half = halfMade(join(place, programs.version));
    say(`PostgreSQL is copied to ${place}, because its account cannot use ${programs.folder}.`);
    copyTree(programs.folder, join(half, "native"));
    makeLinks(join(half, "native"));
    chmodSync(half, 0o755);
    try {
      renameSync(half, join(place, programs.version));
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (errorCode(error) !== "ENOTEMPTY" && errorCode(error) !== "EEXIST") throw error;
    }
  }
  return copy;
}

async function run(programs: Programs, account: Account | undefined): Promise<string | undefined> {
  try {
    await promisify(execFile)(program(programs, "postgres"), ["--version"], { ...account, cwd: "/", env: bareEnvironment() });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
  }
}

/** Programs that this account can run: where they lie, or a copy where node_modules is read-only or out of reach. */
export async function runnable(installed: Programs, account: Account | undefined, copyPlace: string, say: (line: string) => void): Promise<Programs> {
  try {
    makeLinks(installed.folder);
    if ((await run(installed, account)) === undefined) return installed;
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(errorCode(error) ?? "")) throw error;
  }
  try {
    mkdirSync(copyPlace, { recursive: true });
    chmodSync(copyPlace, 0o755);
    const copy = copyOf(installed, copyPlace, say);
    const trouble = await run(copy, account);
    if (trouble === undefined) return copy;
    throw new StartRefusal(`The embedded PostgreSQL does not run here (${trouble}); set DATABASE_URL to a PostgreSQL 15 or newer.`);
  } catch (error) {
    throw refusalFor(error, copyPlace);
  }
}
