import type { Scope } from "../../kernel/sqlText.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { holdsAt } from "../memberships/membership.rights.ts";

/** SQL: who holds the role of facilitator at the moment given: rows `membership_id, community_id, person_id, sponsor_id, joined_at`. */
export function facilitatorsAt(now: string): string {
  return `(SELECT fm.id AS membership_id, fm.community_id, fm.person_id, fr.sponsor_id, fm.joined_at
    FROM memberships fm JOIN role_assignments fr ON fr.membership_id = fm.id AND fr.role = 'FACILITATOR'
    WHERE ${holdsAt("fm", now)} AND ${holdsAt("fr", now, "starts_at")})`;
}

/**
 * SQL: who may decide a request, as `person_id`. The facilitators of its community from the start. Once the clock has taken it to the sponsor:
 * also facilitators elsewhere who are sponsored by an organisation that sponsors a facilitator here. Then, and where nobody facilitates,
 * platform administrators too. Never the applicant.
 */
export function decidersOf(request: string, now: string): string {
  const facilitators = facilitatorsAt(now);
  const here = `FROM ${facilitators} f WHERE f.community_id = ${request}.community_id`;
  return `(SELECT decider.person_id FROM (
      SELECT f.person_id ${here}
      UNION
      SELECT elsewhere.person_id FROM ${facilitators} elsewhere
      WHERE ${request}.stage = 'SPONSOR' AND elsewhere.sponsor_id IN (SELECT f.sponsor_id ${here})
      UNION
      SELECT p.id FROM people p WHERE p.admin_since IS NOT NULL AND (${request}.stage = 'SPONSOR' OR NOT EXISTS (SELECT 1 ${here}))
    ) decider WHERE decider.person_id <> ${request}.applicant_id)`;
}

/** SQL: the viewer may decide the request. */
export function mayDecide(scope: Scope, request: string): string {
  if (!scope.viewer) return "false";
  const now = scope.parameters.add(scope.now);
  return `${scope.parameters.add(scope.viewer.id)}::uuid IN ${decidersOf(request, now)}`;
}

/** SQL: the viewer may read the request: the applicant, and who may decide it. */
export function mayReadRequest(scope: Scope, request: string): string {
  if (!scope.viewer) return "false";
  return `(${request}.applicant_id = ${scope.parameters.add(scope.viewer.id)} OR ${mayDecide(scope, request)})`;
}

/** SQL: the viewer decides about requests of the community: as its facilitator, or because one has come to them. */
export function decidesIn(scope: Scope, communityId: string): string {
  if (!scope.viewer) return "false";
  const now = scope.parameters.add(scope.now);
  const viewer = scope.parameters.add(scope.viewer.id);
  const facilitator = `SELECT 1 FROM ${facilitatorsAt(now)} f WHERE f.community_id = ${communityId}`;
  const facilitates = `EXISTS (${facilitator} AND f.person_id = ${viewer})`;
  // Only those that may have come so far are judged one by one: of all requests there ever were, next to none.
  const mayHaveCome = scope.viewer.admin ? `(dj.stage = 'SPONSOR' OR NOT EXISTS (${facilitator}))` : "dj.stage = 'SPONSOR'";
  const oneHasCome = `EXISTS (SELECT 1 FROM join_requests dj WHERE dj.community_id = ${communityId} AND ${mayHaveCome} AND ${mayDecide(scope, "dj")})`;
  return `(${facilitates} OR ${oneHasCome})`;
}

/** Everyone who may decide a request now: the recipients of what is said about it, from the permission itself. */
export async function whoMayDecide(tx: Transaction, joinRequestId: string): Promise<string[]> {
  const text = `SELECT d.person_id AS "personId" FROM join_requests j CROSS JOIN LATERAL ${decidersOf("j", "$2")} d WHERE j.id = $1 ORDER BY 1`;
  return (await sql<{ personId: string }>(tx, text, [joinRequestId, tx.at])).map(({ personId }) => personId);
}
