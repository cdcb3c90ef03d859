import type { ReactNode } from "react";
import { Button } from "../button/Button";
import { Banner } from "../feedback/Banner";
import { useWords } from "../words";
import { Dialog } from "./Dialog";
import classes from "./Dialog.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** The question. */
  title: ReactNode;
  /** What it will do. */
  children: ReactNode;
  /** The verb on the button, never just "yes". */
  confirm: string;
  cancel?: string;
  danger?: boolean;
  loading?: boolean;
  error?: ReactNode;
}

/** Asks before something that cannot be taken back. The focus starts on leaving it be. */
export function ConfirmDialog({ open, onClose, onConfirm, title, children, confirm, cancel, danger, loading, error }: Props) {
  const words = useWords();
  const footer = (
    <>
      <Button tone="quiet" size="small" onClick={onClose} data-autofocus>{cancel ?? words.cancel}</Button>
      <Button tone={danger ? "danger" : "primary"} size="small" onClick={onConfirm} loading={loading}>{confirm}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} footer={footer}>
      <div className={classes.text}>{children}</div>
      {error && <Banner kind="err" role="alert">{error}</Banner>}
    </Dialog>
  );
}
