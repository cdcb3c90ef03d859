import type { ReactNode } from "react";
import { cx } from "../cx";
import classes from "./Page.module.css";

/** The width of a page. */
export function Wrap({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx(classes.wrap, className)}>{children}</div>;
}

/** What the page is for, and beside it (on a phone: under it) what else there is. */
export function Columns({ children, rail, railLabel }: { children: ReactNode; rail?: ReactNode; railLabel: string }) {
  if (!rail) return <div>{children}</div>;
  return (
    <div className={classes.columns}>
      <div>{children}</div>
      <aside className={classes.rail} aria-label={railLabel} data-noprint>{rail}</aside>
    </div>
  );
}

interface HeadProps {
  title: ReactNode;
  /** Above the title: what it is and where it stands. */
  over?: ReactNode;
  lead?: ReactNode;
  /** A question speaks in italics, an insight between quotation marks. */
  voice?: "plain" | "article" | "question" | "quote";
  actions?: ReactNode;
  side?: ReactNode;
  id?: string;
}

/** The one h1 of a page; the shell gives it the focus after a navigation. */
export function PageHead({ title, over, lead, voice = "plain", actions, side, id }: HeadProps) {
  return (
    <header className={classes.head} data-voice={voice}>
      <div className={classes.words}>
        {over && <div className={classes.over}>{over}</div>}
        <h1 id={id} className={classes.title} tabIndex={-1}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {side && <div className={classes.side}>{side}</div>}
      {actions && <div className={classes.actions} data-noprint>{actions}</div>}
    </header>
  );
}
