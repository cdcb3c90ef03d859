import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { DataFolderInUse } from "./refusal.ts";
import { ensureRunning, type Running, type Settings } from "./running.ts";

// Advisory locks of the maintenance database, where the application takes none.
const SPACE = 0x6b656e6e;
const PRESENT = `${SPACE}, 1`;
const SERVING = `${SPACE}, 2`;

const OTHERS_LAST_MOMENTS = 3000;
const TRY_AGAIN = 1000;

const WHO_SERVES = `
  SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.classid = ${SPACE} AND l.objid = 2 AND l.granted`;

async function isGranted(client: Client, call: string): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`SELECT ${call} AS granted`);
  return rows[0]?.granted === true;
}

/**
 * Our one standing connection. Its locks tell other processes that we are here, and they go when we do, however we end (a pid file would
 * lie). Its end tells us that the server went away: then it is started again.
 */
export class Session {
  readonly #settings: Settings;
  #running: Running;
  #lost: (() => void) | undefined;
  #isClosing = false;
  #reviving: Promise<void> = Promise.resolve();

  private constructor(settings: Settings, running: Running) {
    this.#settings = settings;
    this.#running = running;
  }

  static async open(settings: Settings): Promise<Session> {
    const session = new Session(settings, await ensureRunning(settings, () => true));
    await session.#arrive();
    return session;
  }

  get running(): Running {
    return this.#running;
  }

  /** Says that this process, and no other, serves the data; `lost` is called if another takes over while the server is away. */
  async serve(lost: () => void): Promise<void> {
    const until = performance.now() + OTHERS_LAST_MOMENTS;
    while (!(await isGranted(this.#running.client, `pg_try_advisory_lock(${SERVING})`))) {
      if (performance.now() > until) throw await this.#inUse();
      await pause(200);
    }
    this.#lost = lost;
  }

  async release(): Promise<void> {
    if (!this.#lost || this.#isClosing) return;
    this.#lost = undefined;
    await this.#running.client.query(`SELECT pg_advisory_unlock(${SERVING})`);
  }

  /** Ends the watch; answers whether nobody else is using the server. Where that is so the lock is kept until the server ends. */
  async leave(): Promise<boolean> {
    this.#isClosing = true;
    await this.#reviving;
    try {
      return await isGranted(this.#running.client, `pg_try_advisory_lock(${PRESENT})`);
    } catch {
      return true;
    }
  }

  async end(): Promise<void> {
    await this.#running.client.end().catch(() => undefined);
  }

  async #arrive(): Promise<void> {
    const { client } = this.#running;
    client.once("end", () => {
      if (!this.#isClosing) this.#reviving = this.#revive();
    });
    await client.query(`SELECT pg_advisory_lock_shared(${PRESENT})`);
  }

  async #revive(): Promise<void> {
    const { say } = this.#settings;
    say("The database stopped unexpectedly; it is being started again.");
    for (let hasComplained = false; !this.#isClosing; await pause(TRY_AGAIN)) {
      try {
        this.#running = await ensureRunning(this.#settings, () => !this.#isClosing, this.#running.address.port);
        await this.#arrive();
        if (this.#lost && !(await isGranted(this.#running.client, `pg_try_advisory_lock(${SERVING})`))) this.#lost();
        say("The database runs again.");
        return;
      } catch (error) {
        if (!hasComplained && !this.#isClosing) say(error instanceof Error ? error.message : String(error));
        hasComplained = true;
      }
    }
  }

  async #inUse(): Promise<DataFolderInUse> {
    const { rows } = await this.#running.client.query<{ name: string }>(WHO_SERVES);
    const pid = /^kenniskring (\d+)$/.exec(rows[0]?.name ?? "")?.[1];
    const holder = pid ? `another Kenniskring (process ${pid})` : "another Kenniskring";
    return new DataFolderInUse(`The data folder ${this.#settings.place.asked} is in use by ${holder}; stop that one, or set KENNISKRING_DATA to another folder.`);
  }
}
