import { recordAct } from "../../kernel/audit.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import { whyNotDecideCase } from "./moderation.policy.ts";
import { ModerationCase, ModerationOutcome } from "./moderationCase.entity.ts";
import { ABOUT_SUBJECT, idOf, type Subject } from "./subject.ts";

const OPENED = `SELECT id FROM moderation_cases WHERE ${ABOUT_SUBJECT} AND decided_at IS NULL FOR UPDATE`;
const DECIDE = "UPDATE moderation_cases SET outcome = $2, reason = $3, decided_at = $4, decided_by_id = $5 WHERE id = $1";

/** What was reported stays. Of all who decide at once, the first one does. */
export async function dismissReports(tx: Transaction, caseId: string, deciderId: string, reason: string): Promise<void> {
  const held = await tx.manager.findOneOrFail(ModerationCase, { where: { id: caseId }, lock: { mode: "pessimistic_write" } });
  refuseIf(whyNotDecideCase(held));
  await decide(tx, held, { outcome: ModerationOutcome.DISMISSED, reason, deciderId });
  await recordAct(tx, "reports.dismissed", { caseId }, { actorId: deciderId, communityId: held.communityId, subjectId: idOf(held) });
}

interface Decision {
  outcome: ModerationOutcome;
  reason: string | null;
  deciderId: string;
}

/** Closes what is reported about something that goes. */
export async function settleReports(tx: Transaction, subject: Subject, decision: Decision): Promise<void> {
  const [open] = await sql<{ id: string }>(tx, OPENED, [subject.contributionId, subject.commentId]);
  if (open) await decide(tx, { ...subject, id: open.id }, decision);
}

async function decide(tx: Transaction, about: Subject & { id: string }, { outcome, reason, deciderId }: Decision): Promise<void> {
  const { id: caseId, contributionId, commentId, communityId } = about;
  await sql(tx, DECIDE, [caseId, outcome, reason, tx.at, deciderId]);
  await announce(tx, "case.decided", { caseId, outcome, contributionId, commentId, communityId }, { communityId, actorId: deciderId });
}
