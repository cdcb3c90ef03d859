import type { Context } from "../../kernel/context.ts";
import type { Loader } from "../../kernel/loaders.ts";
import { recordAdminReads } from "../memberships/adminReads.queries.ts";
import { mayRead } from "../memberships/membership.rights.ts";
import { Contribution, typeNameOf } from "./contribution.entity.ts";

/** A whole contribution, named by its kind, as far as the viewer may read it. */
export type ContributionRow = Contribution & { __typename: string };

export const contributionById: Loader<string, ContributionRow> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(Contribution, "c")} FROM contributions c
      WHERE c.id = ANY(${scope.parameters.add(ids)}) AND ${mayRead(scope, "c.community_id")}`;
    const rows = await context.db.rows<Contribution>(text, scope.parameters.values);
    await recordAdminReads(context, rows.map(({ communityId }) => communityId));
    return rows.map((row) => Object.assign(row, { __typename: typeNameOf(row) }));
  },
  keyOf: ({ id }) => id,
};

interface Marked {
  id: string;
}

/** Which contributions or comments the viewer found helpful. */
export const markedByViewer: Loader<string, Marked> = {
  batch: (ids, { db, viewer }: Context) =>
    viewer
      ? db.rows(
          `SELECT coalesce(h.contribution_id, h.comment_id) AS id FROM helpful_marks h
           WHERE h.person_id = $2 AND (h.contribution_id = ANY($1) OR h.comment_id = ANY($1))`,
          [ids, viewer.id],
        )
      : Promise.resolve([]),
  keyOf: ({ id }) => id,
};
