import DataLoader from "dataloader";
import type { Context } from "./context.ts";

/** One row for each key, in one statement for all keys of a level. */
export interface Loader<K extends string, V> {
  batch(keys: K[], context: Context): Promise<V[]>;
  keyOf(row: V): K;
}

/** Several rows for each key, in the order in which the statement gave them. */
export interface GroupLoader<K extends string, V> {
  batch(keys: K[], context: Context): Promise<V[]>;
  groupOf(row: V): K;
}

/** The loaders of one request, made when they are first asked. */
export class Loaders {
  readonly #made = new Map<object, DataLoader<string, unknown>>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  one<K extends string, V>(loader: Loader<K, V>): DataLoader<string, V | null> {
    return this.#get(loader, async (keys) => {
      const rows = new Map((await loader.batch(keys as K[], this.#context)).map((row) => [loader.keyOf(row) as string, row]));
      return keys.map((key) => rows.get(key) ?? null);
    });
  }

  many<K extends string, V>(loader: GroupLoader<K, V>): DataLoader<string, V[]> {
    return this.#get(loader, async (keys) => {
      const groups = Map.groupBy(await loader.batch(keys as K[], this.#context), (row) => loader.groupOf(row) as string);
      return keys.map((key) => groups.get(key) ?? []);
    });
  }

  /** After a write, what was read before is no longer true. */
  clear(): void {
    this.#made.clear();
  }

  #get<V>(loader: object, batch: (keys: string[]) => Promise<V[]>): DataLoader<string, V> {
    let made = this.#made.get(loader) as DataLoader<string, V> | undefined;
    if (!made) {
      made = new DataLoader<string, V>((keys) => batch([...keys]));
      this.#made.set(loader, made);
    }
    return made;
  }
}
