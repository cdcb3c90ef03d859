import { announce } from "../../kernel/outbox.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction, sql, type Transaction } from "../../kernel/transaction.ts";
import { facilitatorFor } from "./assign.commands.ts";
import { decide } from "./decideJoinRequest.ts";
import "./events.ts";
import { dueAfter, FOR_EACH, nextOf } from "./joinRequest.clock.ts";
import { JoinRequestStage, JoinRequestStatus, type JoinRequest } from "./joinRequest.entity.ts";
import { about, lockRequest, noteStep } from "./joinRequestStep.commands.ts";
import { JoinRequestStepKind } from "./joinRequestStep.entity.ts";

// Two processes that look at once take different rows: what one holds, the other passes over.
const DUE = `
  SELECT j.id FROM join_requests j JOIN communities c ON c.id = j.community_id
  WHERE j.decided_at IS NULL AND j.due_at <= $1 AND c.archived_at IS NULL AND (j.status = 'INFORMATION_REQUESTED' OR j.stage IS DISTINCT FROM 'SPONSOR')
  ORDER BY j.due_at LIMIT 1 FOR UPDATE OF j SKIP LOCKED`;

/** Takes every request whose time is up one step on. Done again at once it finds nothing to do. */
export async function escalateJoinRequests(runtime: Runtime): Promise<void> {
  while (await inTransaction(runtime, escalateOne));
}

/** One request whose time is up at the moment of the transaction; answers whether there was one. */
export async function escalateOne(tx: Transaction): Promise<boolean> {
  const [due] = await sql<{ id: string }>(tx, DUE, [tx.at]);
  if (!due) return false;
  const request = await lockRequest(tx, due.id);
  const next = nextOf(request);
  if (next === "LAPSED") await decide(tx, request, JoinRequestStatus.LAPSED, null, null);
  else if (next) await handOn(tx, request, next);
  return next !== null;
}

/** The next deadline counts from the last one, also when nobody looked in between. */
async function handOn(tx: Transaction, request: JoinRequest, stage: JoinRequestStage): Promise<void> {
  const { id, communityId, applicantId, dueAt, holidayRegion } = request;
  const second = stage === JoinRequestStage.SECOND_FACILITATOR;
  const assigneeId = second ? await facilitatorFor(tx, communityId, applicantId, request.assigneeId) : null;
  await sql(tx, "UPDATE join_requests SET stage = $2, due_at = $3, assignee_id = coalesce($4, assignee_id) WHERE id = $1", [
    id, stage, second ? dueAfter(dueAt ?? tx.at, FOR_EACH, holidayRegion) : dueAt, assigneeId,
  ]);
  await noteStep(tx, id, { kind: JoinRequestStepKind[stage], actorId: null });
  await announce(tx, "joinRequest.escalated", { ...about(request), stage }, { communityId });
}
