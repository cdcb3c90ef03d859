import { createContext, useContext, useRef } from "react";

/** Given by the application: fetches script and data of the page at an address. */
export const PrefetchContext = createContext<(address: string) => void>(() => undefined);

const INTENT = 60;

/** Handlers for a link: a pointer that rests on it, a finger that lands on it or keyboard focus starts fetching what it leads to. */
export function usePrefetch(address: string) {
  const prefetch = useContext(PrefetchContext);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  return {
    onPointerEnter: () => {
      timer.current = setTimeout(() => prefetch(address), INTENT);
    },
    onPointerLeave: () => clearTimeout(timer.current),
    onTouchStart: () => prefetch(address),
    onFocus: () => prefetch(address),
  };
}
