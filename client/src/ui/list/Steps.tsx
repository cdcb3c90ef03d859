import type { ReactNode } from "react";
import classes from "./Steps.module.css";

/** A few named parts side by side, such as what was, what was done and what came of it. */
export function Steps({ items }: { items: readonly { term: ReactNode; text: ReactNode }[] }) {
  return (
    <dl className={classes.steps}>
      {items.map(({ term, text }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
