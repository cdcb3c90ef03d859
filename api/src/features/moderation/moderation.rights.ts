import type { Scope } from "../../kernel/sqlText.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { facilitatorsAt } from "../admission/joinRequest.rights.ts";

/**
 * SQL: who judges what was written in a community, as `person_id`: its facilitators, except those who have a part in it. Where none is
 * left, platform administrators, with the same exception.
 */
function judgesOf(communityId: string, involved: readonly string[], now: string): string {
  const apart = (person: string) => involved.map((column) => `${person} <> ${column}`).join(" AND ");
  const here = `FROM ${facilitatorsAt(now)} f WHERE f.community_id = ${communityId} AND ${apart("f.person_id")}`;
  return `(SELECT f.person_id ${here} UNION SELECT p.id FROM people p WHERE p.admin_since IS NOT NULL AND ${apart("p.id")} AND NOT EXISTS (SELECT 1 ${here}))`;
}

/** SQL: who decides about reports: never the author of what was reported. */
export function decidersOf(moderationCase: string, now: string): string {
  return judgesOf(`${moderationCase}.community_id`, [`${moderationCase}.author_id`], now);
}

/** SQL: the viewer may read the case and decide it. */
export function mayDecide(scope: Scope, moderationCase: string): string {
  if (!scope.viewer) return "false";
  const now = scope.parameters.add(scope.now);
  return `${scope.parameters.add(scope.viewer.id)}::uuid IN ${decidersOf(moderationCase, now)}`;
}

/** SQL: who judges the appeal against a removal: neither its author nor who removed. */
export function appealJudgesOf(removal: string, now: string): string {
  return judgesOf(`${removal}.community_id`, [`${removal}.author_id`, `${removal}.removed_by_id`], now);
}

/** SQL: there is an appeal against the removal, and the viewer may judge it. */
export function mayJudge(scope: Scope, removal: string): string {
  if (!scope.viewer) return "false";
  const now = scope.parameters.add(scope.now);
  return `(${removal}.appealed_at IS NOT NULL AND ${scope.parameters.add(scope.viewer.id)}::uuid IN ${appealJudgesOf(removal, now)})`;
}

/** SQL: the viewer moderates the community: as its facilitator, or because something has come to them. */
export function moderates(scope: Scope, communityId: string): string {
  if (!scope.viewer) return "false";
  const now = scope.parameters.add(scope.now);
  const facilitates = `EXISTS (SELECT 1 FROM ${facilitatorsAt(now)} f WHERE f.community_id = ${communityId} AND f.person_id = ${scope.parameters.add(scope.viewer.id)})`;
  // Things come to nobody else than administrators: for others there is nothing to look through.
  return scope.viewer.admin ? `(${facilitates} OR ${hasCome(scope, communityId)})` : facilitates;
}

/** SQL: something in the community has come to the viewer. */
function hasCome(scope: Scope, communityId: string): string {
  return `EXISTS (SELECT 1 FROM moderation_cases mk WHERE mk.community_id = ${communityId} AND ${mayDecide(scope, "mk")})
    OR EXISTS (SELECT 1 FROM removals mx WHERE mx.community_id = ${communityId} AND ${mayJudge(scope, "mx")})`;
}

/** SQL: the viewer may read the removal, with what stood there: who wrote it, and who judges in the community. */
export function mayReadRemoval(scope: Scope, removal: string): string {
  if (!scope.viewer) return "false";
  return `(${removal}.author_id = ${scope.parameters.add(scope.viewer.id)} OR ${mayDecide(scope, removal)} OR ${mayJudge(scope, removal)})`;
}

/** Everyone who may decide a case now: the recipients of what is said about it, from the permission itself. */
export async function whoMayDecide(tx: Transaction, caseId: string): Promise<string[]> {
  const text = `SELECT d.person_id AS "personId" FROM moderation_cases k CROSS JOIN LATERAL ${decidersOf("k", "$2")} d WHERE k.id = $1 ORDER BY 1`;
  return (await sql<{ personId: string }>(tx, text, [caseId, tx.at])).map(({ personId }) => personId);
}

/** Everyone who may judge an appeal now. */
export async function whoMayJudge(tx: Transaction, removalId: string): Promise<string[]> {
  const text = `SELECT j.person_id AS "personId" FROM removals x CROSS JOIN LATERAL ${appealJudgesOf("x", "$2")} j WHERE x.id = $1 ORDER BY 1`;
  return (await sql<{ personId: string }>(tx, text, [removalId, tx.at])).map(({ personId }) => personId);
}
