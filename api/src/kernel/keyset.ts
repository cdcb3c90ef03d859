import { badInput } from "./errors.ts";
import type { Scope } from "./sqlText.ts";

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

/** A column of the order in which a list stands, with the PostgreSQL type to which its cursor text is cast. */
export interface Key {
  sql: string;
  cast: "uuid" | "text";
  collate?: string;
}

export interface Order {
  /** What stands in the list: a cursor of a list of something else is refused. */
  type: string;
  keys: readonly Key[];
  direction: "ASC" | "DESC";
}

interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Which part of a list is asked for. */
export interface Window {
  size: number;
  backward: boolean;
  cursor: string[] | null;
}

/** Reads what a client asked, or refuses it with BAD_USER_INPUT. */
export function windowOf({ first, after, last, before }: PageRequest, order: Order): Window {
  const backward = last != null || before != null;
  const [size, text] = backward ? [last, before] : [first, after];
  if (backward && (first != null || after != null)) throw badInput({ path: "last", because: "page.both_ways" });
  if (size != null && (size < 1 || size > LARGEST_SIZE))
    throw badInput({ path: backward ? "last" : "first", because: "page.size", params: { max: LARGEST_SIZE } });
  return { size: size ?? DEFAULT_SIZE, backward, cursor: text == null ? null : decodeCursor(text, backward ? "before" : "after", order) };
}

export function encodeCursor({ type }: Order, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([type, ...values])).toString("base64url");
}

function decodeCursor(text: string, path: string, { type, keys }: Order): string[] {
  const content = parsed(text);
  const [of, ...values] = Array.isArray(content) ? (content as unknown[]) : [];
  if (of !== type || values.length !== keys.length || !keys.every(({ cast }, index) => isKey(values[index], cast)))
    throw badInput({ path, because: "cursor.invalid" });
  return values as string[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isKey(value: unknown, cast: Key["cast"]): boolean {
  if (typeof value !== "string" || value.includes("\0")) return false;
  return cast === "text" || UUID.test(value);
}

/** `AND (a, b) < ($1, $2)`: the row comparison, for which one index suffices. `backward` and `inclusive` turn it round. */
export function beyond({ keys, direction }: Order, cursor: string[], { backward, inclusive }: { backward: boolean; inclusive: boolean }, scope: Scope): string {
  const operator = ((direction === "DESC") !== backward ? "<" : ">") + (inclusive ? "=" : "");
  const left = keys.map(({ sql, collate = "" }) => `${sql} ${collate}`);
  const right = keys.map(({ cast }, index) => `${scope.parameters.add(cursor[index])}::${cast}`);
  return `AND (${left.join(", ")}) ${operator} (${right.join(", ")})`;
}

/** `a ASC, b ASC`, of the columns themselves or of the names under which a subquery gives them. */
export function ordering({ keys, direction }: Order, reversed: boolean, names = keys.map(({ sql }) => sql)): string {
  const way = (direction === "DESC") !== reversed ? "DESC" : "ASC";
  return keys.map(({ collate = "" }, index) => `${names[index]} ${collate} ${way}`).join(", ");
}
