import type { CSSProperties, ReactNode } from "react";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import classes from "./Worklist.module.css";

interface ListProps {
  label: string;
  /** How many rows stand in it. */
  count: number;
  children: ReactNode;
}

/** Work in rows, one of them open: beside the list on a wide screen, under its row on a narrow one. */
export function Worklist({ label, count, children }: ListProps) {
  return (
    <ul className={classes.list} aria-label={label} style={{ "--count": count } as CSSProperties}>
      {children}
    </ul>
  );
}

interface RowProps {
  id: string;
  icon: IconName;
  title: ReactNode;
  text?: ReactNode;
  /** How long it waits; in crimson with a clock where that is too long. */
  when?: ReactNode;
  late?: boolean;
  /** What is prepared for it. */
  act?: ReactNode;
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** One thing to do: a line that opens to all that is needed to do it. */
export function WorkRow({ id, icon, title, text, when, late, act, open, onToggle, children }: RowProps) {
  return (
    <li className={classes.item} data-turn={id}>
      <button type="button" className={classes.row} data-row aria-expanded={open} aria-controls={open ? `werk-${id}` : undefined} onClick={onToggle}>
        <Icon name={icon} />
        <span className={classes.title}>{title}</span>
        <span className={classes.when} data-late={late || undefined}>
          {late && <Icon name="clock" />} {when}
        </span>
        {text && <span className={classes.text}>{text}</span>}
        {act && <span className={classes.act}>{act}</span>}
      </button>
      {open && (
        <div id={`werk-${id}`} className={classes.detail}>
          <div className={classes.inner}>{children}</div>
        </div>
      )}
    </li>
  );
}
