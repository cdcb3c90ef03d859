import { createHmac, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import { closed, listening } from "./ports.ts";
import { SECRET } from "./settingsFor.ts";

export type Claims = Record<string, unknown>;

/** How an ID token is made that may be wrong in any way. */
export interface Forging {
  header?: Claims;
  /** Over those that would be right. */
  claims?: Claims;
  key?: KeyObject | "client secret" | "none";
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

function signed(head: string, key: NonNullable<Forging["key"]>): string {
  if (key === "none") return "";
  if (key === "client secret") return createHmac("sha256", SECRET).update(head).digest("base64url");
  return sign("sha256", Buffer.from(head), key).toString("base64url");
}

/** A provider that answers every code with whatever a test wants. */
export async function openHostile() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwks = { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] };
  const state = {
    /** The whole answer of the token endpoint. */
    tokens: (): Claims => ({}),
    status: 200,
    userinfo: null as Claims | null,
    /** What it says of itself, over what would be right. */
    description: {} as Claims,
    asked: [] as URLSearchParams[],
  };

  const server = createServer((request, response) => {
    const send = (content: object, status = 200) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
    if (request.url === "/.well-known/openid-configuration") return send(described());
    if (request.url === "/jwks") return send(jwks);
    if (request.url === "/userinfo") return send(state.userinfo ?? {});
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString("utf8")));
    return request.on("end", () => {
      state.asked.push(new URLSearchParams(body));
      send(state.tokens(), state.status);
    });
  });
  const issuer = `http://127.0.0.1:${await listening(server)}`;

  function described(): Claims {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["client_secret_post"],
      ...(state.userinfo && { userinfo_endpoint: `${issuer}/userinfo` }),
      ...state.description,
    };
  }

  /** An ID token for an answer to this address. */
  function idToken(address: URL, { header, claims, key = privateKey }: Forging = {}): string {
    const now = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
    const right = { iss: issuer, aud: address.searchParams.get("client_id"), sub: "vreemde", nonce: address.searchParams.get("nonce"), iat: now, exp: now + 300 };
    const head = `${encoded({ alg: "RS256", kid: "one", ...header })}.${encoded({ ...right, ...claims })}`;
    return `${head}.${signed(head, key)}`;
  }

  return { issuer, state, idToken, close: () => closed(server) };
}
