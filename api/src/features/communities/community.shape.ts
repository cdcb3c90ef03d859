import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { mayKnow } from "./community.rights.ts";
import { communityById, themeById } from "./community.loaders.ts";

export const themeShape: ShapePart = {
  type: "Theme",
  table: "themes",
  fields: { slug: (row) => `${row}.slug`, name: (row) => `${row}.name` },
};

export const communityShape: ShapePart = {
  type: "Community",
  table: "communities",
  always: { themeId: "theme_id", archivedAt: "archived_at" },
  fields: {
    slug: (row) => `${row}.slug`,
    name: (row) => `${row}.name`,
    purpose: (row) => `${row}.purpose`,
    theme: { type: "Theme", join: (row, target) => `LEFT JOIN themes ${target} ON ${target}.id = ${row}.theme_id` },
  },
};

/** Themes and the face of a community are public. */
export const themeNodes: VisibleNodes = {
  type: "Theme",
  visible: (_, ids) => `SELECT t.id FROM themes t WHERE t.id = ANY(${ids})`,
  load: (context, id) => context.load(themeById, id),
};

export const communityNodes: VisibleNodes = {
  type: "Community",
  visible: (scope, ids) => `SELECT c.id FROM communities c WHERE c.id = ANY(${ids}) AND ${mayKnow(scope, "c.id")}`,
  load: (context, id) => context.load(communityById, id),
};
