import type { ContributionKind } from "../../gql/graphql";
import { kindOf } from "./kinds";

/** What the address says: `?soort=ervaring&trefwoord=rooster`. */
export function knowledgeFilter(search: URLSearchParams, all: ContributionKind[]): { kinds: ContributionKind[]; tag?: string } {
  const kind = kindOf(search.get("soort"));
  const tag = search.get("trefwoord");
  return { kinds: kind && all.includes(kind) ? [kind] : all, ...(tag ? { tag } : {}) };
}
