import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { reporterById } from "./reporter.loaders.ts";
import { maySeeReporter } from "./reporter.rights.ts";

export const reporterShape: ShapePart = {
  type: "OrganisationReporter",
  table: "organisation_reporters",
  always: { personId: "person_id", organisationId: "organisation_id" },
  fields: {
    startsAt: (row) => `${row}.starts_at`,
    endsAt: (row) => `${row}.ends_at`,
    person: { type: "Person", join: (row, target) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.person_id` },
    organisation: { type: "Organisation", join: (row, target) => `LEFT JOIN organisations ${target} ON ${target}.id = ${row}.organisation_id` },
  },
};

export const reporterNodes: VisibleNodes = {
  type: "OrganisationReporter",
  visible: (scope, ids) => `SELECT r.id FROM organisation_reporters r WHERE r.id = ANY(${ids}) AND ${maySeeReporter(scope, "r")}`,
  load: (context, id) => context.load(reporterById, id),
};
