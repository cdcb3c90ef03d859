import { lazy, Suspense, useLayoutEffect, type ReactNode } from "react";

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

/** Gives the focus back to what had it, also when whoever showed the dialog leaves together with it. */
function useFocusBack(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        const lost = !document.activeElement || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    };
  }, [open]);
}

/** A window over the page that keeps the focus and gives it back. Its script comes when it is first opened. */
export function Dialog(props: DialogProps) {
  useFocusBack(props.open);
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  );
}
