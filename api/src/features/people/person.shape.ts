import type { VisibleNodes } from "../../kernel/nodes.ts";
import { Session } from "./session.entity.ts";
import type { ShapePart } from "../../kernel/lookahead.ts";

export const personShape: ShapePart = {
  type: "Person",
  table: "people",
  always: { organisationId: "organisation_id" },
  fields: {
    displayName: (row) => `${row}.display_name`,
    headline: (row) => `${row}.headline`,
    organisation: {
      type: "Organisation",
      join: (row, target) => `LEFT JOIN organisations ${target} ON ${target}.id = ${row}.organisation_id`,
    },
  },
};

/** A session is seen by the one who is signed in with it, on whatever device. */
export const sessionNodes: VisibleNodes = {
  type: "Session",
  visible: (scope, ids) =>
    `SELECT s.id FROM sessions s WHERE s.id = ANY(${ids}) AND s.person_id = ${scope.parameters.add(scope.viewer?.id ?? null)} AND s.expires_at > ${scope.parameters.add(scope.now)}`,
  load: async ({ db }, id) => (await db.rows<Session>(`SELECT ${db.columns(Session, "s")} FROM sessions s WHERE s.id = $1`, [id]))[0] ?? null,
};
