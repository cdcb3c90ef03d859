import type { ReactNode } from "react";
import { cx } from "../cx";
import classes from "./Icon.module.css";
import { iconPaths } from "./paths";

export type KindFigure = "question" | "answer" | "practice" | "theory" | "insight" | "synthesis";

const solid = classes.solid;
const circle = <circle cx="12" cy="12" r="8.2" />;

const figures: Record<KindFigure, ReactNode> = {
  question: <path d={iconPaths.get} />,
  answer: <path d={iconPaths.bring} />,
  practice: <>{circle}<path className={solid} d="M3.8 12.4h16.4a8.2 8.2 0 0 1-16.4 0z" /></>,
  theory: <>{circle}<path className={solid} d="M3.8 11.6h16.4a8.2 8.2 0 0 0-16.4 0z" /></>,
  insight: <>{circle}<circle className={solid} cx="12" cy="12" r="2.6" /></>,
  synthesis: <path className={solid} d="M3.8 10.8h16.4a8.2 8.2 0 0 0-16.4 0zM3.8 13.6h16.4a8.2 8.2 0 0 1-16.4 0z" />,
};

/** One figure for all kinds: practice fills the lower half, theory the upper, together they are whole. */
export function KindGlyph({ kind, large, className }: { kind: KindFigure; large?: boolean; className?: string }) {
  return (
    <svg className={cx(classes.icon, className)} data-kind={kind} data-large={large || undefined} viewBox="0 0 24 24" aria-hidden focusable="false">
      {figures[kind]}
    </svg>
  );
}

/** The figure with its word. */
export function KindLabel({ kind, children }: { kind: KindFigure; children: ReactNode }) {
  return (
    <span className={classes.kind} data-kind={kind}>
      <KindGlyph kind={kind} />
      {children}
    </span>
  );
}

/** As many figures as there are, after the words that count them. */
export function KindGlyphs({ kind, count, most = 5 }: { kind: KindFigure; count: number; most?: number }) {
  return (
    <span className={classes.glyphs} aria-hidden>
      {Array.from({ length: Math.min(count, most) }, (_, index) => (
        <KindGlyph key={index} kind={kind} />
      ))}
    </span>
  );
}
