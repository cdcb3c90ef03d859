import type { ReactNode } from "react";
import classes from "./Prose.module.css";

export function Quote({ children, source }: { children: ReactNode; source?: ReactNode }) {
  return (
    <blockquote className={classes.quote}>
      {children}
      {source && <footer>{source}</footer>}
    </blockquote>
  );
}

/** The line that says where something was written. */
export function Cite({ children }: { children: ReactNode }) {
  return <div className={classes.cite}>{children}</div>;
}
