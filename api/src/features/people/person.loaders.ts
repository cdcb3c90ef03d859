import type { Loader } from "../../kernel/loaders.ts";
import type { Person } from "./person.entity.ts";

/** What others may read of a person, plus what leads on; never the address or the password's hash. */
export type PersonRow = Pick<Person, "id" | "displayName" | "headline" | "organisationId">;

export const PERSON_COLUMNS = 'p.id, p.display_name AS "displayName", p.headline, p.organisation_id AS "organisationId"';

export const personById: Loader<string, PersonRow> = {
  batch: (ids, { db }) => db.rows(`SELECT ${PERSON_COLUMNS} FROM people p WHERE p.id = ANY($1)`, [ids]),
  keyOf: ({ id }) => id,
};
