import type { ReactNode } from "react";
import { Button } from "../button/Button";
import classes from "./More.module.css";

interface MoreProps {
  label: string;
  onClick: () => void;
  loading?: boolean;
  /** How far the list has come, such as "20 van 118". */
  progress?: ReactNode;
}

export function LoadMore({ label, onClick, loading, progress }: MoreProps) {
  return (
    <div className={classes.more} data-noprint>
      <Button onClick={onClick} loading={loading}>{label}</Button>
      {progress && <span className={classes.progress}>{progress}</span>}
    </div>
  );
}

/** What came while someone was reading waits here, so that nothing moves under their eyes. */
export function NewItemsBar({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <div role="status" data-noprint>
      {children && <button type="button" className={classes.fresh} onClick={onClick}>{children}</button>}
    </div>
  );
}
