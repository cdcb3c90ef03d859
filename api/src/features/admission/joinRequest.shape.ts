import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { joinRequestById } from "./joinRequest.loaders.ts";
import { mayReadRequest } from "./joinRequest.rights.ts";

export const joinRequestShape: ShapePart = {
  type: "JoinRequest",
  table: "join_requests",
  always: {
    createdAt: "created_at",
    communityId: "community_id",
    applicantId: "applicant_id",
    organisationId: "organisation_id",
    holidayRegion: "holiday_region",
    status: "status",
    stage: "stage",
    assigneeId: "assignee_id",
    dueAt: "due_at",
    daysLeft: "days_left",
    decidedAt: "decided_at",
    decidedById: "decided_by_id",
  },
  fields: {
    motive: (row) => `${row}.motive`,
    offers: (row) => `${row}.offers`,
    needs: (row) => `${row}.needs`,
    constituency: (row) => `${row}.constituency`,
    applicant: { type: "Person", join: (row, target) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.applicant_id` },
    organisation: { type: "Organisation", join: (row, target) => `LEFT JOIN organisations ${target} ON ${target}.id = ${row}.organisation_id` },
    community: { type: "Community", join: (row, target) => `LEFT JOIN communities ${target} ON ${target}.id = ${row}.community_id` },
  },
};

export const joinRequestNodes: VisibleNodes = {
  type: "JoinRequest",
  visible: (scope, ids) => `SELECT j.id FROM join_requests j WHERE j.id = ANY(${ids}) AND ${mayReadRequest(scope, "j")}`,
  load: (context, id) => context.load(joinRequestById, id),
};
