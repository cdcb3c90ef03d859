import type { ReactNode } from "react";
import { cx } from "../cx";
import classes from "./SectionHead.module.css";

interface Props {
  title: ReactNode;
  id?: string;
  /** Beside the heading: a sentence, a link, a control. */
  side?: ReactNode;
  size?: "small" | "medium";
  thin?: boolean;
  /** Without the rule: what follows has one of its own. */
  plain?: boolean;
  level?: 2 | 3;
}

/** A rule across the page, and what follows it by name. */
export function SectionHead({ title, id, side, size, thin, plain, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={cx(classes.head, size === "small" && classes.small, thin && classes.thin, plain && classes.plain)}>
      <Heading id={id} className={classes.title}>{title}</Heading>
      {side && <div className={classes.side}>{side}</div>}
    </div>
  );
}
