import type { FastifyInstance, FastifyRequest } from "fastify";
import { Language } from "../features/people/language.ts";
import { comeBack } from "../features/people/oidc/oidc.door.ts";
import { Provider } from "../features/people/oidc/provider.ts";
import { Providers } from "../features/people/oidc/providers.ts";
import type { Context } from "../kernel/context.ts";
import { Refused } from "../kernel/errors.ts";
import type { Runtime } from "../kernel/runtime.ts";
import type { Config } from "./config.ts";
import { isUnavailable } from "./errors.ts";
import { contextOfRequest, type Door } from "./gate.ts";

export function providersOf({ providers, publicUrl }: Pick<Config, "providers" | "publicUrl">): Providers {
  return new Providers(publicUrl ? providers.map((settings) => new Provider(settings, publicUrl.origin)) : []);
}

/** Where people come back from a provider: with its answer, by a link. What comes of it is told on the page where they go on. */
export function returnFromProviders(app: FastifyInstance, runtime: Runtime, door: Door): void {
  app.get<{ Params: { provider: string } }>("/inloggen/:provider/terug", { exposeHeadRoute: false }, async (request, reply) => {
    const provider = runtime.providers.get(request.params.provider);
    if (!provider) return reply.code(404).type("text/plain").send("Not found");
    const context = await contextOfRequest(runtime, door, request, reply);
    const address = await comeBack(context, provider, answerIn(request, provider), languageOf(request)).catch((error: unknown) => addressOf(context, error));
    return reply.header("cache-control", "no-store").redirect(address, 303);
  });
}

/** What was asked of us, at the address that the provider knows: behind a proxy ours is another. */
function answerIn({ url }: FastifyRequest, { callback }: Provider): URL {
  const answer = new URL(callback);
  answer.search = url.slice(url.indexOf("?") + 1 || url.length);
  return answer;
}

function languageOf({ cookies }: FastifyRequest): Language {
  return cookies.language === "en" ? Language.EN : Language.NL;
}

/** The page that tells what went wrong: for who is signed in, the settings from which they set out. */
function addressOf({ viewer, log }: Context, error: unknown): string {
  if (!(error instanceof Refused)) log.error({ err: error }, "somebody who came back from a provider could not be let in");
  const because = error instanceof Refused ? error.message : isUnavailable(error) ? "unavailable" : "internal";
  return viewer ? `/instellingen?fout=${because}#inlogdiensten` : `/inloggen?fout=${because}`;
}
