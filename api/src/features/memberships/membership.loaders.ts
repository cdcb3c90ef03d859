import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { PERSON_COLUMNS, type PersonRow } from "../people/person.loaders.ts";
import { recordAdminReads } from "./adminReads.queries.ts";
import { Membership, type MembershipRole } from "./membership.entity.ts";
import { holdsAt, mayRead, mayReadPerson, withRole } from "./membership.rights.ts";
import type { Removal } from "./removal.type.ts";
import type { Scope } from "../../kernel/sqlText.ts";

export type MembershipRow = Membership & { role: MembershipRole };

/** The viewer's own membership of a community, now. */
export const viewerMembership: Loader<string, MembershipRow> = {
  batch: async (communityIds, { db, viewer, now }) =>
    viewer
      ? db.rows(
          `SELECT ${db.columns(Membership, "m")}, m_role.role FROM memberships m ${withRole("m", "$3")}
           WHERE m.community_id = ANY($1) AND m.person_id = $2 AND ${holdsAt("m", "$3")}`,
          [communityIds, viewer.id, now],
        )
      : [],
  keyOf: ({ communityId }) => communityId,
};

export const membershipById: Loader<string, MembershipRow> = {
  batch: (ids, { db, now }) =>
    db.rows(
      `SELECT ${db.columns(Membership, "m")}, last_role.role FROM memberships m
       JOIN LATERAL (SELECT r.role FROM role_assignments r WHERE r.membership_id = m.id AND r.starts_at <= $2 ORDER BY r.starts_at DESC, r.ends_at DESC NULLS FIRST LIMIT 1) last_role ON true
       WHERE m.id = ANY($1)`,
      [ids, now],
    ),
  keyOf: ({ id }) => id,
};

/** Those in communities that the viewer may read. */
export const readableMembership: Loader<string, MembershipRow> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT m.id FROM memberships m WHERE m.id = ANY(${scope.parameters.add(ids)}) AND ${mayRead(scope, "m.community_id")}`;
    const readable = await context.db.rows<{ id: string }>(text, scope.parameters.values);
    const rows = await Promise.all(readable.map(({ id }) => context.load(membershipById, id)));
    return rows.filter((row) => row !== null);
  },
  keyOf: ({ id }) => id,
};

/** That the viewer was removed from a community: the last that happened to them there. */
export const viewerRemoval: Loader<string, Removal> = {
  batch: async (communityIds, { db, viewer }) =>
    viewer
      ? db.rows(
          `SELECT last.community_id AS "communityId", last.ends_at AS at, last.end_reason AS reason
           FROM (SELECT DISTINCT ON (m.community_id) m.* FROM memberships m WHERE m.community_id = ANY($1) AND m.person_id = $2 ORDER BY m.community_id, m.joined_at DESC, m.id DESC) last
           WHERE last.end_cause = 'REMOVED'`,
          [communityIds, viewer.id],
        )
      : [],
  keyOf: ({ communityId }) => communityId,
};

/** That the time of the viewer in a community ran out: the last that happened to them there. */
export const viewerEnd: Loader<string, { communityId: string; at: Date }> = {
  batch: async (communityIds, { db, viewer, now }) =>
    viewer
      ? db.rows(
          `SELECT last.community_id AS "communityId", last.ends_at AS at
           FROM (SELECT DISTINCT ON (m.community_id) m.* FROM memberships m WHERE m.community_id = ANY($1) AND m.person_id = $2 ORDER BY m.community_id, m.joined_at DESC, m.id DESC) last
           WHERE last.ends_at <= $3 AND coalesce(last.end_cause, 'ENDED') = 'ENDED'`,
          [communityIds, viewer.id, now],
        )
      : [],
  keyOf: ({ communityId }) => communityId,
};

/** A person's memberships in the communities that the viewer may read. */
export const membershipsOfPerson: GroupLoader<string, MembershipRow> = {
  batch: async (personIds, context) => {
    const scope: Scope = context.scope();
    const people = scope.parameters.add(personIds);
    const now = scope.parameters.add(scope.now);
    const { db } = context;
    const rows = await db.rows<MembershipRow>(
      `SELECT ${db.columns(Membership, "m")}, m_role.role FROM memberships m ${withRole("m", now)}
       WHERE m.person_id = ANY(${people}) AND ${holdsAt("m", now)} AND ${mayRead(scope, "m.community_id")} ORDER BY m.joined_at, m.id`,
      scope.parameters.values,
    );
    await recordAdminReads(context, rows.map(({ communityId }) => communityId));
    return rows;
  },
  groupOf: ({ personId }) => personId,
};

type Facilitator = PersonRow & { communityId: string };

/** Who facilitates a community now; public. */
export const facilitatorsOfCommunity: GroupLoader<string, Facilitator> = {
  batch: (communityIds, { db, now }) =>
    db.rows(
      `SELECT ${PERSON_COLUMNS}, m.community_id AS "communityId" FROM memberships m ${withRole("m", "$2")} JOIN people p ON p.id = m.person_id
       WHERE m.community_id = ANY($1) AND ${holdsAt("m", "$2")} AND m_role.role = 'FACILITATOR' ORDER BY m.joined_at, m.id`,
      [communityIds, now],
    ),
  groupOf: ({ communityId }) => communityId,
};

export const memberCountOfCommunity: Loader<string, { communityId: string; count: number }> = {
  batch: (communityIds, { db, now }) =>
    db.rows(
      `SELECT m.community_id AS "communityId", count(*)::int AS count FROM memberships m
       WHERE m.community_id = ANY($1) AND ${holdsAt("m", "$2")} GROUP BY m.community_id`,
      [communityIds, now],
    ),
  keyOf: ({ communityId }) => communityId,
};

/** Which of the communities the viewer may read. */
export const readableCommunity: Loader<string, { id: string }> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT c.id FROM communities c WHERE c.id = ANY(${scope.parameters.add(ids)}) AND ${mayRead(scope, "c.id")}`;
    const readable = await context.db.rows<{ id: string }>(text, scope.parameters.values);
    await recordAdminReads(context, readable.map(({ id }) => id));
    return readable;
  },
  keyOf: ({ id }) => id,
};

export const bioIfReadable: Loader<string, { id: string; bio: string | null }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT p.id, p.bio FROM people p WHERE p.id = ANY(${scope.parameters.add(ids)}) AND ${mayReadPerson(scope, "p.id")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};
