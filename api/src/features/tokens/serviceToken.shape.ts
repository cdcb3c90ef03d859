import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { serviceTokenById } from "./serviceToken.loaders.ts";
import { mayManage } from "./serviceToken.rights.ts";
import { stateOf } from "./serviceTokenState.rights.ts";

export const serviceTokenShape: ShapePart = {
  type: "ServiceToken",
  table: "service_tokens",
  always: { organisationId: "organisation_id", communityIds: "community_ids", madeBy: "made_by" },
  fields: {
    createdAt: (row) => `${row}.created_at`,
    name: (row) => `${row}.name`,
    prefix: (row) => `${row}.prefix`,
    expiresAt: (row) => `${row}.expires_at`,
    lastUsedAt: (row) => `${row}.last_used_at`,
    revokedAt: (row) => `${row}.revoked_at`,
    state: (row, { parameters, now }) => stateOf(row, parameters.add(now)),
    organisation: { type: "Organisation", join: (row, target) => `LEFT JOIN organisations ${target} ON ${target}.id = ${row}.organisation_id` },
  },
};

export const serviceTokenNodes: VisibleNodes = {
  type: "ServiceToken",
  visible: (scope, ids) => `SELECT t.id FROM service_tokens t WHERE t.id = ANY(${ids}) AND ${mayManage(scope, "t")}`,
  load: (context, id) => context.load(serviceTokenById, id),
};
