import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Exchange } from "../kernel/context.ts";
import { Context } from "../kernel/context.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { KEEPSAKE_LIFE } from "../features/people/accountRequest.commands.ts";
import { ATTEMPT_LIFE } from "../features/people/oidc/signInAttempt.commands.ts";
import { SESSION_LIFE } from "../features/people/session.commands.ts";
import { viewerByToken } from "../features/people/session.queries.ts";
import { tokenBySecret } from "../features/tokens/serviceToken.queries.ts";
import { SECOND } from "../kernel/clock.ts";

/** Whether people reach us over https decides the cookie's name and whether it may travel in the clear. */
export interface Door {
  secure: boolean;
  /** Origins whose pages may open a socket. */
  origins(request: IncomingMessage): string[];
  /** The client's address on the network, where a trusted proxy stands in front: as it says. */
  addressOf(request: IncomingMessage): string;
  parseCookies(header: string): Record<string, string | undefined>;
}

const cookieName = ({ secure }: Door) => (secure ? "__Host-kenniskring" : "kenniskring");
const handoffName = (door: Door) => `${cookieName(door)}-inloggen`;
const keepsakeName = (door: Door) => `${cookieName(door)}-aanmaken`;

function readCookie(door: Door, header: string | undefined, name = cookieName(door)): string | undefined {
  return door.parseCookies(header ?? "")[name];
}

const BEARER = /^bearer(?: +(.*))?$/i;

/** The token that a program sends along; null where it sends none. Other schemes are for whoever stands in front of us. */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | null {
  const [bearer, token = ""] = BEARER.exec(authorization ?? "") ?? [];
  return bearer === undefined ? null : token.trim();
}

/** Who asks over HTTP, and how a resolver lets them keep a session. */
export async function contextOfRequest(runtime: Runtime, door: Door, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const bearer = bearerOf(request.headers);
  // Who sends both is a program: its cookie counts for nothing.
  const cookie = bearer === null ? readCookie(door, request.headers.cookie) : undefined;
  // Lax: whoever comes back from a provider comes from another site, by a link.
  const setCookie = (name: string, value: string | null, life: number) =>
    void reply.setCookie(name, value ?? "", { path: "/", httpOnly: true, sameSite: "lax", secure: door.secure, maxAge: value ? life / SECOND : 0 });
  const kept = (name: string) => (bearer === null && readCookie(door, request.headers.cookie, name)) || null;
  const exchange: Exchange = {
    requestId: request.id,
    userAgent: request.headers["user-agent"] ?? "",
    address: request.ip,
    recognise: () => viewerByToken(runtime, cookie),
    setSession: (fresh) => setCookie(cookieName(door), fresh, SESSION_LIFE),
    handoff: kept(handoffName(door)),
    setHandoff: (secret) => setCookie(handoffName(door), secret, ATTEMPT_LIFE),
    keepsake: kept(keepsakeName(door)),
    setKeepsake: (secret) => setCookie(keepsakeName(door), secret, KEEPSAKE_LIFE),
  };
  if (bearer !== null) return new Context(runtime, exchange, null, await tokenBySecret(runtime, bearer, request.ip));
  return new Context(runtime, exchange, await exchange.recognise());
}

/** Who asks over a socket: the cookie of its handshake, looked up anew for each operation. */
export async function contextOfSocket(runtime: Runtime, door: Door, request: IncomingMessage, requestId: string): Promise<Context> {
  const token = readCookie(door, request.headers.cookie);
  const exchange: Exchange = {
    requestId,
    userAgent: request.headers["user-agent"] ?? "",
    address: door.addressOf(request),
    recognise: () => viewerByToken(runtime, token),
    // A socket has no way to hand out a cookie; signing in happens over HTTP.
    setSession: () => undefined,
    handoff: null,
    setHandoff: () => undefined,
    keepsake: null,
    setKeepsake: () => undefined,
  };
  return new Context(runtime, exchange, await exchange.recognise());
}
