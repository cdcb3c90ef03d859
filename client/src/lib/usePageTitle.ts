import { useEffect } from "react";
import { useLocation } from "react-router";
import { announce } from "./announce";

const SITE = "Kenniskring";
let arrived = false;

/**
 * Names the page in the browser's tab and, after a navigation, puts the focus on its heading so that keyboard and screen reader are
 * where the eye is. The first page keeps the focus where the browser has it; a hash is a place that takes the focus itself.
 */
export function usePageTitle(title: string): void {
  const { pathname, hash } = useLocation();

  useEffect(() => {
    document.title = title === SITE ? SITE : `${title} · ${SITE}`;
  }, [title]);

  useEffect(() => {
    if (arrived && !hash) {
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      announce(document.title);
    }
    arrived = true;
  }, [pathname, hash]);
}
