import type { ReactNode } from "react";
import { Icon } from "../icon/Icon";
import { UiLink } from "../UiLink";
import { useWords } from "../words";
import classes from "./Small.module.css";

interface Props {
  children: string;
  to?: string;
  /** Pressing it chooses it. */
  onPick?: () => void;
  onRemove?: () => void;
}

export function TagChip({ children, to, onPick, onRemove }: Props) {
  const words = useWords();
  if (to) return <UiLink to={to} className={classes.tag}>{children}</UiLink>;
  if (onPick) return <button type="button" className={classes.tag} onClick={onPick}>{children}</button>;
  return (
    <span className={classes.tag}>
      {children}
      {onRemove && (
        <button type="button" className={classes.remove} onClick={onRemove} aria-label={words.removeTag(children)} title={words.removeTag(children)}>
          <Icon name="cross" />
        </button>
      )}
    </span>
  );
}

export function TagRow({ label, children }: { label?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.tags}>
      {label && <span>{label}</span>}
      {children}
    </div>
  );
}
