import { createClient, type Client, type FormattedExecutionResult } from "graphql-ws";
import WebSocket from "ws";
import type { Json, World } from "./world.ts";

interface Options {
  as?: { id: string };
  /** A cookie already at hand, instead of a person. */
  cookie?: string;
  origin?: string;
}

export interface Following {
  /** What was told so far. */
  results: FormattedExecutionResult<Json, Record<string, unknown>>[];
  /** Settles when the operation ends: nothing when it is complete, what went wrong otherwise. */
  ended: Promise<unknown>;
  stop(): void;
}

export interface Socket {
  client: Client;
  /** Settles with the code with which the connection closes. */
  closed: Promise<number>;
  follow(query: string, variables?: Record<string, unknown>): Following;
}

/** Listens on a port of its own, once. */
const ports = new WeakMap<World, Promise<number>>();
export function portOf(world: World): Promise<number> {
  const port = ports.get(world) ?? world.server.listen(0, "127.0.0.1");
  ports.set(world, port);
  return port;
}

/** A browser's headers at the handshake: its cookie, and the origin of the page. */
export async function handshake(world: World, { as, cookie, origin }: Options = {}): Promise<{ url: string; headers: Record<string, string> }> {
  const port = await portOf(world);
  const own = cookie ?? (as && (await world.cookieOf(as)));
  return { url: `ws://127.0.0.1:${port}/graphql`, headers: { origin: origin ?? `http://127.0.0.1:${port}`, ...(own && { cookie: own }) } };
}

/** Opens the socket of somebody's browser with the client's own library. */
export async function openSocket(world: World, options: Options = {}): Promise<Socket> {
  const { url, headers } = await handshake(world, options);
  let close: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => (close = resolve));
  class Browser extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({ url, webSocketImpl: Browser, retryAttempts: 0, lazy: false, onNonLazyError: () => undefined, on: { closed: (event) => close((event as CloseEvent).code) } });
  await new Promise<void>((resolve, reject) => {
    client.on("connected", () => resolve());
    client.on("closed", (event) => reject(event as Error));
  });
  const follow = (query: string, variables: Record<string, unknown> = {}): Following => {
    const results: Following["results"] = [];
    let stop: () => void = () => undefined;
    const ended = new Promise<unknown>((resolve) => {
      stop = client.subscribe<Json>({ query, variables }, { next: (result) => void results.push(result as Following["results"][number]), error: resolve, complete: () => resolve(undefined) });
    });
    return { results, ended, stop };
  };
  return { client, closed, follow };
}
