import { createHash } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";

type Runner = Pick<Pool, "query"> | Pick<PoolClient, "query">;

/** A client may invent shapes without end; beyond this many, statements go unnamed so that no connection hoards plans. */
const MOST_NAMED = 400;
const names = new Map<string, string>();

function nameFor(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMED) return known;
  const name = createHash("sha1").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

/**
 * Reads: plain rows from hand-written SQL, as named prepared statements. Writes go through a `Transaction`.
 * Bound to the pool, or to the one connection of a transaction whose own writes must be seen.
 */
export class Database {
  readonly #dataSource: DataSource;
  readonly #runner: Runner;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #oneAtATime: boolean;

  constructor(dataSource: DataSource, client?: PoolClient) {
    this.#dataSource = dataSource;
    this.#runner = client ?? ((dataSource.driver as PostgresDriver).master as Pool);
    this.#oneAtATime = client !== undefined;
  }

  /** Rows as objects, column by column. */
  async rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
    const result = await this.#run(() => this.#runner.query({ name: nameFor(text), text, values }));
    return result.rows as T[];
  }

  /** Rows as arrays, in the order of the select list: what a compiled selection decodes. */
  async tuples(text: string, values: unknown[]): Promise<unknown[][]> {
    const result = await this.#run(() => this.#runner.query({ name: nameFor(text), text, values, rowMode: "array" }));
    return result.rows as unknown[][];
  }

  /** The select list of a whole entity, `alias.display_name AS "displayName", …`. */
  columns<T extends ObjectLiteral>(entity: EntityTarget<T>, alias: string): string {
    return this.#dataSource
      .getMetadata(entity)
      .columns.map((column) => `${alias}.${column.databaseName} AS "${column.propertyName}"`)
      .join(", ");
  }

  // A connection takes one statement at a time; loaders ask for several at once.
  #run<T>(ask: () => Promise<T>): Promise<T> {
    if (!this.#oneAtATime) return ask();
    const turn = this.#queue.then(ask, ask);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
