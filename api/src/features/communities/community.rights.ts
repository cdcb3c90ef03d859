import type { Scope } from "../../kernel/sqlText.ts";

/** SQL: whoever asks may know of the community. Its face is public, but a program knows only those that its token names. */
export function mayKnow({ parameters, token }: Scope, communityId: string): string {
  return token ? `${communityId} = ANY(${parameters.add(token.communityIds)})` : "true";
}
