import { useLayoutEffect } from "react";
import { useLocation } from "react-router";
import { announce } from "./announce";

const SITE = "Kenniskring";
/** Where the focus was last put in its place. */
let place: string | null = null;

/**
 * Names the page in the browser's tab and, after a navigation, puts the focus on its heading so that keyboard and screen reader are
 * where the eye is. The first page keeps the focus where the browser has it; a hash is a place that takes the focus itself.
 */
export function usePageTitle(title: string): void {
  const { pathname, hash } = useLocation();

  useLayoutEffect(() => {
    document.title = title === SITE ? SITE : `${title} · ${SITE}`;
  }, [title]);

  // With the page itself, not a moment after it: by then somebody may be typing.
  useLayoutEffect(() => {
    const here = pathname + hash;
    const arrived = place !== null && place !== here;
    place = here;
    if (!arrived || hash) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    announce(document.title);
  }, [pathname, hash]);
}
