import type { ReactNode } from "react";
import classes from "./VisuallyHidden.module.css";

/** For a screen reader only. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return <span id={id} className={classes.hidden}>{children}</span>;
}
