import type { Loader } from "../../kernel/loaders.ts";
import { Community } from "./community.entity.ts";
import { Theme } from "./theme.entity.ts";

export const communityById: Loader<string, Community> = {
  batch: (ids, { db }) => db.rows(`SELECT ${db.columns(Community, "c")} FROM communities c WHERE c.id = ANY($1)`, [ids]),
  keyOf: ({ id }) => id,
};

export const themeById: Loader<string, Theme> = {
  batch: (ids, { db }) => db.rows(`SELECT ${db.columns(Theme, "t")} FROM themes t WHERE t.id = ANY($1)`, [ids]),
  keyOf: ({ id }) => id,
};
