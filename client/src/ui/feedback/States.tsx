import type { ReactNode } from "react";
import classes from "./States.module.css";

interface Props {
  title: ReactNode;
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
  level?: 1 | 2 | 3;
}

/** Nothing here yet: says so, and what someone could do. */
export function EmptyState({ title, children, action, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state}>
      <svg className={classes.ring} width="72" height="72" viewBox="0 0 72 72" aria-hidden focusable="false">
        <circle cx="36" cy="36" r="28" />
      </svg>
      <Heading className={classes.title} tabIndex={level === 1 ? -1 : undefined}>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

/** It went wrong: what happened, what to do, and the mark by which someone can ask about it. */
export function ErrorState({ title, children, action, level = 2, id, idLabel }: Props & { id?: string; idLabel?: string }) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state} role="alert">
      <svg className={classes.broken} width="72" height="72" viewBox="0 0 72 72" aria-hidden focusable="false">
        <path d="M44 9.2A28 28 0 1 1 20 13M36 22v17M36 47v.4" />
      </svg>
      <Heading className={classes.title} tabIndex={level === 1 ? -1 : undefined}>{title}</Heading>
      {children && <p>{children}</p>}
      {id && (
        <p className={classes.id}>
          {idLabel} <code>{id}</code>
        </p>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
