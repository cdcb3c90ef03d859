import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { organisationById } from "./organisation.loaders.ts";

export const organisationShape: ShapePart = {
  type: "Organisation",
  table: "organisations",
  always: { parentId: "parent_id" },
  fields: {
    name: (row) => `${row}.name`,
    abbreviation: (row) => `${row}.abbreviation`,
    kind: (row) => `${row}.kind`,
    brin: (row) => `${row}.brin`,
    place: (row) => `${row}.place`,
    holidayRegion: (row) => `${row}.holiday_region`,
    closedAt: (row) => `${row}.closed_at`,
  },
};

/** Organisations are public. */
export const organisationNodes: VisibleNodes = {
  type: "Organisation",
  visible: (_, ids) => `SELECT o.id FROM organisations o WHERE o.id = ANY(${ids})`,
  load: (context, id) => context.load(organisationById, id),
};
