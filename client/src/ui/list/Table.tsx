import type { ReactNode } from "react";
import { cx } from "../cx";
import classes from "./Table.module.css";

export interface TableColumn<K extends string> {
  key: K;
  label: ReactNode;
  numeric?: boolean;
}

interface Props<K extends string> {
  caption: ReactNode;
  /** Where a heading above already says it. */
  captionHidden?: boolean;
  /** On a phone the cells of a row stand beside each other, each before its name: for short ones, such as boxes to tick. */
  beside?: boolean;
  columns: readonly TableColumn<K>[];
  /** The first cell names the row. */
  rows: readonly { id: string; cells: Record<K, ReactNode> }[];
}

/** A table; on a phone each row becomes a small list of its own, with the names of the columns. */
export function Table<K extends string>({ caption, captionHidden, beside, columns, rows }: Props<K>) {
  return (
    <table className={cx(classes.table, beside && classes.beside)} role="table">
      <caption className={cx(classes.caption, captionHidden && classes.hidden)}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, numeric }) => <th key={key} role="columnheader" scope="col" data-numeric={numeric || undefined}>{label}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            {columns.map(({ key, label, numeric }, index) =>
              index === 0 ? (
                <th key={key} role="rowheader" scope="row" data-numeric={numeric || undefined}>{row.cells[key]}</th>
              ) : (
                <td key={key} role="cell" data-numeric={numeric || undefined}>
                  <span className={classes.name} aria-hidden>{label}</span>
                  {row.cells[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
