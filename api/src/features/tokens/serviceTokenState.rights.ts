import { reportsFor } from "../reporters/reporter.rights.ts";

/** SQL: whoever made the token may still make such a one at the moment given: administrators any, reporters for their organisation. */
export function makerMayStill(token: string, now: string): string {
  return `EXISTS (SELECT 1 FROM people maker WHERE maker.id = ${token}.made_by
    AND (maker.admin_since IS NOT NULL OR ${reportsFor("maker.id", `${token}.organisation_id`, now)}))`;
}

/** SQL: how it stands with the token at the moment given. */
export function stateOf(token: string, now: string): string {
  return `CASE WHEN ${token}.revoked_at IS NOT NULL THEN 'REVOKED' WHEN ${token}.expires_at <= ${now} THEN 'EXPIRED'
    WHEN NOT ${makerMayStill(token, now)} THEN 'SUSPENDED' ELSE 'ACTIVE' END`;
}
