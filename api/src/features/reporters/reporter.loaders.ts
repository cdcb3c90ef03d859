import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { BY_NAME } from "../../kernel/sqlText.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { OrganisationReporter } from "./organisationReporter.entity.ts";
import { maySeeReporter } from "./reporter.rights.ts";

export const reporterById: Loader<string, OrganisationReporter> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(OrganisationReporter, "r")} FROM organisation_reporters r
      WHERE r.id = ANY(${scope.parameters.add(ids)}) AND ${maySeeReporter(scope, "r")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

type Reported = Organisation & { reporterId: string };

/** For which organisations people report now. */
export const organisationsReportedFor: GroupLoader<string, Reported> = {
  batch: (personIds, { db, now }) =>
    db.rows(
      `SELECT ${db.columns(Organisation, "o")}, r.person_id AS "reporterId" FROM organisation_reporters r JOIN organisations o ON o.id = r.organisation_id
       WHERE r.person_id = ANY($1) AND ${holdsAt("r", "$2", "starts_at")} ORDER BY o.name ${BY_NAME}, o.id`,
      [personIds, now],
    ),
  groupOf: ({ reporterId }) => reporterId,
};
