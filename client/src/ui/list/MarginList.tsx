import type { ReactNode } from "react";
import { KindGlyph, type KindFigure } from "../icon/KindGlyph";
import { UiLink } from "../UiLink";
import classes from "./MarginList.module.css";

/** An editorial list: hairlines between, kind and reason in the margin. */
export function MarginList({ children, label }: { children: ReactNode; label?: string }) {
  return <ul className={classes.list} aria-label={label}>{children}</ul>;
}

interface ItemProps {
  kind: KindFigure;
  kindLabel: ReactNode;
  /** Under the kind: why it is here, where it comes from, how it stands. */
  margin?: ReactNode;
  title: ReactNode;
  to?: string;
  level?: 2 | 3;
  children?: ReactNode;
  /** Who, when, how many, and the one act. */
  foot?: ReactNode;
  id?: string;
}

export function MarginItem({ kind, kindLabel, margin, title, to, level = 3, children, foot, id }: ItemProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={classes.item} data-kind={kind}>
      <article className={classes.article} id={id}>
        <div className={classes.side}>
          <span className={classes.kind} data-kind={kind}>
            <KindGlyph kind={kind} />
            {kindLabel}
          </span>
          {margin}
        </div>
        <div className={classes.main}>
          <Heading className={classes.title}>{to ? <UiLink to={to}>{title}</UiLink> : title}</Heading>
          {children}
          {foot && <div className={classes.foot}>{foot}</div>}
        </div>
      </article>
    </li>
  );
}

/** The reason why something stands in a list. */
export function Why({ children }: { children: ReactNode }) {
  return <span className={classes.why}>{children}</span>;
}
