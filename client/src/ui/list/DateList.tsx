import type { ReactNode } from "react";
import { UiLink } from "../UiLink";
import classes from "./Dates.module.css";

export interface DateItem {
  id: string;
  /** ISO date, for machines. */
  at: string;
  day: string;
  month: string;
  title: ReactNode;
  text?: ReactNode;
  to?: string;
}

/** What comes when, with the day set large. */
export function DateList({ items }: { items: readonly DateItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className={classes.item}>
          <time dateTime={item.at} className={classes.day}>{item.day}<small>{item.month}</small></time>
          <div>
            {item.to ? <UiLink to={item.to} className={classes.title}>{item.title}</UiLink> : <span className={classes.title}>{item.title}</span>}
            {item.text}
          </div>
        </li>
      ))}
    </ul>
  );
}
