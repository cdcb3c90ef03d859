import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Exchange } from "../kernel/context.ts";
import { Context } from "../kernel/context.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { SESSION_LIFE } from "../features/people/session.commands.ts";
import { viewerByToken } from "../features/people/session.queries.ts";
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

function readCookie(door: Door, header: string | undefined): string | undefined {
  return door.parseCookies(header ?? "")[cookieName(door)];
}

/** Who asks over HTTP, and how a resolver lets them keep a session. */
export async function contextOfRequest(runtime: Runtime, door: Door, request: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const token = readCookie(door, request.headers.cookie);
  const exchange: Exchange = {
    requestId: request.id,
    userAgent: request.headers["user-agent"] ?? "",
    address: request.ip,
    recognise: () => viewerByToken(runtime, token),
    setSession: (fresh) =>
      void reply.setCookie(cookieName(door), fresh ?? "", {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure: door.secure,
        maxAge: fresh ? SESSION_LIFE / SECOND : 0,
      }),
  };
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
  };
  return new Context(runtime, exchange, await exchange.recognise());
}
