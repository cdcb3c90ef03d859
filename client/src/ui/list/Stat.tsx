import type { ReactNode } from "react";
import classes from "./Small.module.css";

/** One figure with what it counts; stands in a `dl`. */
export function Stat({ value, label, of }: { value: ReactNode; label: ReactNode; of?: ReactNode }) {
  return (
    <div className={classes.stat}>
      <dt>{label}</dt>
      <dd><b>{value}</b>{of && <> {of}</>}</dd>
    </div>
  );
}
