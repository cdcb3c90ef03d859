import type { Loader } from "../../kernel/loaders.ts";
import { recordAdminReads } from "../memberships/adminReads.queries.ts";
import { mayRead } from "../memberships/membership.rights.ts";
import { Comment } from "./comment.entity.ts";

/** A whole comment, as far as the viewer may read it. */
export const commentById: Loader<string, Comment> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(Comment, "m")} FROM comments m
      WHERE m.id = ANY(${scope.parameters.add(ids)}) AND ${mayRead(scope, "m.community_id")}`;
    const rows = await context.db.rows<Comment>(text, scope.parameters.values);
    await recordAdminReads(context, rows.map(({ communityId }) => communityId));
    return rows;
  },
  keyOf: ({ id }) => id,
};
