export type ToastKind = "ok" | "err" | "info";

export interface ToastOptions {
  kind?: ToastKind;
  text: string;
  /** Such as taking it back. */
  action?: { label: string; onAct: () => void };
  /** Until someone takes it away. */
  stay?: boolean;
}

export interface ToastEntry extends ToastOptions {
  id: number;
  kind: ToastKind;
}

const most = 3;
let entries: readonly ToastEntry[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly ToastEntry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  set(entries.filter((entry) => entry.id !== id));
}

/** Says in a corner what just happened. Gives back how to take it away before its time. */
export function toast({ kind = "ok", ...rest }: ToastOptions): () => void {
  const id = ++last;
  set([...entries, { ...rest, kind, id }].slice(-most));
  return () => dismissToast(id);
}

export const toastEntries = (): readonly ToastEntry[] => entries;

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
