import type { ColumnRule, TableRules } from "../../kernel/personalData.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { declarations } from "./declarations.ts";

export type Value = string | number | boolean | Date | null | Value[] | { [name: string]: Value };

/** What is kept about somebody in one table. */
export interface Gathered {
  table: string;
  rows: Record<string, Value>[];
}

/** By what a column is called in the export: what it refers to is told by name. */
export function nameOf(column: string, { given }: ColumnRule): string {
  return typeof given === "string" ? column.replace(/_id$/, "") : column;
}

export function givenOf({ columns }: TableRules): [column: string, rule: ColumnRule][] {
  return Object.entries(columns).filter(([, { given }]) => given);
}

function sqlOf(column: string, rule: ColumnRule): string {
  if (typeof rule.given !== "string") return `r.${column}`;
  const [table, name] = rule.given.split(".");
  return `(SELECT n.${name} FROM ${table} n WHERE n.id = r.${column}) AS "${nameOf(column, rule)}"`;
}

/** Everything that a person is given, table by table, as it stands now; what there is nothing of is left out. */
export async function gather(tx: Transaction, personId: string): Promise<Gathered[]> {
  const gathered: Gathered[] = [];
  for (const declaration of declarations) {
    const given = givenOf(declaration);
    if (!declaration.whose || given.length === 0) continue;
    const columns = given.map(([column, rule]) => sqlOf(column, rule)).join(", ");
    const rows = await sql<Record<string, Value>>(tx, `SELECT ${columns} FROM ${declaration.table} r WHERE ${declaration.whose} ORDER BY 1`, [personId]);
    if (rows.length > 0) gathered.push({ table: declaration.table, rows });
  }
  return gathered;
}
