import type { Scope } from "../../kernel/sqlText.ts";
import { reportsFor } from "../reporters/reporter.rights.ts";

/** SQL: the viewer may see that the token exists, and revoke it: administrators all, reporters those of their organisation. */
export function mayManage(scope: Scope, token: string): string {
  const { viewer, parameters, now } = scope;
  if (!viewer) return "false";
  return viewer.admin ? "true" : reportsFor(parameters.add(viewer.id), `${token}.organisation_id`, parameters.add(now));
}
