import type { Scope } from "../../kernel/sqlText.ts";
import { holdsAt } from "../memberships/membership.rights.ts";

/** SQL: the person reports for the organisation at the moment given. */
export function reportsFor(personId: string, organisationId: string, now: string): string {
  return `EXISTS (SELECT 1 FROM organisation_reporters rep WHERE rep.person_id = ${personId} AND rep.organisation_id = ${organisationId} AND ${holdsAt("rep", now, "starts_at")})`;
}

/** SQL: the viewer may see who reports for the organisation. Administrators, and whoever does so themselves. */
export function maySeeReporter({ viewer, parameters }: Scope, reporter: string): string {
  if (!viewer) return "false";
  return viewer.admin ? "true" : `${reporter}.person_id = ${parameters.add(viewer.id)}`;
}
