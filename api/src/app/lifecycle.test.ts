import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "@jest/globals";

const LOADER = new URL("../../loader.mjs", import.meta.url).href;
const LIFECYCLE = new URL("./lifecycle.ts", import.meta.url).href;
const SERVER = `
  const { Lifecycle } = await import(${JSON.stringify(LIFECYCLE)});
  const lifecycle = new Lifecycle(console.log);
  const slow = Number(process.argv[1] ?? 0);
  lifecycle.closing("database", () => console.log("database closed"));
  lifecycle.closing("worker", () => { throw new Error("it hung"); });
  lifecycle.closing("http", () => new Promise((done) => setTimeout(() => { console.log("http closed"); done(); }, slow)));
  setInterval(() => undefined, 1000);
  console.log("ready");`;

let started: ChildProcess[];
beforeEach(() => {
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
});

async function start(script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; lines: string[] }> {
  const child = spawn(process.execPath, ["--import", LOADER, "--input-type=module", "-e", script, ...args], {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  const lines: string[] = [];
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (line === "ready") resolve();
    });
  });
  return { child, lines };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, "close");
  return child.exitCode;
}

it("closes the last opened first, whatever fails on the way", async () => {
  const { child, lines } = await start(SERVER);
  child.kill("SIGTERM");
  expect(await exitOf(child)).toBe(1);
  expect(lines.slice(1)).toEqual(["http closed", "Closing worker failed: it hung", "database closed"]);
});

it("takes the same signal twice in a moment for one", async () => {
  const { child, lines } = await start(SERVER, ["400"]);
  child.kill("SIGINT");
  child.kill("SIGTERM");
  await exitOf(child);
  expect(lines).toContain("database closed");
});

it("ends at once at a second, later signal", async () => {
  const { child, lines } = await start(SERVER, ["8000"]);
  child.kill("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 1300));
  child.kill("SIGINT");
  expect(await exitOf(child)).toBe(1);
  expect(lines).not.toContain("http closed");
});

it.each([
  ["the channel to its starter", "ipc", {}],
  ["the parent that npm gave it", "ignore", { npm_lifecycle_event: "start" }],
])("closes all when it loses %s", async (_what, channel, env) => {
  const starter = `
    const { spawn } = await import("node:child_process");
    spawn(process.execPath, ["--import", ${JSON.stringify(LOADER)}, "--input-type=module", "-e", ${JSON.stringify(SERVER)}],
      { stdio: ["ignore", "inherit", "inherit", ${JSON.stringify(channel)}] });
    setInterval(() => undefined, 1000);`;
  const { child, lines } = await start(starter, [], env);
  child.kill("SIGKILL");
  // Both write to this one pipe, so that it closes when the orphan is gone too.
  await once(child, "close");
  expect(lines).toContain("database closed");
});
