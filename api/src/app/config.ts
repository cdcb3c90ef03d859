import { z } from "zod";
import { StartRefusal } from "./embedded/refusal.ts";

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
  logLevel: string;
}

/** The settings in the environment; throws one sentence that names the wrong one. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { data, error } = schema.safeParse(environment);
  if (!data) {
    const wrong = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw new StartRefusal(`The settings in the environment are not right (${wrong}).`);
  }
  return {
    production: data.NODE_ENV === "production",
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ? new URL(data.PUBLIC_URL) : null,
    databaseUrl: data.DATABASE_URL,
    databasePool: data.DATABASE_POOL,
    dataFolder: data.KENNISKRING_DATA,
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  };
}
