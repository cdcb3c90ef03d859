import type { ReactNode } from "react";
import classes from "./Sheet.module.css";

interface SheetProps {
  /** In the colour of bringing or getting, with words in `head` that say so. */
  accent?: "bring" | "get";
  head?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** What really is a sheet of its own: the chosen answer, a proposal. */
export function Sheet({ accent, head, children, id }: SheetProps) {
  return (
    <div className={classes.sheet} data-accent={accent} id={id}>
      {head && <div className={classes.head}>{head}</div>}
      {children}
    </div>
  );
}

/** A soft ground under one call to do something. */
export function Callout({ tone, children }: { tone: "bring" | "get" | "plain"; children: ReactNode }) {
  return <div className={classes.callout} data-tone={tone}>{children}</div>;
}
