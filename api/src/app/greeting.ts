import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../../seed/accounts.ts";
import { originOf, type Config } from "./config.ts";

/** What a person at the terminal needs to know once the product runs. */
export function greeting({ production, publicUrl, smtpUrl }: Pick<Config, "production" | "publicUrl" | "smtpUrl">, port: number): string {
  const address = originOf({ publicUrl }, port);
  if (production) return `\nKenniskring runs at ${address}`;
  const accounts = DEMO_ACCOUNTS.map(({ account, what }) => `  ${`${account}@kenniskring.example`.padEnd(42)} ${what}`);
  return [
    "",
    `Kenniskring runs at ${address}`,
    "",
    `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
    ...accounts,
    "",
    ...(smtpUrl ? [] : [`Mail goes nowhere; read it at ${address}/dev/mail`, ""]),
    "Stop with Ctrl-C.",
  ].join("\n");
}
