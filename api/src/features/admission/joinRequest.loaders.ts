import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { onRecord } from "../memberships/adminReads.queries.ts";
import { JoinRequest } from "./joinRequest.entity.ts";
import { decidesIn, mayDecide, mayReadRequest } from "./joinRequest.rights.ts";
import { JoinRequestStep } from "./joinRequestStep.entity.ts";

/** Those that the viewer may read. */
export const joinRequestById: Loader<string, JoinRequest> = {
  batch: async (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(JoinRequest, "j")} FROM join_requests j WHERE j.id = ANY(${scope.parameters.add(ids)}) AND ${mayReadRequest(scope, "j")}`;
    return onRecord(context, await context.db.rows<JoinRequest>(text, scope.parameters.values), ({ applicantId }) => applicantId);
  },
  keyOf: ({ id }) => id,
};

/** The viewer's last request to a community, whatever became of it. */
export const viewerJoinRequest: Loader<string, JoinRequest> = {
  batch: async (communityIds, { db, viewer }) =>
    viewer
      ? db.rows(
          `SELECT DISTINCT ON (j.community_id) ${db.columns(JoinRequest, "j")} FROM join_requests j
           WHERE j.community_id = ANY($1) AND j.applicant_id = $2 ORDER BY j.community_id, j.id DESC`,
          [communityIds, viewer.id],
        )
      : [],
  keyOf: ({ communityId }) => communityId,
};

/** Which of the requests the viewer may decide. */
export const decidableRequest: Loader<string, { id: string }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT j.id FROM join_requests j WHERE j.id = ANY(${scope.parameters.add(ids)}) AND ${mayDecide(scope, "j")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** In which of the communities the viewer decides about requests, and how many are open to them. */
export const openRequestsOf: Loader<string, { id: string; count: number }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT c.id, (SELECT count(*)::int FROM join_requests j WHERE j.community_id = c.id AND j.decided_at IS NULL AND ${mayDecide(scope, "j")}) AS count
      FROM communities c WHERE c.id = ANY(${scope.parameters.add(ids)}) AND ${decidesIn(scope, "c.id")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** The steps of a request, the first one first; asked only for requests that the viewer may read. */
export const stepsOfRequest: GroupLoader<string, JoinRequestStep> = {
  batch: (ids, { db }) =>
    db.rows(`SELECT ${db.columns(JoinRequestStep, "s")} FROM join_request_steps s WHERE s.join_request_id = ANY($1) ORDER BY s.id`, [ids]),
  groupOf: ({ joinRequestId }) => joinRequestId,
};
