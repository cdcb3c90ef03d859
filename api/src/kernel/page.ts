import type { GraphQLResolveInfo } from "graphql";
import DataLoader from "dataloader";
import type { Connection, PageArgs } from "./connection.ts";
import type { Context } from "./context.ts";
import { beyond, encodeCursor, ordering, windowOf, type Order, type Window } from "./keyset.ts";
import { compile, selectionAt } from "./lookahead.ts";
import type { Scope } from "./sqlText.ts";

/** What a page adds to a list's query. */
export interface PageClauses {
  /** The keys of the order, to be selected beside `id`. */
  keys: string;
  /** `AND (key, …) < ($1, …)`, or nothing on the first page. */
  beyond: string;
  orderAndLimit: string;
}

/** A list of rows of one type: which ids stand in it, under which parent, in what order. Who may see a row is part of `ids`. */
export interface ListSource extends Order {
  /** `SELECT id, keys FROM … WHERE <under parent> AND <visible> beyond orderAndLimit`; `parent` is an SQL expression of its id. */
  ids(scope: Scope, page: PageClauses, parent: string): string;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The pages of one place in the document for all parents that stand there, while a request lasts. */
export type PageLoaders = Map<string, DataLoader<string, Connection<unknown>>>;

/** One page of a list that hangs under nothing. */
export function pageOf<T>(context: Context, info: GraphQLResolveInfo, source: ListSource, args: Partial<PageArgs>): Promise<Connection<T>> {
  return pageUnder(context, info, source, args, NOBODY);
}

/**
 * One page of the list under a parent: a single statement for all parents of a level, into which the selection on the nodes is compiled.
 * One row more than asked answers whether the list goes on; whether something stands on the near side of the cursor is asked of the
 * database only when the client asks it of us.
 */
export async function pageUnder<T>(context: Context, info: GraphQLResolveInfo, source: ListSource, args: Partial<PageArgs>, parentId: string): Promise<Connection<T>> {
  const window = windowOf(args, source);
  // Parents share a statement where exactly the same nodes of the document ask: then arguments and selection are the same.
  const place = info.fieldNodes.map(({ loc }) => loc?.start).join();
  let loader = context.pages.get(place);
  if (!loader) {
    loader = new DataLoader((parents) => load(context, info, source, window, parents), { cache: false });
    context.pages.set(place, loader);
  }
  return (await loader.load(parentId)) as Connection<T>;
}

async function load(context: Context, info: GraphQLResolveInfo, source: ListSource, window: Window, parents: readonly string[]): Promise<Connection<unknown>[]> {
  const scope = context.scope();
  const ids = scope.parameters.add([...new Set(parents)]);
  const names = source.keys.map((_, index) => `page.k${index}`);
  const page = source.ids(scope, clauses(source, window, scope), "parent.id");
  const compiled = compile(context.runtime.shapes, source.type, "n", selectionAt(info, ["edges", "node"]), info, scope);
  const text = `
    SELECT parent.id::text, ${names.map((name) => `${name}::text`).join(", ")}, ${compiled.select}
    FROM unnest(${ids}::uuid[]) AS parent(id) CROSS JOIN LATERAL (${page}) page
    JOIN ${compiled.table} n ON n.id = page.id ${compiled.joins}
    ORDER BY ${ordering(source, false, names)}`;

  const tuples = await context.db.tuples(text, scope.parameters.values);
  const byParent = Map.groupBy(tuples, ([parent]) => parent as string);
  return parents.map((parent) => connection(context, source, window, parent, byParent.get(parent) ?? [], (tuple) => ({
    cursor: encodeCursor(source, tuple.slice(1, 1 + names.length) as string[]),
    node: compiled.decode(tuple, 1 + names.length),
  })));
}

function clauses(source: ListSource, { size, backward, cursor }: Window, scope: Scope): PageClauses {
  return {
    keys: selectedKeys(source),
    beyond: cursor ? beyond(source, cursor, { backward, inclusive: false }, scope) : "",
    orderAndLimit: `ORDER BY ${ordering(source, backward)} LIMIT ${scope.parameters.add(size + 1)}`,
  };
}

const selectedKeys = ({ keys }: Order) => keys.map(({ sql }, index) => `${sql} AS k${index}`).join(", ");

type EdgeOf = (tuple: unknown[]) => { cursor: string; node: unknown };

function connection(context: Context, source: ListSource, window: Window, parent: string, tuples: unknown[][], edgeOf: EdgeOf): Connection<unknown> {
  const more = tuples.length > window.size;
  const shown = more ? (window.backward ? tuples.slice(1) : tuples.slice(0, window.size)) : tuples;
  const edges = shown.map(edgeOf);
  const behind = () => standsBehind(context, source, window, parent);
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: window.backward ? behind : more,
      hasPreviousPage: window.backward ? more : behind,
    },
  };
}

async function standsBehind(context: Context, source: ListSource, { cursor, backward }: Window, parent: string): Promise<boolean> {
  if (!cursor) return false;
  const scope = context.scope();
  const under = scope.parameters.add(parent);
  const near = beyond(source, cursor, { backward: !backward, inclusive: true }, scope);
  const page = source.ids(scope, { keys: selectedKeys(source), beyond: near, orderAndLimit: "LIMIT 1" }, "parent.id");
  const text = `SELECT FROM (SELECT ${under}::uuid AS id) parent CROSS JOIN LATERAL (${page}) page`;
  return (await context.db.rows(text, scope.parameters.values)).length > 0;
}
