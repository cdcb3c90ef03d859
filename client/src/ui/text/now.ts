import { useSyncExternalStore } from "react";

const every = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let minute = Date.now();

function tick(): void {
  minute = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    minute = Date.now();
    timer = setInterval(tick, every);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The time, for all who show one: one clock for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => minute);
}
