import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../../seed/accounts.ts";
import type { Config } from "./config.ts";

/** What a person at the terminal needs to know once the product runs. */
export function greeting({ production, publicUrl }: Pick<Config, "production" | "publicUrl">, port: number): string {
  const address = publicUrl?.origin ?? `http://localhost:${port}`;
  if (production) return `\nKenniskring runs at ${address}`;
  const accounts = DEMO_ACCOUNTS.map(({ account, what }) => `  ${`${account}@kenniskring.example`.padEnd(42)} ${what}`);
  return [
    "",
    `Kenniskring runs at ${address}`,
    "",
    `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
    ...accounts,
    "",
    "Stop with Ctrl-C.",
  ].join("\n");
}
