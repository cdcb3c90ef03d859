import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { onRecord } from "../memberships/adminReads.queries.ts";
import { mayDecide, mayJudge, mayReadRemoval, moderates } from "./moderation.rights.ts";
import { ModerationCase } from "./moderationCase.entity.ts";
import { ContentRemoval } from "./removal.entity.ts";
import { Report } from "./report.entity.ts";

/** Those that the viewer may decide. */
export const caseById: Loader<string, ModerationCase> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(ModerationCase, "k")} FROM moderation_cases k WHERE k.id = ANY(${scope.parameters.add(ids)}) AND ${mayDecide(scope, "k")}`;
    return onRecord(context, await context.db.rows<ModerationCase>(text, scope.parameters.values));
  },
  keyOf: ({ id }) => id,
};

/** What was said about a case, the first one first; asked only for cases that the viewer may decide. */
export const reportsOfCase: GroupLoader<string, Report> = {
  batch: (ids, { db }) => db.rows(`SELECT ${db.columns(Report, "r")} FROM reports r WHERE r.case_id = ANY($1) ORDER BY r.id`, [ids]),
  groupOf: ({ caseId }) => caseId,
};

/** Which contributions and comments the viewer reported and nobody decided about yet. */
export const reportedByViewer: Loader<string, { id: string }> = {
  batch: async (ids, { db, viewer }) =>
    viewer
      ? db.rows(
          `SELECT coalesce(k.comment_id, k.contribution_id) AS id FROM reports r JOIN moderation_cases k ON k.id = r.case_id
           WHERE r.reporter_id = $2 AND k.decided_at IS NULL AND coalesce(k.comment_id, k.contribution_id) = ANY($1)`,
          [ids, viewer.id],
        )
      : [],
  keyOf: ({ id }) => id,
};

/** In which of the communities the viewer moderates, and how much waits for them there. */
export const waitingIn: Loader<string, { id: string; count: number }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT c.id, (SELECT count(*)::int FROM moderation_cases k WHERE k.community_id = c.id AND k.decided_at IS NULL AND ${mayDecide(scope, "k")})
        + (SELECT count(*)::int FROM removals x WHERE x.community_id = c.id AND x.decided_at IS NULL AND ${mayJudge(scope, "x")}) AS count
      FROM communities c WHERE c.id = ANY(${scope.parameters.add(ids)}) AND ${moderates(scope, "c.id")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** Those that the viewer may read. */
export const removalById: Loader<string, ContentRemoval> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(ContentRemoval, "x")} FROM removals x WHERE x.id = ANY(${scope.parameters.add(ids)}) AND ${mayReadRemoval(scope, "x")}`;
    return onRecord(context, await context.db.rows<ContentRemoval>(text, scope.parameters.values), ({ authorId }) => authorId);
  },
  keyOf: ({ id }) => id,
};

/** Against which removals there is an appeal that the viewer may judge. */
export const judgeableRemoval: Loader<string, { id: string }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT x.id FROM removals x WHERE x.id = ANY(${scope.parameters.add(ids)}) AND ${mayJudge(scope, "x")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** The last removal of a contribution or comment, as far as the viewer may read it. */
export const lastRemovalOf: Loader<string, ContentRemoval & { subjectId: string }> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const subjects = scope.parameters.add(ids);
    const text = `SELECT DISTINCT ON ("subjectId") coalesce(x.comment_id, x.contribution_id) AS "subjectId", ${context.db.columns(ContentRemoval, "x")}
      FROM removals x WHERE (x.comment_id = ANY(${subjects}) OR (x.comment_id IS NULL AND x.contribution_id = ANY(${subjects}))) AND ${mayReadRemoval(scope, "x")}
      ORDER BY "subjectId", x.id DESC`;
    return onRecord(context, await context.db.rows<ContentRemoval & { subjectId: string }>(text, scope.parameters.values), ({ authorId }) => authorId);
  },
  keyOf: ({ subjectId }) => subjectId,
};
