import type { Logger } from "pino";
import type { EntityManager } from "typeorm";
import type { PoolClient } from "pg";
import { Database } from "./database.ts";
import { ErrorCode, Refused } from "./errors.ts";
import { Loaders, type GroupLoader, type Loader } from "./loaders.ts";
import type { PageLoaders } from "./page.ts";
import type { Runtime } from "./runtime.ts";
import { Parameters, type Scope } from "./sqlText.ts";
import { inTransaction, within, type Transaction } from "./transaction.ts";

/** Who asks. */
export interface Viewer {
  id: string;
  admin: boolean;
  sessionId: string;
}

/** A program that asks with a service token. It is not a person: whoever asks so is no viewer. */
export interface ServiceToken {
  id: string;
  /** The communities that it may know of. */
  communityIds: string[];
}

/** What a request brings with it that is not GraphQL: for the features that speak HTTP (cookies, addresses). */
export interface Exchange {
  requestId: string;
  userAgent: string;
  /** The client's address on the network, as far as a trusted proxy tells. */
  address: string;
  setSession(token: string | null): void;
  /** What this browser keeps while it is on its way to somebody else and back. */
  handoff: string | null;
  setHandoff(secret: string | null): void;
  /** By which this browser is known again when a link from a mail is opened in it. */
  keepsake: string | null;
  setKeepsake(secret: string | null): void;
  /** Who asks, looked up again; null once the session has ended. */
  recognise(): Promise<Viewer | null>;
}

interface State {
  viewer: Viewer | null;
  token: ServiceToken | null;
  db: Database;
  loaders: Loaders;
  enlisted: EntityManager | null;
}

/** Everything a resolver may lean on, for the length of one request. */
export class Context {
  readonly runtime: Runtime;
  readonly exchange: Exchange;
  readonly log: Logger;
  readonly pages: PageLoaders = new Map();
  // Apollo copies the context field by field; what changes stands in one object that all copies share.
  private readonly state: State;

  constructor(runtime: Runtime, exchange: Exchange, viewer: Viewer | null, token: ServiceToken | null = null) {
    this.runtime = runtime;
    this.exchange = exchange;
    this.log = runtime.log.child({ requestId: exchange.requestId });
    this.state = { viewer: token ? null : viewer, token, db: new Database(runtime.dataSource), loaders: new Loaders(this), enlisted: null };
  }

  get viewer(): Viewer | null {
    return this.state.viewer;
  }

  /** Set where a program asks; then nobody is signed in. */
  get token(): ServiceToken | null {
    return this.state.token;
  }

  get db(): Database {
    return this.state.db;
  }

  get now(): Date {
    return this.runtime.clock.now();
  }

  requireViewer(): Viewer {
    if (!this.state.viewer) throw new Refused(ErrorCode.UNAUTHENTICATED, "session.required");
    return this.state.viewer;
  }

  /** From here on somebody else asks: who just signed in, or nobody. */
  becomes(viewer: Viewer | null): void {
    this.state.viewer = viewer;
    this.state.loaders.clear();
  }

  /** The same request with nothing remembered: for each event of a subscription. Null when the session it came with has ended. */
  async refresh(): Promise<Context | null> {
    const viewer = await this.exchange.recognise();
    if (this.viewer && viewer?.sessionId !== this.viewer.sessionId) return null;
    return new Context(this.runtime, this.exchange, viewer);
  }

  scope(): Scope {
    return { parameters: new Parameters(), viewer: this.viewer, token: this.token, now: this.now };
  }

  load<K extends string, V>(loader: Loader<K, V>, key: K): Promise<V | null> {
    return this.state.loaders.one(loader).load(key);
  }

  loadMany<K extends string, V>(loader: GroupLoader<K, V>, key: K): Promise<V[]> {
    return this.state.loaders.many(loader).load(key);
  }

  /** Runs a command; what is read afterwards is read anew. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { enlisted, loaders } = this.state;
    const result = await (enlisted ? within(this.runtime, enlisted, work) : inTransaction(this.runtime, work));
    loaders.clear();
    return result;
  }

  /** From here on, all that this request reads and writes goes through one open transaction. */
  enlist(manager: EntityManager, client: PoolClient): void {
    this.state.enlisted = manager;
    this.state.db = new Database(this.runtime.dataSource, client);
    this.state.loaders.clear();
  }
}
