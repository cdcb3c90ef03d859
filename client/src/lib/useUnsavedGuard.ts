import { useEffect } from "react";
import { useBlocker } from "react-router";

/** Asks before someone leaves with words that are kept nowhere; also when the browser itself is closed. */
export function useUnsavedGuard(unsaved: () => boolean) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved() && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  return { asking: blocker.state === "blocked", stay: () => blocker.reset?.(), leave: () => blocker.proceed?.() };
}
