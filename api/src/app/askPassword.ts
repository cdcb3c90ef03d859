import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { StartRefusal } from "./embedded/refusal.ts";

/** From the environment, typed at the terminal without being shown, or the first line of what is piped in. */
export async function askPassword(shortest: number): Promise<string> {
  const password = process.env.KENNISKRING_ADMIN_PASSWORD ?? (process.stdin.isTTY ? await typedTwice(shortest) : await firstLine());
  if ([...password].length >= shortest) return password;
  throw new StartRefusal(`The password must have at least ${shortest} characters; nothing was made.`);
}

async function typedTwice(shortest: number): Promise<string> {
  const password = await typed(`Password (at least ${shortest} characters): `);
  if (password !== (await typed("The same once more: "))) throw new StartRefusal("The two are not the same; nothing was made.");
  return password;
}

async function typed(question: string): Promise<string> {
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const stop = new AbortController();
  terminal.once("SIGINT", () => stop.abort()).once("close", () => stop.abort());
  try {
    return await terminal.question("", { signal: stop.signal });
  } catch {
    throw new StartRefusal("Stopped; nothing was made.");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new StartRefusal("There is no terminal to ask the password at; set KENNISKRING_ADMIN_PASSWORD, or pipe the password in.");
}
