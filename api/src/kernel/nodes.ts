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
    if (!isId(id)) return null;
    const scope = context.scope();
    const ids = `ARRAY[${scope.parameters.add(id)}::uuid]`;
    const parts = this.#kinds.map((kind, index) => `SELECT ${index} AS kind FROM (${kind.visible(scope, ids)}) seen${index}`);
    const [hit] = await context.db.rows<{ kind: number }>(parts.join(" UNION ALL "), scope.parameters.values);
    const kind = hit && this.#kinds[hit.kind];
    const row = kind && (await kind.load(context, id));
    return row ? { __typename: kind.type, ...row } : null;
  }
}
