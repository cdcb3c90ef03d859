import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { folderWith, smallDump, xmlOf } from "./fixtures/dumps.ts";

const api = fileURLToPath(new URL("../../../", import.meta.url));
const command = ["--import", `${api}loader.mjs`, `${api}src/app/import.cli.ts`];

const PATIENCE = 120_000;

let world: World;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  world = await World.open();
  // Somebody must be there, or the demo is laid in first.
  await world.a.person();
  const { host, port, user, password, database } = world.owner as Record<string, string>;
  const url = new URL(`postgres://${user}@localhost/${database}`);
  url.searchParams.set("host", host!);
  url.searchParams.set("port", port!);
  if (password) url.password = password;
  environment = { PATH: process.env.PATH, DATABASE_URL: url.href, LOG_LEVEL: "silent" };
});
afterAll(() => world.close());

type Ended = { code: number | null; out: string; err: string };
const run = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    execFile(process.execPath, [...command, ...args], { env: environment }, (error, out, err) => resolve({ code: error ? (error.code as unknown as number) : 0, out, err }));
  });

it("imports beside a running server, which then shows it", async () => {
  const { code, out, err } = await run("stackexchange", await folderWith(smallDump()), "--community", "van-buiten");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Posts.xml: 8 read = 5 imported (5 new, 0 updated, 0 unchanged) + 3 skipped (");
  const { data } = await world.as(await world.a.person({ admin: true }))('{ community(slug: "van-buiten") { feed { edges { node { title } } } } }');
  expect(data).toEqual({ community: { feed: { edges: [{ node: { title: "Gesloten" } }, { node: { title: "Beginnen" } }] } } });
}, PATIENCE);

it("ends with one message and exit code 1, before any database is looked for, when there is nothing to read", async () => {
  const { code, out, err } = await run("stackexchange", "/nergens/te/vinden", "--community", "van-buiten");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^\/nergens\/te\/vinden: this folder does not exist\. Give the folder .*\n$/);
}, PATIENCE);

it("names the file and the line of what cannot be read, and keeps nothing", async () => {
  const folder = await folderWith(smallDump(), { Comments: xmlOf("Comments", smallDump().Comments).replace("Dank", "Dank\0") });
  const { code, err } = await run("stackexchange", folder, "--community", "kapot");
  expect(code).toBe(1);
  expect(err).toMatch(/^\S+Comments\.xml, line 4: malformed XML \(disallowed character\)\. Unpack .*\n$/);
  expect(await world.rows("SELECT FROM communities WHERE slug = 'kapot'")).toEqual([]);
}, PATIENCE);

it("keeps nothing when it is stopped half way", async () => {
  const { Users, Posts } = smallDump();
  const manyOf = (row: Record<string, string | number>, length: number) => Array.from({ length }, (_, index) => ({ ...row, Id: index + 1 }));
  const folder = await folderWith({ Users: manyOf(Users[1]!, 12_000), Posts: manyOf(Posts[0]!, 4000) });
  const child = spawn(process.execPath, [...command, "stackexchange", folder, "--community", "gestopt"], { env: environment });
  let err = "";
  let out = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes("Users.xml: 1")) child.kill("SIGINT");
    });
    child.on("close", resolve);
  });
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toContain("it was stopped, and nothing of it was kept");
  expect(await world.rows("SELECT FROM communities WHERE slug = 'gestopt'")).toEqual([]);
}, PATIENCE);
