import { sql, type Transaction } from "../../../kernel/transaction.ts";

const ON_COMMENTS = `
  UPDATE comments c SET helpful_count = c.helpful_count + n.marks, reply_count = c.reply_count + n.replies
  FROM (SELECT id, sum(marks) AS marks, sum(replies) AS replies
        FROM (SELECT comment_id AS id, 1 AS marks, 0 AS replies FROM fresh_marks WHERE comment_id IS NOT NULL
              UNION ALL SELECT parent_id, 0, 1 FROM fresh_comments WHERE parent_id IS NOT NULL) AS each GROUP BY id) AS n
  WHERE c.id = n.id`;

const ON_CONTRIBUTIONS = `
  UPDATE contributions c SET helpful_count = c.helpful_count + n.marks, comment_count = c.comment_count + n.comments,
         first_answered_at = least(c.first_answered_at, n.answered_at), accepted_comment_id = coalesce(n.accepted, c.accepted_comment_id)
  FROM (SELECT id, sum(marks) AS marks, sum(comments) AS comments, min(answered_at) AS answered_at, max(accepted::text)::uuid AS accepted
        FROM (SELECT contribution_id AS id, 1 AS marks, 0 AS comments, NULL::timestamptz AS answered_at, NULL::uuid AS accepted FROM fresh_marks WHERE contribution_id IS NOT NULL
              UNION ALL SELECT contribution_id, 0, 1, answered_at, NULL FROM fresh_comments
              UNION ALL SELECT question_id, 0, 0, NULL, comment_id FROM fresh_acceptances) AS each GROUP BY id) AS n
  WHERE c.id = n.id`;

/** The counters, raised by what is new; last, because people who write at this moment wait for these rows. */
export async function countUp(tx: Transaction): Promise<void> {
  await sql(tx, ON_COMMENTS);
  await sql(tx, ON_CONTRIBUTIONS);
}
