import { ErrorCode, Refused, refuseIf } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { inTurn } from "../memberships/inTurn.ts";
import { communityNow, currentStint } from "../memberships/stint.queries.ts";
import { facilitatorFor } from "./assign.commands.ts";
import "./events.ts";
import { dueAfter, FOR_EACH } from "./joinRequest.clock.ts";
import { JoinRequest, JoinRequestStatus } from "./joinRequest.entity.ts";
import { whyNotRequestToJoin } from "./joinRequest.policy.ts";
import { about, noteStep } from "./joinRequestStep.commands.ts";
import { JoinRequestStepKind } from "./joinRequestStep.entity.ts";
import type { HolidayRegion } from "./schoolDays/schoolDays.ts";

interface NewRequest {
  communityId: string;
  applicantId: string;
  motive: string;
  offers: string[];
  needs: string[];
  organisationId?: string | null;
  constituency?: string | null;
  holidayRegion?: HolidayRegion | null;
}

/** Asks to join, judged when it is their turn; of two at once, the database lets one through. */
export async function requestToJoin(before: Transaction, { organisationId = null, constituency = null, holidayRegion = null, ...content }: NewRequest): Promise<JoinRequest> {
  const { communityId, applicantId } = content;
  const tx = await inTurn(before, communityId, "SHARE");
  const stint = await currentStint(tx, communityId, applicantId);
  refuseIf(whyNotRequestToJoin(await communityNow(tx, communityId), { id: applicantId }, stint, null));
  const request = tx.manager.create(JoinRequest, {
    ...identity(tx.at), ...content, organisationId, constituency, holidayRegion,
    status: JoinRequestStatus.SUBMITTED,
    stage: null,
    assigneeId: await facilitatorFor(tx, communityId, applicantId, null),
    dueAt: dueAfter(tx.at, FOR_EACH, holidayRegion),
    daysLeft: null, decidedAt: null, decidedById: null,
  });
  const inserted = await tx.manager.createQueryBuilder().insert().into(JoinRequest).values(request).orIgnore().returning("id").execute();
  if ((inserted.raw as unknown[]).length === 0) throw new Refused(ErrorCode.CONFLICT, "join.open");
  await noteStep(tx, request.id, { kind: JoinRequestStepKind.SUBMITTED, actorId: applicantId });
  await announce(tx, "joinRequest.submitted", about(request), { communityId, actorId: applicantId });
  return request;
}
