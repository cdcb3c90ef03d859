import { matchRoutes, type RouteObject } from "react-router";
import type { PageHandle } from "./page";

/** Starts what the page at an address needs, once for each address that someone means to visit. */
export function prefetchOf(routes: RouteObject[]): (address: string) => void {
  return (address) => {
    const url = new URL(address, window.location.href);
    if (url.pathname === window.location.pathname) return;
    for (const { route, params } of matchRoutes(routes, url) ?? []) {
      (route.handle as PageHandle | undefined)?.prefetch(params, url);
    }
  };
}
