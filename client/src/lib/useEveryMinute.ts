import { useEffect } from "react";

const MINUTE = 60_000;

/** Does something now and then, as long as the page is looked at. */
export function useEveryMinute(act: () => unknown, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") act();
    }, MINUTE);
    return () => clearInterval(timer);
  }, [act, wanted]);
}
