import type { ClientConfig } from "pg";
import type { DataSource } from "typeorm";
import type { Config } from "./config.ts";
import { dataSource } from "./dataSource.ts";
import { openEmbedded, ownDataFolder } from "./embedded/embedded.ts";
import { StartRefusal } from "./embedded/refusal.ts";

/** No statement of the API may run longer; what needs more is no request. */
const LONGEST_STATEMENT = 10_000;
const OLDEST_SERVER = 150_000;
const MIGRATING = 0x6b656e6e;

/** How the two roles reach the database, and how to leave it. */
export interface Storage {
  owner: ClientConfig;
  app: ClientConfig;
  /** Says that this process serves the data folder; refused while another does. With a server of one's own there is nothing to claim. */
  claim(onLost: () => void): Promise<void>;
  close(): Promise<void>;
}

type Settings = Pick<Config, "databaseUrl" | "dataFolder">;

/** The PostgreSQL that `DATABASE_URL` names, or the embedded one in the data folder. */
export async function openStorage({ databaseUrl, dataFolder }: Settings, say: (line: string) => void): Promise<Storage> {
  const limits = `-c statement_timeout=${LONGEST_STATEMENT}`;
  if (databaseUrl) {
    const owner = { connectionString: databaseUrl };
    return { owner, app: { ...owner, options: `-c role=kenniskring_app ${limits}` }, claim: async () => undefined, close: async () => undefined };
  }
  const server = await openEmbedded({ folder: dataFolder, say });
  return {
    owner: server.connection("owner"),
    app: { ...server.connection("app"), options: limits },
    claim: async (onLost) => void (await ownDataFolder(server, onLost)),
    close: () => server.stop(),
  };
}

/** Connects as the owner and brings the schema up to date; a second process that starts at once waits for the first. */
export async function migrate(owner: ClientConfig): Promise<void> {
  const source = await connected(dataSource(owner, { pool: 2 }));
  try {
    const [server] = await source.query<{ version: number }[]>("SELECT current_setting('server_version_num')::int AS version");
    if (server && server.version < OLDEST_SERVER) throw new StartRefusal("Kenniskring needs PostgreSQL 15 or newer; this database server is older.");
    const guard = source.createQueryRunner();
    try {
      await guard.query("SELECT pg_advisory_lock($1)", [MIGRATING]);
      await source.runMigrations();
    } finally {
      await guard.query("SELECT pg_advisory_unlock($1)", [MIGRATING]);
      await guard.release();
    }
  } finally {
    await source.destroy();
  }
}

export function connect(app: ClientConfig, pool: number): Promise<DataSource> {
  return connected(dataSource(app, { pool }));
}

async function connected(source: DataSource): Promise<DataSource> {
  try {
    return await source.initialize();
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartRefusal(`The database cannot be reached (${reason}). Is it running, and is DATABASE_URL right?`);
  }
}
