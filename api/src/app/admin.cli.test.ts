import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ClientConfig } from "pg";
import { World } from "../../test/world.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LOADER = ["--import", "./api/loader.mjs"];
const PASSWORD = "een-lang-wachtwoord";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** The database of this test, as `DATABASE_URL` says it. */
function addressOf({ host = "", port = 0, user = "", password, database = "" }: ClientConfig): string {
  if (typeof password === "string") return `postgres://${user}:${password}@${host}:${port}/${database}`;
  return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

function run(script: string, args: string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, [...LOADER, script, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATABASE_URL: addressOf(world.owner), ...env },
  });
}

async function admin(args: string[], { piped = "", env = {} }: { piped?: string; env?: NodeJS.ProcessEnv } = {}) {
  const child = run("api/src/app/admin.cli.ts", args, env);
  child.stdin.end(piped);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { said, complained, code: child.exitCode };
}

async function signIn(email: string, password: string) {
  const { data } = await world.as(null)("mutation ($input: SignInInput!) { signIn(input: $input) { admin person { displayName } } }", { input: { email, password } });
  return data?.signIn;
}

const accounts = (email: string) => world.rows("SELECT 1 FROM people WHERE email = $1", [email]);

describe("npm run admin", () => {
  it("makes the first administrator beside a running server, with the password from the environment", async () => {
    const { said, code } = await admin(["create", "Eerste@School.example", "Anna", "de", "Wit"], { env: { KENNISKRING_ADMIN_PASSWORD: PASSWORD } });
    expect({ said, code }).toEqual({ said: "Anna de Wit (Eerste@School.example) was added, and is now a platform administrator.\n", code: 0 });
    expect(await signIn("eerste@school.example", PASSWORD)).toEqual({ admin: true, person: { displayName: "Anna de Wit" } });
    expect(await world.rows("SELECT a.act, a.actor_id AS actor FROM audit_entries a JOIN people p ON p.id = a.subject_id WHERE p.email = 'eerste@school.example'")).toEqual([{ act: "admin.made", actor: null }]);
  });

  it("reads the password from standard input", async () => {
    expect((await admin(["create", "tweede@school.example", "Bas"], { piped: `${PASSWORD}\n` })).code).toBe(0);
    expect(await signIn("tweede@school.example", PASSWORD)).toMatchObject({ admin: true });
  });

  it("makes somebody who has an account administrator, and says so", async () => {
    await world.a.person({ displayName: "Cora", email: "cora@school.example", password: "haar-eigen-wachtwoord" });
    const { said, code } = await admin(["create", "cora@school.example", "Iemand"]);
    expect(said).toBe("cora@school.example has an account already, of Cora, who is now a platform administrator; name and password stay as they were.\n");
    expect(code).toBe(0);
    expect(await signIn("cora@school.example", "haar-eigen-wachtwoord")).toEqual({ admin: true, person: { displayName: "Cora" } });
  });

  it("makes nobody with a short password, or without one", async () => {
    const short = await admin(["create", "dirk@school.example", "Dirk"], { piped: "elf tekens!\n" });
    expect(short).toEqual({ said: "", complained: "The password must have at least 12 characters; nothing was made.\n", code: 1 });
    const without = await admin(["create", "dirk@school.example", "Dirk"]);
    expect(without).toMatchObject({ complained: expect.stringContaining("KENNISKRING_ADMIN_PASSWORD"), code: 1 });
    expect(await accounts("dirk@school.example")).toEqual([]);
  });

  it("says in a sentence what is wrong", async () => {
    expect(await admin(["create", "dirk", "Dirk"])).toMatchObject({ complained: '"dirk" is not an e-mail address.\n', code: 1 });
    expect(await admin([])).toMatchObject({ complained: expect.stringContaining("npm run admin -- create EMAIL NAME"), code: 1 });
    const unreachable = await admin(["create", "dirk@school.example", "Dirk"], { env: { DATABASE_URL: "postgres://127.0.0.1:1/none" } });
    expect(unreachable).toMatchObject({ complained: expect.stringMatching(/^The database cannot be reached .*DATABASE_URL right\?\n$/), code: 1 });
  });
});

describe("in production", () => {
  it("has no demo, and says nothing of its accounts", async () => {
    const empty = await World.open();
    const server = run("api/src/main.ts", [], {
      DATABASE_URL: addressOf(empty.owner), NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent",
    });
    try {
      const lines: string[] = [];
      for await (const line of createInterface({ input: server.stdout })) {
        lines.push(line);
        if (line.startsWith("Kenniskring runs at")) break;
      }
      expect(lines.join("\n")).toMatch(/Kenniskring runs at http:\/\/localhost:\d+$/);
      expect(lines.join("\n")).not.toMatch(/demo|kenniskring\.example/i);
      expect(await empty.rows("SELECT id FROM people UNION ALL SELECT id FROM communities")).toEqual([]);
    } finally {
      server.kill("SIGTERM");
      await once(server, "close");
      await empty.close();
    }
  });
});
