import type { Loader } from "../../kernel/loaders.ts";
import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import type { Scope } from "../../kernel/sqlText.ts";

export interface AuditRow {
  id: string;
  createdAt: Date;
  act: string;
  content: Record<string, unknown>;
  actorId: string | null;
  communityId: string | null;
  subjectId: string | null;
}

/** SQL: the viewer may read the log. For administrators only: it says of people what they did, in every community. */
export function mayReadLog({ viewer }: Pick<Scope, "viewer">): string {
  return viewer?.admin ? "true" : "false";
}

export const auditEntryShape: ShapePart = {
  type: "AuditEntry",
  table: "audit_entries",
  always: { act: "act", content: "details", actorId: "actor_id", communityId: "community_id", subjectId: "subject_id" },
  fields: {
    createdAt: (row) => `${row}.created_at`,
    actor: { type: "Person", join: (row, target) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.actor_id` },
    community: { type: "Community", join: (row, target) => `LEFT JOIN communities ${target} ON ${target}.id = ${row}.community_id` },
    subject: { type: "Person", join: (row, target) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.subject_id` },
  },
};

const auditEntryById: Loader<string, AuditRow> = {
  batch: (ids, { db }) =>
    db.rows(
      `SELECT a.id, a.created_at AS "createdAt", a.act, a.details AS content, a.actor_id AS "actorId", a.community_id AS "communityId", a.subject_id AS "subjectId"
       FROM audit_entries a WHERE a.id = ANY($1)`,
      [ids],
    ),
  keyOf: ({ id }) => id,
};

/** Why somebody was removed: it stands with their membership, not in the log, from which nothing can be taken when they have themselves erased. */
export const reasonOfRemoval: Loader<string, { id: string; reason: string | null }> = {
  batch: (ids, { db }) => db.rows("SELECT id, end_reason AS reason FROM memberships WHERE id = ANY($1)", [ids]),
  keyOf: ({ id }) => id,
};

export const auditEntryNodes: VisibleNodes = {
  type: "AuditEntry",
  visible: (scope, ids) => `SELECT a.id FROM audit_entries a WHERE a.id = ANY(${ids}) AND ${mayReadLog(scope)}`,
  load: (context, id) => context.load(auditEntryById, id),
};
