import { useLocation, useMatches } from "react-router";
import { missing } from "../../lib/missing";
import { useSignal } from "../../lib/signal";
import type { Current } from "../../ui/shell/Frame";

/** Whether the page is the one of the communities, or stands in one of them. */
export function useInCommunities(): Current {
  const { pathname } = useLocation();
  const { community } = useMatches().at(-1)?.params ?? {};
  const nothingHere = useSignal(missing);
  if (nothingHere) return undefined;
  if (pathname === "/kringen") return "page";
  return community || pathname.startsWith("/bijdragen/") ? "within" : undefined;
}
