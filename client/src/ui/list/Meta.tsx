import type { ReactNode } from "react";
import classes from "./Small.module.css";

/** A row of small facts: who, when, how many. */
export function Meta({ children }: { children: ReactNode }) {
  return <div className={classes.meta}>{children}</div>;
}

/** The dot in the colour of what surrounds it, with its name. */
export function Dot({ children, strong }: { children: ReactNode; strong?: boolean }) {
  return <span className={classes.dot} data-strong={strong || undefined}>{children}</span>;
}
