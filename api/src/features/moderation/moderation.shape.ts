import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { caseById, removalById } from "./moderation.loaders.ts";
import { mayDecide, mayReadRemoval } from "./moderation.rights.ts";

export const moderationCaseShape: ShapePart = {
  type: "ModerationCase",
  table: "moderation_cases",
  always: {
    createdAt: "created_at",
    communityId: "community_id",
    contributionId: "contribution_id",
    commentId: "comment_id",
    authorId: "author_id",
    outcome: "outcome",
    decidedAt: "decided_at",
    decidedById: "decided_by_id",
  },
  fields: { reason: (row) => `${row}.reason` },
};

export const removalShape: ShapePart = {
  type: "ContentRemoval",
  table: "removals",
  always: {
    createdAt: "created_at",
    communityId: "community_id",
    contributionId: "contribution_id",
    commentId: "comment_id",
    authorId: "author_id",
    removedById: "removed_by_id",
    appealedAt: "appealed_at",
    outcome: "outcome",
    decidedAt: "decided_at",
    decidedById: "decided_by_id",
  },
  fields: { reason: (row) => `${row}.reason`, words: (row) => `${row}.words`, grounds: (row) => `${row}.grounds`, verdict: (row) => `${row}.verdict` },
};

export const moderationCaseNodes: VisibleNodes = {
  type: "ModerationCase",
  visible: (scope, ids) => `SELECT k.id FROM moderation_cases k WHERE k.id = ANY(${ids}) AND ${mayDecide(scope, "k")}`,
  load: (context, id) => context.load(caseById, id),
};

export const removalNodes: VisibleNodes = {
  type: "ContentRemoval",
  visible: (scope, ids) => `SELECT x.id FROM removals x WHERE x.id = ANY(${ids}) AND ${mayReadRemoval(scope, "x")}`,
  load: (context, id) => context.load(removalById, id),
};
