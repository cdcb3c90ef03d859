import type { Context } from "./context.ts";
import { isId } from "./ids.ts";
import type { Scope } from "./sqlText.ts";

/** Which rows of a type the viewer may see, as a query of their ids: the same rule as everywhere else. */
export interface VisibleNodes {
  /** `SELECT id FROM … WHERE id = ANY(ids) AND …`, with the placeholder of the ids given. */
  visible(scope: Scope, ids: string): string;
  /** The row itself; asked only for ids that `visible` answered. */
  load(context: Context, id: string): Promise<object | null>;
  /** The GraphQL type, where the row does not say it itself. */
  type: string;
}

/** `node(id)`: the features say which of their rows may be seen; one statement asks them all. */
export class NodeRegistry {
  readonly #kinds: readonly VisibleNodes[];

  constructor(kinds: readonly VisibleNodes[]) {
    this.#kinds = kinds;
  }

  async load(context: Context, id: string): Promise<object | null> {
    return (await this.loadAll(context, [id])).get(id) ?? null;
  }

  /** Those of the ids that the viewer may see, whatever they are; one statement asks for all of them. */
  async loadAll(context: Context, ids: readonly string[]): Promise<Map<string, object>> {
    const wellFormed = ids.filter(isId);
    if (wellFormed.length === 0) return new Map();
    const scope = context.scope();
    const asked = `${scope.parameters.add(wellFormed)}::uuid[]`;
    const parts = this.#kinds.map((kind, index) => `SELECT id, ${index} AS kind FROM (${kind.visible(scope, asked)}) seen${index}`);
    const hits = await context.db.rows<{ id: string; kind: number }>(parts.join(" UNION ALL "), scope.parameters.values);
    const rows = await Promise.all(hits.map(async ({ id, kind: index }) => [id, await this.#row(context, id, index)] as const));
    return new Map(rows.flatMap(([id, row]) => (row ? [[id, row]] : [])));
  }

  async #row(context: Context, id: string, index: number): Promise<object | null> {
    const kind = this.#kinds[index];
    const row = kind && (await kind.load(context, id));
    return row ? { __typename: kind.type, ...row } : null;
  }
}
