import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { JoinRequest } from "./joinRequest.entity.ts";
import { JoinRequestStep, type JoinRequestStepKind } from "./joinRequestStep.entity.ts";

interface Step {
  kind: JoinRequestStepKind;
  actorId: string | null;
  text?: string | null;
}

export async function noteStep(tx: Transaction, joinRequestId: string, { kind, actorId, text = null }: Step): Promise<void> {
  await tx.manager.insert(JoinRequestStep, { ...identity(tx.at), joinRequestId, kind, actorId, text });
}

export function about({ id: joinRequestId, communityId, applicantId }: Pick<JoinRequest, "id" | "communityId" | "applicantId">) {
  return { joinRequestId, communityId, applicantId };
}

/** The request, for this transaction alone to change: whoever comes at the same time waits, and then finds what became of it. */
export async function lockRequest(tx: Transaction, id: string): Promise<JoinRequest> {
  const [row] = await sql<JoinRequest>(
    tx,
    `SELECT id, community_id AS "communityId", applicant_id AS "applicantId", status, stage, due_at AS "dueAt", days_left AS "daysLeft", offers, needs,
       holiday_region AS "holidayRegion", organisation_id AS "organisationId", constituency, assignee_id AS "assigneeId"
     FROM join_requests WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new Refused(ErrorCode.NOT_FOUND, "not_found");
  return row;
}
