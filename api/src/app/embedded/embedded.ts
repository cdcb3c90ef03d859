import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { APP, OWNER, passwordOf } from "./cluster.ts";
import { placeFor, type Place } from "./folders.ts";
import { findPrograms } from "./platform.ts";
import { runnable } from "./programs.ts";
import { errorCode } from "./refusal.ts";
import { credentials, type Settings } from "./running.ts";
import { Session } from "./session.ts";
import { removeSocketFolder } from "./socket.ts";
import { stopServer } from "./stopping.ts";

const DATABASE = "kenniskring";

export interface EmbeddedConnection {
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
  ssl: false;
}

export interface EmbeddedServer {
  /** The data folder as it was asked for. */
  readonly folder: string;
  /** It was running already: someone else's, or left behind by a process that was killed. */
  readonly adopted: boolean;
  /** How to connect: the owner migrates, the application's role runs. */
  connection(role: "owner" | "app", database?: string): EmbeddedConnection;
  /** Stops the server, unless another process of ours uses it. */
  stop(): Promise<void>;
  readonly session: Session;
}

export interface EmbeddedOptions {
  folder: string;
  /** False, for tests: quicker, and damaged by a power cut. */
  durable?: boolean;
  /** Instead of a socket; the default where there are none. */
  overTcp?: boolean;
  say?: (line: string) => void;
}

const DUPLICATE = new Set(["42710", "42P04", "23505"]);

async function unlessThere(attempt: Promise<unknown>): Promise<void> {
  try {
    await attempt;
  } catch (error) {
    if (!DUPLICATE.has(errorCode(error) ?? "")) throw error;
  }
}

async function furnish(client: Client, password: string | undefined): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database",
    [APP, DATABASE],
  );
  const secret = password === undefined ? "" : ` PASSWORD ${client.escapeLiteral(password)}`;
  if (!rows[0]?.role) await unlessThere(client.query(`CREATE ROLE ${APP} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE${secret}`));
  if (!rows[0]?.database) await unlessThere(client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`));
}

class Embedded implements EmbeddedServer {
  readonly session: Session;
  readonly adopted: boolean;
  readonly #settings: Settings;
  #stopping: Promise<void> | undefined;

  constructor(settings: Settings, session: Session) {
    this.#settings = settings;
    this.session = session;
    this.adopted = session.running.launched === undefined;
  }

  get folder(): string {
    return this.#settings.place.asked;
  }

  connection(role: "owner" | "app", database = DATABASE): EmbeddedConnection {
    return { ...credentials(this.#settings, this.session.running.address), user: role === "owner" ? OWNER : APP, database };
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    if (await this.session.leave()) {
      await stopServer(this.#settings, this.session.running.launched);
      if (!this.#settings.overTcp) removeSocketFolder(this.#settings.place, this.session.running.address.host);
    }
    await this.session.end();
  }
}

function passwordIn(place: Place, overTcp: boolean): string | undefined {
  return overTcp ? passwordOf(place.cluster) : undefined;
}

/** A real PostgreSQL in the data folder: connects when it runs, else starts it, and starts it again whenever it falls over. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { folder, durable = true, overTcp = process.platform === "win32", say = () => undefined } = options;
  const installed = findPrograms();
  const place = placeFor(folder, say);
  const settings: Settings = { place, programs: await runnable(installed, place.account, place.copies, say), overTcp, durable, say };
  for (let attempt = 1; ; attempt++) {
    const session = await Session.open(settings);
    try {
      await furnish(session.running.client, passwordIn(place, overTcp));
      return new Embedded(settings, session);
    } catch (error) {
      await session.leave();
      await session.end();
      // Another process was just stopping the server that we connected to.
      if (attempt === 3) throw error;
      await pause(200);
    }
  }
}

/**
 * Says that this process serves the data folder, until the answered function is called or the process ends. Throws DataFolderInUse when
 * another does; then leave by `server.stop()`, which does not stop the other's database.
 */
export async function ownDataFolder(server: EmbeddedServer, onLost: () => void = () => undefined): Promise<() => Promise<void>> {
  await server.session.serve(onLost);
  return () => server.session.release();
}
