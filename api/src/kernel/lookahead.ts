import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";
import type { Scope } from "./sqlText.ts";

/** How a GraphQL field is read from a row with the alias given: an SQL expression, or a row of another type joined to it. */
type FieldSource =
  | ((row: string, scope: Scope) => string)
  | { type: string; join: (row: string, target: string, scope: Scope) => string };

/**
 * How rows of a GraphQL type are read. `always` are properties that every row carries, whatever was asked: ids and foreign keys from
 * which loaders answer the fields that nobody registered here. Features add fields to types of lower floors by a part of their own.
 */
export interface ShapePart {
  type: string;
  table?: string;
  always?: Record<string, string>;
  fields?: Record<string, FieldSource>;
}

interface Shape {
  table: string;
  always: Record<string, string>;
  fields: Map<string, FieldSource>;
}

/** All parts, put together by the composition root. */
export class Shapes {
  readonly #byType = new Map<string, Shape>();

  constructor(parts: readonly ShapePart[]) {
    for (const part of parts) {
      const shape = this.#byType.get(part.type) ?? { table: "", always: {}, fields: new Map<string, FieldSource>() };
      if (part.table) shape.table = part.table;
      Object.assign(shape.always, part.always);
      for (const [name, source] of Object.entries(part.fields ?? {})) shape.fields.set(name, source);
      this.#byType.set(part.type, shape);
    }
  }

  of(type: string): Shape {
    const shape = this.#byType.get(type);
    if (!shape) throw new Error(`no shape is registered for ${type}`);
    return shape;
  }
}

export interface Compiled<T> {
  table: string;
  select: string;
  joins: string;
  /** Turns a tuple, from the position given, into a plain row with its nested rows. */
  decode(tuple: unknown[], start: number): T | null;
}

interface Slot {
  path: string[];
  nested: boolean;
}

/** Names of the fields asked of a type, through fragments of whatever type condition, with the selections below each. */
function selectionsOf(sets: readonly SelectionSetNode[], info: GraphQLResolveInfo): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  // Once each: fragments that spread one another twice would otherwise double at every step.
  const spread = new Set<string>();
  const visit = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields.set(selection.name.value, [...(fields.get(selection.name.value) ?? []), selection]);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else {
        const name = selection.name.value;
        const fragment = spread.has(name) ? undefined : info.fragments[name];
        spread.add(name);
        if (fragment) visit(fragment.selectionSet);
      }
    }
  };
  sets.forEach(visit);
  return fields;
}

const below = (nodes: readonly FieldNode[]) => nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** The selection sets that stand at a path below the field being resolved: `["edges", "node"]` for a connection. */
export function selectionAt(info: GraphQLResolveInfo, path: readonly string[]): SelectionSetNode[] {
  return path.reduce((sets, name) => below(selectionsOf(sets, info).get(name) ?? []), below(info.fieldNodes));
}

/**
 * Compiles a selection on a type to the select list and joins of one statement. Fields with arguments, and fields that nobody
 * registered, are left to their resolvers and loaders.
 */
export function compile<T>(shapes: Shapes, type: string, alias: string, sets: SelectionSetNode[], info: GraphQLResolveInfo, scope: Scope): Compiled<T> {
  const select: string[] = [];
  const joins: string[] = [];
  const slots: Slot[] = [];

  const add = (typeName: string, row: string, path: string[], chosen: SelectionSetNode[]) => {
    const shape = shapes.of(typeName);
    slots.push({ path, nested: true });
    select.push(`${row}.id`);
    const taken = new Map(Object.entries(shape.always).map(([property, column]) => [property, `${row}.${column}`]));
    for (const [name, nodes] of selectionsOf(chosen, info)) {
      const source = shape.fields.get(name);
      if (!source || nodes.some((node) => node.arguments?.length)) continue;
      if (typeof source === "function") taken.set(name, source(row, scope));
      else {
        const target = `${row}_${name}`.toLowerCase();
        joins.push(source.join(row, target, scope));
        add(source.type, target, [...path, name], below(nodes));
      }
    }
    for (const [property, expression] of taken) {
      slots.push({ path: [...path, property], nested: false });
      select.push(expression);
    }
  };
  add(type, alias, [], sets);

  return { table: shapes.of(type).table, select: select.join(", "), joins: joins.join(" "), decode: decoder<T>(slots) };
}

function decoder<T>(slots: Slot[]) {
  return (tuple: unknown[], start: number): T | null => {
    const holder: Record<string, unknown> = {};
    slots.forEach(({ path, nested }, index) => {
      const value = tuple[start + index];
      let parent: Record<string, unknown> | null = holder;
      for (const step of ["root", ...path.slice(0, -1)].slice(0, path.length)) parent = parent && (parent[step] as Record<string, unknown> | null);
      if (!parent) return;
      const name = path.at(-1) ?? "root";
      parent[name] = nested ? (value === null ? null : { id: value }) : value;
    });
    return holder.root as T | null;
  };
}
