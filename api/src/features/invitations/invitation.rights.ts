import type { Scope } from "../../kernel/sqlText.ts";
import { facilitatorsAt } from "../admission/joinRequest.rights.ts";

/** SQL: the person facilitates the community at the moment given. */
export function facilitates(personId: string, communityId: string, now: string): string {
  return `EXISTS (SELECT 1 FROM ${facilitatorsAt(now)} f WHERE f.community_id = ${communityId} AND f.person_id = ${personId})`;
}

/** SQL: the viewer sees whom the community invited: its facilitators. */
export function mayInvite(scope: Scope, communityId: string): string {
  if (!scope.viewer) return "false";
  return facilitates(scope.parameters.add(scope.viewer.id), communityId, scope.parameters.add(scope.now));
}

/** SQL: the invitation still stands, and is to the address of the viewer's account. */
export function isToViewer(scope: Scope, invitation: string): string {
  if (!scope.viewer) return "false";
  const viewer = scope.parameters.add(scope.viewer.id);
  // The same as being OPEN, and what the index of addresses knows.
  return `(${invitation}.settled_at IS NULL AND ${invitation}.expires_at > ${scope.parameters.add(scope.now)}
    AND ${invitation}.email = (SELECT me.email FROM people me WHERE me.id = ${viewer}))`;
}

/** SQL: the viewer may read the invitation without the link in the mail. */
export function mayReadInvitation(scope: Scope, invitation: string): string {
  return `(${mayInvite(scope, `${invitation}.community_id`)} OR ${isToViewer(scope, invitation)})`;
}
