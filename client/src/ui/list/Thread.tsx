import type { ReactNode } from "react";
import classes from "./Thread.module.css";

interface Props {
  /** Who said it; the avatar stands left of everything. */
  avatar: ReactNode;
  head: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  replies?: ReactNode;
  id?: string;
  /** The one an address points at. */
  current?: boolean;
}

/** One voice in a conversation, with the voices that answer it. */
export function ThreadItem({ avatar, head, children, foot, replies, id, current }: Props) {
  return (
    <article className={classes.item} id={id} data-current={current || undefined} tabIndex={-1}>
      <div>{avatar}</div>
      <div className={classes.body}>
        <div className={classes.head}>{head}</div>
        <div className={classes.text}>{children}</div>
        {foot && <div className={classes.foot} data-noprint>{foot}</div>}
        {replies && <div className={classes.replies}>{replies}</div>}
      </div>
    </article>
  );
}
