import { randomUUID } from "node:crypto";
import { Client, type ClientConfig } from "pg";
import type { Logger } from "pino";
import { makeLog } from "../src/app/log.ts";
import { openRuntime } from "../src/app/runtime.ts";
import { makeSchema } from "../src/app/schema.ts";
import { makeServer, type RunningServer } from "../src/app/server.ts";
import type { Providers } from "../src/features/people/oidc/providers.ts";
import { openSession } from "../src/features/people/session.commands.ts";
import { SetClock } from "../src/kernel/clock.ts";
import type { Runtime } from "../src/kernel/runtime.ts";
import { inTransaction } from "../src/kernel/transaction.ts";
import { Worker } from "../src/kernel/worker.ts";
import { Factories } from "./factories.ts";

const settings = (name: "TEST_OWNER" | "TEST_APP") => JSON.parse(process.env[name] ?? "null") as ClientConfig;

/** What a GraphQL answer holds: the test that asked knows its shape. */
export interface Json {
  [name: string]: Json & Json[];
}

export interface Fault {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; fields?: { path: string; because: string }[]; missing?: string[]; current?: Record<string, unknown>; errorId?: string };
}

export interface Answer {
  data: Json;
  errors?: Fault[];
}

export type Ask = (document: string, variables?: Record<string, unknown>, headers?: Record<string, string>) => Promise<Answer>;

interface Options {
  publicUrl?: URL | null;
  providers?: Providers;
  log?: Logger;
}

/** A server over a database of its own; a fresh community is a fresh world. */
export class World {
  readonly a: Factories;
  readonly runtime: Runtime;
  readonly clock: SetClock;
  readonly server: RunningServer;
  readonly owner: ClientConfig;
  readonly app: ClientConfig;
  readonly #close: () => Promise<void>;

  private constructor(runtime: Runtime, clock: SetClock, server: RunningServer, connections: { owner: ClientConfig; app: ClientConfig }, close: () => Promise<void>) {
    this.a = new Factories(runtime);
    this.runtime = runtime;
    this.clock = clock;
    this.server = server;
    this.owner = connections.owner;
    this.app = connections.app;
    this.#close = close;
  }

  static async open(now = new Date("2026-11-10T12:00:00.000Z"), { publicUrl = null, providers, log = makeLog(process.env.TEST_LOG ?? "silent") }: Options = {}): Promise<World> {
    const database = `world_${randomUUID().replaceAll("-", "")}`;
    await asOwner(`CREATE DATABASE ${database} TEMPLATE kenniskring`);
    const owner = { ...settings("TEST_OWNER"), database };
    const app = { ...settings("TEST_APP"), database };
    const clock = new SetClock(now);
    const runtime = await openRuntime(app, { log, pool: 8, clock, providers });
    const server = await makeServer(runtime, await makeSchema(), { publicUrl, trustProxy: false });
    return new World(runtime, clock, server, { owner, app }, async () => {
      await server.close();
      await runtime.close();
      await asOwner(`DROP DATABASE ${database} WITH (FORCE)`);
    });
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** A cookie with which requests and sockets come from this person. */
  async cookieOf(person: { id: string }): Promise<string> {
    const { token } = await inTransaction(this.runtime, (tx) => openSession(tx, person.id, "test"));
    return `kenniskring=${token}`;
  }

  /** Asks as somebody, over HTTP. */
  as(person: { id: string } | null): Ask {
    let cookie: Promise<string> | null = null;
    return async (query, variables, headers = {}) => {
      cookie ??= person && this.cookieOf(person);
      const response = await this.server.app.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json", ...(cookie && { cookie: await cookie }), ...headers },
        payload: { query, variables },
      });
      return response.json<Answer>();
    };
  }

  /** Hands everything announced so far to the processors. */
  drain(): Promise<void> {
    return new Worker(this.runtime).drain();
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + milliseconds));
  }

  /** Rows of the database as its owner sees them. */
  async rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new Client(this.owner);
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

async function asOwner(text: string): Promise<void> {
  const client = new Client({ ...settings("TEST_OWNER"), database: "postgres" });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
