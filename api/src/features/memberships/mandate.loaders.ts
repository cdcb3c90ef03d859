import type { Context } from "../../kernel/context.ts";
import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { caretakerSince } from "./caretaker.ts";
import type { Mandate } from "./mandate.type.ts";
import { holdsAt, mayRead, withRole } from "./membership.rights.ts";

/** As everybody may know who facilitates, that an administrator looks at mandates is no look inside. */
function mandates(context: Context, column: "id" | "community_id", ids: string[]): Promise<Mandate[]> {
  const scope = context.scope();
  const now = scope.parameters.add(scope.now);
  return context.db.rows<Mandate>(
    `SELECT m.id AS "membershipId", m.community_id AS "communityId", m.person_id AS "personId", m_role.sponsor_id AS "sponsorId", m_role.ends_at AS "endsAt"
     FROM memberships m ${withRole("m", now)}
     WHERE m.${column} = ANY(${scope.parameters.add(ids)}) AND ${holdsAt("m", now)} AND m_role.role = 'FACILITATOR' AND ${mayRead(scope, "m.community_id")}
     ORDER BY m.joined_at, m.id`,
    scope.parameters.values,
  );
}

export const mandatesOfCommunity: GroupLoader<string, Mandate> = {
  batch: (ids, context) => mandates(context, "community_id", ids),
  groupOf: ({ communityId }) => communityId,
};

export const mandateOfMembership: Loader<string, Mandate> = {
  batch: (ids, context) => mandates(context, "id", ids),
  keyOf: ({ membershipId }) => membershipId,
};

/** Since when nobody facilitates, in communities that the viewer may read. */
export const caretakerOf: Loader<string, { id: string; since: Date | null }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const now = scope.parameters.add(scope.now);
    const text = `SELECT c.id, ${caretakerSince("c", now)} AS since FROM communities c WHERE c.id = ANY(${scope.parameters.add(ids)}) AND ${mayRead(scope, "c.id")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};
