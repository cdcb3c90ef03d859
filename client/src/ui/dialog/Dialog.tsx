import { lazy, Suspense, type ReactNode } from "react";

const DialogFrame = lazy(async () => ({ default: (await import("./DialogFrame")).DialogFrame }));

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The acts; the neutral or leading one last. */
  footer?: ReactNode;
  wide?: boolean;
  /** For what must be answered: Escape and a press beside it do nothing. */
  firm?: boolean;
}

/** A window over the page that keeps the focus and gives it back. Its script comes when it is first opened. */
export function Dialog(props: DialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  );
}
