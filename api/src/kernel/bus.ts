import { Client, type ClientConfig } from "pg";
import type { Logger } from "pino";
import { CHANNEL, type DomainEvents, type EventName } from "./outbox.ts";

/** Something that was announced and committed a moment ago, on any node. */
export type Signal = { [N in EventName]: { name: N; payload: DomainEvents[N] } }[EventName];

type Listener = (signal: Signal) => void;

/** Carries what was announced to whoever listens in this process: open subscriptions, the worker's alarm. */
export interface Bus {
  listen(listener: Listener): () => void;
  /** Told whenever the line was lost and is back: what happened in between has to be fetched anew. */
  onReturn(listener: () => void): () => void;
  close(): Promise<void>;
}

const RETRY_AFTER = 1000;
const TOO_LONG_TO_CARRY = "SELECT name, payload FROM outbox WHERE id = $1";

/** The bus over PostgreSQL's LISTEN, on one connection of its own that reconnects by itself. */
export class PostgresBus implements Bus {
  readonly #listeners = new Set<Listener>();
  readonly #returns = new Set<() => void>();
  readonly #config: ClientConfig;
  readonly #log: Logger;
  #client: Client | null = null;
  #closed = false;

  private constructor(config: ClientConfig, log: Logger) {
    this.#config = config;
    this.#log = log;
  }

  static async open(config: ClientConfig, log: Logger): Promise<PostgresBus> {
    const bus = new PostgresBus(config, log);
    await bus.#connect();
    return bus;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onReturn(listener: () => void): () => void {
    this.#returns.add(listener);
    return () => this.#returns.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new Client({ ...this.#config, keepAlive: true });
    client.on("notification", ({ payload }) => void this.#deliver(client, payload ?? ""));
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    // Only from here on: a connection that never stood is tried again by whoever asked for it.
    client.on("end", () => this.#reconnect());
    this.#client = client;
    if (this.#closed) await client.end();
  }

  async #deliver(client: Client, text: string): Promise<void> {
    try {
      const message = JSON.parse(text) as Signal | { id: string };
      const signal = "id" in message ? (await client.query<Signal>(TOO_LONG_TO_CARRY, [message.id])).rows[0] : message;
      if (!signal) return;
      for (const listener of this.#listeners) listener(signal);
    } catch (error) {
      this.#log.error({ err: error }, "live events: one could not be handed on");
    }
  }

  #reconnect(): void {
    if (this.#closed) return;
    this.#client = null;
    setTimeout(() => {
      if (this.#closed) return;
      this.#connect().then(
        () => this.#returns.forEach((told) => told()),
        (error: unknown) => {
          this.#log.warn({ err: error }, "live events: no connection to the database yet");
          this.#reconnect();
        },
      );
    }, RETRY_AFTER).unref();
  }
}
