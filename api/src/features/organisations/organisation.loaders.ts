import type { Loader } from "../../kernel/loaders.ts";
import { Organisation } from "./organisation.entity.ts";

export const organisationById: Loader<string, Organisation> = {
  batch: (ids, { db }) => db.rows(`SELECT ${db.columns(Organisation, "o")} FROM organisations o WHERE o.id = ANY($1)`, [ids]),
  keyOf: ({ id }) => id,
};
