import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { mayRead } from "../memberships/membership.rights.ts";
import { commentById } from "./comment.loaders.ts";
import { ContributionKind } from "./contribution.entity.ts";
import { contributionById } from "./contribution.loaders.ts";
import { Draft } from "./draft.entity.ts";

const person = (column: string) => ({
  type: "Person",
  join: (row: string, target: string) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.${column}`,
});
const organisation = {
  type: "Organisation",
  join: (row: string, target: string) => `LEFT JOIN organisations ${target} ON ${target}.id = ${row}.organisation_id`,
};

/** SQL: on how many contributions of a kind a contribution rests directly. */
export function sourceCount(row: string, kind: ContributionKind): string {
  return `(SELECT count(*)::int FROM contribution_links l JOIN contributions s ON s.id = l.to_id
    WHERE l.from_id = ${row}.id AND l.relation = 'DERIVES_FROM' AND s.kind = '${kind}')`;
}

export const contributionShape: ShapePart = {
  type: "Contribution",
  table: "contributions",
  always: {
    kind: "kind",
    communityId: "community_id",
    authorId: "author_id",
    organisationId: "organisation_id",
    createdAt: "created_at",
    retractedAt: "retracted_at",
    removedAt: "removed_at",
    acceptedCommentId: "accepted_comment_id",
  },
  fields: {
    title: (row) => `${row}.title`,
    body: (row) => `${row}.body`,
    bodyHtml: (row) => `${row}.body_html`,
    excerpt: (row) => `${row}.excerpt`,
    tags: (row) => `${row}.tags`,
    context: (row) => `${row}.context`,
    approach: (row) => `${row}.approach`,
    result: (row) => `${row}.result`,
    source: (row) => `${row}.source`,
    sourceUrl: (row) => `${row}.source_url`,
    sourceYear: (row) => `${row}.source_year`,
    updatedAt: (row) => `${row}.updated_at`,
    version: (row) => `${row}.version`,
    retractionReason: (row) => `${row}.retraction_reason`,
    removalReason: (row) => `${row}.removal_reason`,
    helpfulCount: (row) => `${row}.helpful_count`,
    commentCount: (row) => `${row}.comment_count`,
    firstAnsweredAt: (row) => `${row}.first_answered_at`,
    viewerFoundHelpful: (row, { parameters, viewer }) =>
      viewer
        ? `EXISTS (SELECT 1 FROM helpful_marks h WHERE h.contribution_id = ${row}.id AND h.person_id = ${parameters.add(viewer.id)})`
        : "false",
    acceptedAnswer: {
      type: "Comment",
      join: (row, target) => `LEFT JOIN comments ${target} ON ${target}.id = ${row}.accepted_comment_id`,
    },
    experienceCount: (row) => sourceCount(row, ContributionKind.EXPERIENCE),
    theoryCount: (row) => sourceCount(row, ContributionKind.THEORY),
    author: person("author_id"),
    organisation,
    community: { type: "Community", join: (row, target) => `LEFT JOIN communities ${target} ON ${target}.id = ${row}.community_id` },
  },
};

export const commentShape: ShapePart = {
  type: "Comment",
  table: "comments",
  always: {
    communityId: "community_id",
    contributionId: "contribution_id",
    parentId: "parent_id",
    authorId: "author_id",
    organisationId: "organisation_id",
    removedAt: "removed_at",
    removedBy: "removed_by",
    removalReason: "removal_reason",
    isRemark: "is_remark",
  },
  fields: {
    body: (row) => `${row}.body`,
    bodyHtml: (row) => `${row}.body_html`,
    createdAt: (row) => `${row}.created_at`,
    editedAt: (row) => `${row}.edited_at`,
    helpfulCount: (row) => `${row}.helpful_count`,
    replyCount: (row) => `${row}.reply_count`,
    accepted: (row) => `EXISTS (SELECT 1 FROM contributions q WHERE q.id = ${row}.contribution_id AND q.accepted_comment_id = ${row}.id)`,
    viewerFoundHelpful: (row, { parameters, viewer }) =>
      viewer ? `EXISTS (SELECT 1 FROM helpful_marks h WHERE h.comment_id = ${row}.id AND h.person_id = ${parameters.add(viewer.id)})` : "false",
    author: person("author_id"),
    organisation,
  },
};

export const contributionNodes: VisibleNodes = {
  type: "Contribution",
  visible: (scope, ids) => `SELECT c.id FROM contributions c WHERE c.id = ANY(${ids}) AND ${mayRead(scope, "c.community_id")}`,
  load: (context, id) => context.load(contributionById, id),
};

export const commentNodes: VisibleNodes = {
  type: "Comment",
  visible: (scope, ids) => `SELECT m.id FROM comments m WHERE m.id = ANY(${ids}) AND ${mayRead(scope, "m.community_id")}`,
  load: (context, id) => context.load(commentById, id),
};

/** A draft is its writer's alone. */
export const draftNodes: VisibleNodes = {
  type: "Draft",
  visible: (scope, ids) => `SELECT d.id FROM drafts d WHERE d.id = ANY(${ids}) AND d.person_id = ${scope.parameters.add(scope.viewer?.id ?? null)}`,
  load: async ({ db }, id) => (await db.rows<Draft>(`SELECT ${db.columns(Draft, "d")} FROM drafts d WHERE d.id = $1`, [id]))[0] ?? null,
};
