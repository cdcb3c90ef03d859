import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import { ABOUT_SUBJECT, holdSubject, type Subject } from "./subject.ts";

const OPEN = `
  INSERT INTO moderation_cases (id, created_at, community_id, contribution_id, comment_id, author_id) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING RETURNING id`;

const OPENED = `SELECT id FROM moderation_cases WHERE ${ABOUT_SUBJECT} AND decided_at IS NULL FOR SHARE`;

const ADD = "INSERT INTO reports (id, created_at, case_id, reporter_id, reason) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (case_id, reporter_id) DO NOTHING";

/** Says what is wrong with something: once for each person as long as it is undecided, however often it is asked. */
export async function reportContent(tx: Transaction, subject: Subject, reporterId: string, reason: string): Promise<void> {
  await holdSubject(tx, subject, "SHARE");
  const caseId = await openCase(tx, subject, reporterId);
  const { id, createdAt } = identity(tx.at);
  await sql(tx, ADD, [id, createdAt, caseId, reporterId, reason]);
}

/** The case that is open; a new one where it is the first report, or where the last case was decided a moment ago. */
async function openCase(tx: Transaction, subject: Subject, actorId: string): Promise<string> {
  const { communityId, contributionId, commentId, authorId } = subject;
  const { id, createdAt } = identity(tx.at);
  for (;;) {
    const [fresh] = await sql<{ id: string }>(tx, OPEN, [id, createdAt, communityId, contributionId, commentId, authorId]);
    if (fresh) {
      await announce(tx, "case.opened", { caseId: id, communityId }, { communityId, actorId });
      return id;
    }
    const [known] = await sql<{ id: string }>(tx, OPENED, [contributionId, commentId]);
    if (known) return known.id;
  }
}
