import { join } from "node:path";
import { z } from "zod";
import type { ProviderSettings } from "../features/people/oidc/provider.ts";
import { StartRefusal } from "./embedded/refusal.ts";
import { readProviders } from "./providerSettings.ts";

const flag = z.stringbool().default(false);

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().optional(),
  /** Where people reach the product; decides the Origin that sockets accept and whether cookies are Secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  KENNISKRING_DATA: z.string().default(".data"),
  /** Whether a proxy in front tells the client's address and protocol. */
  TRUST_PROXY: flag,
  /** The mail server, with user and password where it wants them; without it mail lands in the data folder. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail comes from: an address, or `Name <address>`. */
  MAIL_FROM: z.string().regex(/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, "write an address, or: Name <address>").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export interface Config {
  production: boolean;
  port: number;
  host: string | undefined;
  publicUrl: URL | null;
  databaseUrl: string | undefined;
  databasePool: number;
  dataFolder: string;
  trustProxy: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  /** Where mail lands without a mail server. */
  mailFolder: string;
  logLevel: string;
  /** With whom people may sign in besides a password. */
  providers: ProviderSettings[];
}

/** The settings in the environment; throws one sentence that names the wrong one. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { data, error } = schema.safeParse(environment);
  if (!data) {
    const wrong = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw new StartRefusal(`The settings in the environment are not right (${wrong}).`);
  }
  if (data.SMTP_URL && !data.MAIL_FROM) throw new StartRefusal("MAIL_FROM is missing: a mail server (SMTP_URL) needs an address that mail comes from.");
  if (data.SMTP_URL && data.NODE_ENV === "production" && !data.PUBLIC_URL) throw new StartRefusal("PUBLIC_URL is missing: links in mail (SMTP_URL) need the address where people reach Kenniskring.");
  const providers = readProviders(environment, data.NODE_ENV === "production");
  if (providers.length > 0 && !data.PUBLIC_URL) throw new StartRefusal("PUBLIC_URL is missing: people come back from a provider (OIDC_PROVIDERS) to the address where they reach Kenniskring.");
  return {
    production: data.NODE_ENV === "production",
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ? new URL(data.PUBLIC_URL) : null,
    databaseUrl: data.DATABASE_URL,
    databasePool: data.DATABASE_POOL,
    dataFolder: data.KENNISKRING_DATA,
    trustProxy: data.TRUST_PROXY,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM ?? "Kenniskring <kenniskring@localhost>",
    mailFolder: join(data.KENNISKRING_DATA, "mail"),
    logLevel: data.LOG_LEVEL,
    providers,
  };
}

/** Where people reach the product: what links begin with. */
export function originOf({ publicUrl }: Pick<Config, "publicUrl">, port: number): string {
  return publicUrl?.origin ?? `http://localhost:${port}`;
}
