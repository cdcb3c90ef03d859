import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const LOADER = ["--import", "./api/loader.mjs"];

const ORPHAN_CHECK = 500;
const STILL_BUSY = 15_000;

/** Something the person at the keyboard can mend. */
export class Refusal extends Error {}

const running = new Set();
let isStopping = false;

/** Runs a program; answers its exit code and, when captured, what it printed. */
export function run(command, args, { cwd = root, env = {}, stdio = "inherit", isShell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, shell: isShell });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      const exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
      if (!isStopping) resolve({ code: exitCode, output });
      else if (running.size === 0) process.exit(exitCode);
    });
  });
}

/** Our parent, and where that is npm's `sh -c`, which survives npm, its parent too (as far as the system tells). */
function ancestry() {
  const parent = process.ppid;
  try {
    if (!/^\S*sh\0-c\0/.test(readFileSync(`/proc/${parent}/cmdline`, "utf8"))) return `${parent}`;
    return `${parent} ${/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, "utf8"))?.[1]}`;
  } catch {
    return `${parent}`;
  }
}

/**
 * Hands every signal on to what runs, and notices when npm or its shell is gone: neither passes all signals on. The exit itself waits for
 * the children, so that nothing of ours is left behind.
 */
export function stopWithParent() {
  const stop = (signal) => {
    isStopping = true;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestry();
  const timer = setInterval(() => {
    if (ancestry() === before) return;
    clearInterval(timer);
    stop("SIGTERM");
  }, ORPHAN_CHECK).unref();
}

/** Runs the script's work; what can be mended is said in one sentence. */
export async function main(work) {
  try {
    if (Number(process.versions.node.split(".")[0]) < 20) {
      throw new Refusal(`Kenniskring needs Node 20 or newer to install itself, and this is ${process.version}; install Node 24 from nodejs.org.`);
    }
    stopWithParent();
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

export async function timed(title, work) {
  const began = performance.now();
  console.log(`${title} ...`);
  const timer = setInterval(() => console.log(`  still busy, ${Math.round((performance.now() - began) / 1000)} s`), STILL_BUSY);
  try {
    const result = await work();
    console.log(`  ready in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** A hash over the content of files and folders; paths that do not exist count as empty. */
export function hashOf(paths, ignored = () => false) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (ignored(path)) return;
    let names;
    try {
      names = readdirSync(join(root, path));
    } catch (error) {
      if (error.code === "ENOTDIR") hash.update(path).update("\0").update(readFileSync(join(root, path))).update("\0");
      else if (error.code !== "ENOENT") throw error;
      return;
    }
    for (const name of names.sort()) add(`${path}/${name}`);
  };
  paths.forEach(add);
  return hash.digest("hex");
}

export function readStamp(path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

export function writeStamp(path, stamp) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), stamp);
}

/** Whether someone ran `npm install` by hand since: everything that the lock file demands lies there. */
function isInstalledByHand() {
  try {
    const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;
    const found = read("node_modules/.package-lock.json");
    return Object.entries(read("package-lock.json")).every(
      ([path, { version, optional, link, peer }]) =>
        !path.includes("node_modules/") || optional || link || peer || found[path]?.version === version,
    );
  } catch {
    return false;
  }
}

const INSTALL_STAMP = "node_modules/.kenniskring-installed";

export async function install() {
  const platform = `${process.platform}-${process.arch}`;
  const wanted = `${platform} ${hashOf(["package.json", "api/package.json", "client/package.json", "package-lock.json"])}`;
  const found = readStamp(INSTALL_STAMP);
  if (found === wanted) return;
  if (!(found === undefined && isInstalledByHand())) await timed("Installing packages (the first time takes a minute or two)", npmInstall);
  writeStamp(INSTALL_STAMP, wanted);
}

async function npmInstall() {
  // Nothing is saved, so that a start never changes a tracked file. EBADENGINE warnings of packages that run on Node 24 later are no news.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--include=dev", "--include=optional", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const isNpm = npm !== undefined && basename(npm) === "npm-cli.js";
  const { code } = isNpm ? await run(process.execPath, [npm, ...args]) : await run("npm", args, { isShell: process.platform === "win32" });
  if (code !== 0) throw new Refusal("npm install failed; what it says stands above. Mend that and start again: it goes on where it stopped.");
}

function isNode24(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 15);
}

/** The Node that the project runs on: this one, or the one that was installed with the packages. */
export function node24() {
  if (isNode24(process.versions.node)) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const installed = join(root, `node_modules/node-${platform}-${process.arch}/bin/node${platform === "win" ? ".exe" : ""}`);
  if (existsSync(installed)) return installed;
  throw new Refusal(`Kenniskring runs on Node 24.15 or newer, this is ${process.version}, and there is no ready one for ${platform}-${process.arch}; install Node 24 from nodejs.org.`);
}

/** The script of a package's command, to be run by the right Node without npx. */
export function tool(name, command = name) {
  for (const folder of ["node_modules", "client/node_modules", "api/node_modules"]) {
    const path = join(root, folder, name);
    if (!existsSync(join(path, "package.json"))) continue;
    const { bin } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    return join(path, typeof bin === "string" ? bin : bin[command]);
  }
  throw new Refusal(`The package ${name} is not installed; run npm install.`);
}
