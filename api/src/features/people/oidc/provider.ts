import {
  allowInsecureRequests, AuthorizationResponseError, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, ClientSecretPost, discovery,
  enableNonRepudiationChecks, fetchUserInfo, type ClientAuth, type Configuration,
} from "openid-client";
import { after, HOUR } from "../../../kernel/clock.ts";
import { ErrorCode, Refused } from "../../../kernel/errors.ts";
import type { ClaimNames, Claims } from "./claims.ts";
import type { Secrets } from "./signInAttempt.commands.ts";

/** How somebody else who proves who people are is reached, from the environment. */
export interface ProviderSettings extends ClaimNames {
  /** In addresses and in the database: it never changes. */
  key: string;
  /** On the button. */
  name: string;
  issuer: URL;
  clientId: string;
  clientSecret: string;
  scopes: string;
}

/** Seconds that a provider may take to answer. */
const PATIENCE = 5;

export const unreachable = () => new Refused(ErrorCode.SERVICE_UNAVAILABLE, "identity.unreachable");

/** As the provider's own description says that it wants it. */
function authentication(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => (server.token_endpoint_auth_methods_supported?.includes("client_secret_basic") === false ? post : basic)(server, ...rest);
}

/** One that proves who somebody is. What it says of itself is asked when it is needed, and kept for an hour. */
export class Provider {
  readonly settings: ProviderSettings;
  /** Where people come back: what is registered with the provider. */
  readonly callback: URL;
  #known: { configuration: Promise<Configuration>; until: Date } | null = null;

  constructor(settings: ProviderSettings, origin: string) {
    this.settings = settings;
    this.callback = new URL(`/inloggen/${settings.key}/terug`, origin);
  }

  get key(): string {
    return this.settings.key;
  }

  /** The address at which the provider asks somebody who they are. */
  async address({ state, nonce, codeVerifier }: Secrets, now: Date): Promise<string> {
    const configuration = await this.#configuration(now);
    return buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback.href,
      scope: this.settings.scopes,
      response_type: "code",
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: "S256",
    }).href;
  }

  /** Who came back with this answer, by all that the standard wants checked; throws where any of it is not right. */
  async prove(answer: URL, { state, nonce, codeVerifier }: Secrets, now: Date): Promise<Claims & { sub: string }> {
    const configuration = await this.#configuration(now);
    const tokens = await authorizationCodeGrant(configuration, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true });
    const token = tokens.claims()!;
    // Federations tell who somebody is here, and in the token no more than the subject.
    const told: Claims = configuration.serverMetadata().userinfo_endpoint ? { ...(await fetchUserInfo(configuration, tokens.access_token, token.sub)) } : {};
    // That one address is verified says nothing of another.
    if (token.email !== undefined) delete told[this.settings.verifiedClaim];
    return { ...told, ...token };
  }

  #configuration(now: Date): Promise<Configuration> {
    if (this.#known && this.#known.until > now) return this.#known.configuration;
    const configuration = this.#discover();
    this.#known = { configuration, until: after(now, HOUR) };
    // One that gave no answer is asked anew by whoever comes next.
    configuration.catch(() => (this.#known = null));
    return configuration;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    // A token that came over TLS need not be checked by its signature; ours are.
    const execute = [enableNonRepudiationChecks, ...(issuer.protocol === "http:" ? [allowInsecureRequests] : [])];
    return discovery(issuer, clientId, undefined, authentication(clientSecret), { execute, timeout: PATIENCE });
  }
}

/** What a person is told of a failure at the provider's: they did not want to, nobody answered, or the answer was not right. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof AuthorizationResponseError && error.error === "access_denied") return new Refused(ErrorCode.UNAUTHENTICATED, "identity.declined");
  return isSilence(error) ? unreachable() : new Refused(ErrorCode.UNAUTHENTICATED, "identity.refused");
}

function isSilence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as Error & { code?: string };
  if (code === "OAUTH_TIMEOUT") return true;
  if (cause instanceof Response) return cause.status >= 500;
  return error instanceof TypeError && code === undefined && cause !== undefined;
}
