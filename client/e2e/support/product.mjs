import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const PATIENCE = 90_000;

/** Starts the server in a process of its own, with settings beyond the usual ones; answers its address and how to stop it. */
export async function startProduct(settings = {}) {
  if (!existsSync(join(root, "client/dist/index.html"))) throw new Error("The client is not built: npm test builds it before the journeys.");
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-journey-"));
  const server = spawn(process.execPath, ["--import", "./api/loader.mjs", "api/src/main.ts"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "development", PORT: "0", KENNISKRING_DATA: folder, LOG_LEVEL: "error", DATABASE_URL: undefined, NODE_OPTIONS: "", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => server.once("exit", resolve));
  const address = await addressOf(server);
  server.stdout.resume();
  const stop = async () => {
    server.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

/** A school that proves who people are, in a process of its own: one teacher, Fatima, whom it knows as `fatima`. */
export async function startSchool(redirectUri) {
  const school = spawn(process.execPath, ["--import", "./api/loader.mjs", "api/test/provider.cli.ts", redirectUri], { cwd: root, env: { ...process.env, NODE_OPTIONS: "" }, stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => school.once("exit", resolve));
  const address = await addressOf(school);
  const stop = async () => {
    school.kill("SIGTERM");
    await gone;
  };
  return { address, stop };
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`The server did not say where it runs:\n${said}`)), PATIENCE);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
    server.stdout.on("data", (text) => {
      said += text;
      const [, address] = /runs at (http:[^\s,]+)/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}
