import { z } from "zod";
import type { ProviderSettings } from "../features/people/oidc/provider.ts";
import { StartRefusal } from "./embedded/refusal.ts";

const KEY = /^[a-z][a-z0-9]{0,29}$/;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
/** Addresses of Entra ID that speak for every organisation there is: each could claim any address of anybody. */
const OF_EVERYBODY = /^\/(?:common|organizations|consumers)(?:\/|$)/;

const claim = z.string().regex(/^[^\s"]{1,200}$/, "write the name of a claim");

function settingsOf(production: boolean) {
  const issuer = z
    .url({ protocol: /^https?$/ })
    .transform((text) => new URL(text))
    .refine(({ protocol, hostname }) => protocol === "https:" || (!production && LOCAL.test(hostname)), "it must begin with https")
    .refine(({ pathname }) => !OF_EVERYBODY.test(pathname), "name your own tenant by its id");
  return z.object({
    NAME: z.string().trim().min(1).max(40),
    ISSUER: issuer,
    CLIENT_ID: z.string().min(1),
    CLIENT_SECRET: z.string().min(1),
    SCOPES: z.string().regex(/(?:^| )openid(?: |$)/, "it must name openid").default("openid email profile"),
    VERIFIED_CLAIM: claim.default("email_verified"),
    ORGANISATION_CLAIM: claim.optional(),
  });
}

/** The providers that OIDC_PROVIDERS names, each with its settings OIDC_<KEY>_…; throws one sentence that names the wrong one. */
export function readProviders(environment: NodeJS.ProcessEnv, production: boolean): ProviderSettings[] {
  const keys = (environment.OIDC_PROVIDERS ?? "").split(",").map((key) => key.trim()).filter(Boolean);
  if (new Set(keys).size < keys.length) throw new StartRefusal("The settings in the environment are not right (OIDC_PROVIDERS: a name stands there twice).");
  const schema = settingsOf(production);
  return keys.map((key) => read(environment, schema, key));
}

function read(environment: NodeJS.ProcessEnv, schema: ReturnType<typeof settingsOf>, key: string): ProviderSettings {
  if (!KEY.test(key)) throw new StartRefusal("The settings in the environment are not right (OIDC_PROVIDERS: write names of small letters and digits, with commas between).");
  const prefix = `OIDC_${key.toUpperCase()}_`;
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, environment[prefix + name] || undefined]));
  const { data, error } = schema.safeParse(given);
  if (!data) {
    const wrong = error.issues.map(({ path, message }) => `${prefix}${path.join(".")}: ${message}`).join("; ");
    throw new StartRefusal(`The settings in the environment are not right (${wrong}).`);
  }
  return {
    key,
    name: data.NAME,
    issuer: data.ISSUER,
    clientId: data.CLIENT_ID,
    clientSecret: data.CLIENT_SECRET,
    scopes: data.SCOPES,
    verifiedClaim: data.VERIFIED_CLAIM,
    organisationClaim: data.ORGANISATION_CLAIM ?? null,
  };
}
