import { DefaultNamingStrategy, type Table } from "typeorm";

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
const nameOf = (table: Table | string) => (typeof table === "string" ? table : table.name).replace(/^.*\./, "");

/** Columns in snake_case; constraint names that a database person can read in an error message. */
export class Naming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }

  override primaryKeyName(table: Table | string): string {
    return `${nameOf(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${nameOf(table)}_${columns.join("_")}_fkey`;
  }
}
