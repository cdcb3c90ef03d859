import type { ReactNode } from "react";
import classes from "./Rows.module.css";

/** Things that wait for someone, each with the one act that settles it. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return <ul className={classes.rows} aria-label={label}>{children}</ul>;
}

interface RowProps {
  /** The day in bold, what it means beside or under it. */
  when?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3 | 4;
  id?: string;
}

export function ListRow({ when, title, text, action, level = 3, id }: RowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={classes.row} data-when={when ? true : undefined} id={id}>
      {when && <div className={classes.when}>{when}</div>}
      <div className={classes.main}>
        <Heading className={classes.title}>{title}</Heading>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </li>
  );
}
