import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import Provider from "oidc-provider";
import { closed, listening } from "./ports.ts";
import { SECRET } from "./settingsFor.ts";

/** A provider for a test; who it knows can be changed under way. */
export interface TestProvider {
  issuer: string;
  /** Claims by the name under which somebody signs in there. */
  people: Map<string, Record<string, unknown>>;
  close(): Promise<void>;
}

const CLAIMS = ["email", "email_verified", "name", "given_name", "family_name", "nlEduPersonHomeOrganizationId"];

interface Kept {
  uid?: string;
  consumed?: number;
}

/** Where the library keeps what it hands out; its own store warns of itself. */
function keeper() {
  const kept = new Map<string, Kept>();
  return class {
    readonly #kind: string;

    constructor(kind: string) {
      this.#kind = kind;
    }

    async upsert(id: string, content: Kept): Promise<void> {
      kept.set(this.#kind + id, content);
    }

    async find(id: string): Promise<Kept | undefined> {
      return kept.get(this.#kind + id);
    }

    async findByUid(uid: string): Promise<Kept | undefined> {
      return [...kept].find(([key, content]) => key.startsWith(this.#kind) && content.uid === uid)?.[1];
    }

    async consume(id: string): Promise<void> {
      kept.set(this.#kind + id, { ...kept.get(this.#kind + id), consumed: 1 });
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#kind + id);
    }

    // Only what is kept by grant would go here, and no test gives one up.
    async revokeByGrantId(): Promise<void> {}
  };
}

/** One account at the provider, as the library wants it told. */
function findAccount(people: TestProvider["people"]) {
  return (_context: unknown, accountId: string) => {
    const claims = people.get(accountId);
    return claims && { accountId, claims: () => ({ sub: accountId, ...claims }) };
  };
}

interface Granting {
  oidc: { provider: { Grant: new (content: object) => { addOIDCScope(scope: string): void; save(): Promise<unknown> } }; client: { clientId: string }; session: { accountId: string } };
}

/** Nobody is asked whether we may know: at a school that was agreed before. */
async function loadExistingGrant({ oidc: { provider, client, session } }: Granting) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}

const FORM = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Schoolaccount</title><h1>Schoolaccount</h1>
<form method="post"><label>Gebruikersnaam <input name="login" required></label> <button>Verder</button> <button name="no" value="1" formnovalidate>Toch niet</button></form>`;

/** A real OpenID provider, whose one form asks for a name and for no password. */
export async function openProvider(redirectUris: string[]): Promise<TestProvider> {
  const people: TestProvider["people"] = new Map();
  let answer: RequestListener = () => undefined;
  const server = createServer((request, response) => answer(request, response));
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const client = { client_secret: SECRET, redirect_uris: redirectUris, grant_types: ["authorization_code"], response_types: ["code"] };
  const provider = new Provider(issuer, {
    adapter: keeper(),
    clients: [{ ...client, client_id: "kenniskring" }, { ...client, client_id: "another" }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], email: CLAIMS.slice(0, 2), profile: CLAIMS.slice(2) },
    pkce: { required: (_context: unknown, { clientId }: { clientId: string }) => clientId === "kenniskring" },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/wie/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: findAccount(people),
    loadExistingGrant,
  });
  const library = provider.callback();
  answer = (request, response) => {
    if (!request.url?.startsWith("/wie/")) return library(request, response);
    if (request.method === "GET") return response.setHeader("content-type", "text/html").end(FORM);
    return void bodyOf(request).then((form) => {
      const result = form.has("no") ? { error: "access_denied" } : { login: { accountId: form.get("login") } };
      return provider.interactionFinished(request, response, result);
    });
  };
  return { issuer, people, close: () => closed(server) };
}
