import type { Scope } from "../../kernel/sqlText.ts";

/** SQL: the membership (or role assignment) holds at the moment given. */
export function holdsAt(alias: string, now: string, from = "joined_at"): string {
  return `${alias}.${from} <= ${now} AND (${alias}.ends_at IS NULL OR ${alias}.ends_at > ${now})`;
}

/** SQL: a lateral join that adds `<alias>_role`, the role that a membership has at the moment given: `role`, `ends_at`, `sponsor_id`. */
export function withRole(alias: string, now: string): string {
  return `JOIN LATERAL (SELECT r.role, r.ends_at, r.sponsor_id FROM role_assignments r WHERE r.membership_id = ${alias}.id AND ${holdsAt("r", now, "starts_at")} LIMIT 1) ${alias}_role ON true`;
}

/**
 * SQL: the viewer may read what is inside the community. The one definition of it, used by every read: lists, counts, nodes,
 * subscriptions. Members may while their stint lasts, administrators always.
 */
export function mayRead(scope: Scope, communityId: string): string {
  if (!scope.viewer) return "false";
  if (scope.viewer.admin) return "true";
  const viewer = scope.parameters.add(scope.viewer.id);
  const now = scope.parameters.add(scope.now);
  return `EXISTS (SELECT 1 FROM memberships own WHERE own.community_id = ${communityId} AND own.person_id = ${viewer} AND ${holdsAt("own", now)})`;
}

/** SQL: the viewer may read of a person more than a name: oneself, and whoever shares or shared a community that the viewer may read. */
export function mayReadPerson(scope: Scope, personId: string): string {
  if (!scope.viewer) return "false";
  const self = `${personId} = ${scope.parameters.add(scope.viewer.id)}`;
  return `(${self} OR EXISTS (SELECT 1 FROM memberships theirs WHERE theirs.person_id = ${personId} AND ${mayRead(scope, "theirs.community_id")}))`;
}
