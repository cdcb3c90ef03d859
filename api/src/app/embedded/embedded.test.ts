import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { Client } from "pg";
import { openEmbedded, ownDataFolder, type EmbeddedServer } from "./embedded.ts";
import { findPrograms } from "./platform.ts";
import { DataFolderInUse, StartRefusal } from "./refusal.ts";

const LOADER = new URL("../../../loader.mjs", import.meta.url).href;
const EMBEDDED = new URL("./embedded.ts", import.meta.url).href;
// Each test makes a whole cluster of its own, which on a busy machine takes its time.
jest.setTimeout(90_000);

const isRoot = process.getuid?.() === 0;

let folder: string;
let opened: EmbeddedServer[];
let starters: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "embedded-"));
  chmodSync(folder, 0o755);
  opened = [];
  starters = [];
});

afterEach(async () => {
  for (const starter of starters) starter.kill("SIGKILL");
  for (const server of opened) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(options: { overTcp?: boolean; durable?: boolean; say?: (line: string) => void; at?: string } = {}): Promise<EmbeddedServer> {
  const { at = folder, ...rest } = options;
  const server = await openEmbedded({ folder: at, durable: false, ...rest });
  opened.push(server);
  return server;
}

async function ask<Row extends object>(server: EmbeddedServer, question: string, role: "owner" | "app" = "owner"): Promise<Row[]> {
  const client = new Client(server.connection(role));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that opens the same data folder, serves it, and says so. */
async function anotherStarter(at = folder): Promise<ChildProcess> {
  const program = `import { openEmbedded, ownDataFolder } from ${JSON.stringify(EMBEDDED)};
    const server = await openEmbedded({ folder: ${JSON.stringify(at)}, durable: false });
    await ownDataFolder(server);
    console.log("serving");`;
  const starter = spawn(process.execPath, ["--import", LOADER, "--input-type=module", "-e", program], {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  starters.push(starter);
  const lines = createInterface({ input: starter.stdout });
  for await (const line of lines) if (line === "serving") return starter;
  throw new Error("the other starter ended before it served");
}

async function kill(starter: ChildProcess): Promise<void> {
  const gone = once(starter, "exit");
  starter.kill("SIGKILL");
  await gone;
}

function serverPid(): number {
  return Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** A zombie, which waits for a parent that never asks, counts as gone. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The kernel needs a moment to take an ended process away. */
async function isGoneSoon(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) await pause(20);
  return !isAlive(pid);
}

it("gives a newcomer a PostgreSQL 18 with both roles, C.UTF-8 order and no open port", async () => {
  const server = await open();
  expect(server.adopted).toBe(false);
  const [facts] = await ask(
    server,
    `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS listens, current_user AS owner,
            current_setting('timezone') AS zone, datlocale AS locale, datlocprovider AS provider FROM pg_database WHERE datname = current_database()`,
  );
  expect(facts).toEqual({ major: 18, listens: "", owner: "kenniskring", zone: "UTC", locale: "C.UTF-8", provider: "b" });
  const [app] = await ask(server, "SELECT rolname AS name, rolsuper AS super, rolcreatedb AS creates FROM pg_roles WHERE rolname = current_user", "app");
  expect(app).toEqual({ name: "kenniskring_app", super: false, creates: false });
  const [dutch] = await ask(server, "SELECT to_tsvector('dutch', 'leerlingen') @@ to_tsquery('dutch', 'leerling') AS found");
  expect(dutch).toEqual({ found: true });
});

it("keeps the data over a stop, which leaves no process", async () => {
  const first = await open();
  await ask(first, "CREATE TABLE kept (word text)");
  const pid = serverPid();
  await first.stop();
  await first.stop();
  expect(await isGoneSoon(pid)).toBe(true);
  expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);
  expect(await ask(await open(), "SELECT count(*)::int AS rows FROM kept")).toEqual([{ rows: 0 }]);
});

it("adopts the server that a killed process left running", async () => {
  const starter = await anotherStarter();
  const pid = serverPid();
  await kill(starter);
  expect(isAlive(pid)).toBe(true);
  const server = await open();
  expect(server.adopted).toBe(true);
  await ownDataFolder(server);
  expect(serverPid()).toBe(pid);
  await server.stop();
  expect(await isGoneSoon(pid)).toBe(true);
});

it("refuses a second process that wants to serve the same folder, and leaves the first one's database alone", async () => {
  const starter = await anotherStarter();
  const second = await open();
  const refusal = ownDataFolder(second);
  await expect(refusal).rejects.toThrow(DataFolderInUse);
  await expect(refusal).rejects.toThrow(`is in use by another Kenniskring (process ${starter.pid})`);
  const pid = serverPid();
  await second.stop();
  expect(isAlive(pid)).toBe(true);
});

it("gives one server to three who open a new folder at the same moment", async () => {
  const servers = await Promise.all(Array.from({ length: 3 }, () => open()));
  const starts = await Promise.all(servers.map((server) => ask(server, "SELECT pg_postmaster_start_time()::text AS started")));
  expect(new Set(starts.map(([row]) => JSON.stringify(row))).size).toBe(1);
  expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
});

it("starts the server again within ten seconds when it is killed, and says so", async () => {
  const said: string[] = [];
  const server = await open({ durable: true, say: (line) => said.push(line) });
  await ownDataFolder(server);
  await ask(server, "CREATE TABLE kept (word text)");
  const began = performance.now();
  process.kill(serverPid(), "SIGKILL");
  while (!said.includes("The database runs again.") && performance.now() - began < 10_000) await pause(20);
  expect(await ask(server, "SELECT count(*)::int AS rows FROM kept")).toEqual([{ rows: 0 }]);
  expect(performance.now() - began).toBeLessThan(10_000);
  const [lock] = await ask(server, "SELECT 1", "app");
  expect(lock).toBeDefined();
});

it("starts in spite of the lock file of a server that is long gone, whose process id is another's by now", async () => {
  await (await open()).stop();
  const lock = join(folder, "postgres", "postmaster.pid");
  writeFileSync(lock, `${process.ppid}\n${join(folder, "postgres")}\n1\n5432\n${join(folder, "postgres")}\n\n`);
  expect(await ask(await open(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("is not hindered by a folder that an earlier start left half-made, and removes it", async () => {
  const half = join(folder, "postgres.new-4194305-0123abcd");
  mkdirSync(half);
  writeFileSync(join(half, "PG_VERSION"), "18\n");
  await open();
  expect(existsSync(half)).toBe(false);
});

it("refuses a data folder of another major version in one sentence", async () => {
  await (await open()).stop();
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "17\n");
  await expect(open()).rejects.toThrow(/was made by PostgreSQL 17 and this release has 18; .*\.$/);
});

it("refuses a folder of other files, and does not touch them", async () => {
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres", "holiday.txt"), "sun");
  await expect(open()).rejects.toThrow(StartRefusal);
  expect(readFileSync(join(folder, "postgres", "holiday.txt"), "utf8")).toBe("sun");
});

it("refuses a data folder that cannot be made in one sentence", async () => {
  writeFileSync(join(folder, "file"), "");
  await expect(open({ at: join(folder, "file", "data") })).rejects.toThrow(/cannot be made, because part of its path is a file/);
  await expect(open({ at: "/proc/kenniskring" })).rejects.toThrow(/^The data folder \/proc\/kenniskring (cannot be made there|is not writable)/);
});

it("puts the socket elsewhere when the path of the data folder is too long for one", async () => {
  const at = join(folder, "long".repeat(30));
  const server = await open({ at });
  const { host } = server.connection("app");
  expect(host.startsWith(at)).toBe(false);
  expect(await ask(server, "SELECT 1 AS one", "app")).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(host)).toBe(false);
});

it("asks for a password where there are no sockets", async () => {
  const server = await open({ overTcp: true });
  const connection = server.connection("app");
  expect(connection.host).toBe("127.0.0.1");
  expect(await ask(server, "SELECT 1 AS one", "app")).toEqual([{ one: 1 }]);
  const stranger = new Client({ ...connection, password: "guess" });
  stranger.on("error", () => undefined);
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
});

it("names DATABASE_URL on a system without an embedded PostgreSQL", () => {
  expect(() => findPrograms("sunos-sparc", false)).toThrow(/DATABASE_URL/);
  expect(() => findPrograms("linux-x64", true)).toThrow(/musl.*DATABASE_URL/);
});

it("keeps the data where the database's account can go, and begins anew when the asked folder is deleted", async () => {
  const closed = join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
  const at = join(closed, "data");
  const said: string[] = [];
  const places: string[] = [];
  try {
    for (let round = 1; round <= 2; round++) {
      const server = await open({ at, say: (line) => said.push(line) });
      places.push(isRoot ? readFileSync(join(at, "postgres.location"), "utf8").trim() : at);
      expect(existsSync(join(places.at(-1)!, "postgres", "PG_VERSION"))).toBe(true);
      expect(await ask(server, "SELECT to_regclass('kept') IS NULL AS fresh")).toEqual([{ fresh: true }]);
      await ask(server, "CREATE TABLE kept (word text)");
      await server.stop();
      rmSync(at, { recursive: true });
    }
    expect(said.filter((line) => /^The database lives in \/var\/lib\/kenniskring\/\S+, because PostgreSQL does not run as root/.test(line))).toHaveLength(isRoot ? 2 : 0);
  } finally {
    if (isRoot) for (const place of places) rmSync(place, { recursive: true, force: true });
  }
});
