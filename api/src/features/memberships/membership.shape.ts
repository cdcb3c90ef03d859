import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { personById } from "../people/person.loaders.ts";
import { membershipById } from "./membership.loaders.ts";
import { mayRead, mayReadPerson } from "./membership.rights.ts";

export const membershipShape: ShapePart = {
  type: "Membership",
  table: "memberships",
  always: { communityId: "community_id", personId: "person_id", organisationId: "organisation_id" },
  fields: {
    constituency: (row) => `${row}.constituency`,
    joinedAt: (row) => `${row}.joined_at`,
    endsAt: (row) => `${row}.ends_at`,
    role: (row, { parameters, now }) =>
      `(SELECT r.role FROM role_assignments r WHERE r.membership_id = ${row}.id AND r.starts_at <= ${parameters.add(now)} ORDER BY r.starts_at DESC, r.ends_at DESC NULLS FIRST LIMIT 1)`,
    person: { type: "Person", join: (row, target) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.person_id` },
    organisation: {
      type: "Organisation",
      join: (row, target) => `LEFT JOIN organisations ${target} ON ${target}.id = ${row}.organisation_id`,
    },
    community: { type: "Community", join: (row, target) => `LEFT JOIN communities ${target} ON ${target}.id = ${row}.community_id` },
  },
};

export const membershipNodes: VisibleNodes = {
  type: "Membership",
  visible: (scope, ids) => `SELECT m.id FROM memberships m WHERE m.id = ANY(${ids}) AND ${mayRead(scope, "m.community_id")}`,
  load: (context, id) => context.load(membershipById, id),
};

export const personNodes: VisibleNodes = {
  type: "Person",
  visible: (scope, ids) => `SELECT p.id FROM people p WHERE p.id = ANY(${ids}) AND ${mayReadPerson(scope, "p.id")}`,
  load: (context, id) => context.load(personById, id),
};
