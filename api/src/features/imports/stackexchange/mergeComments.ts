import "../../contributions/events.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { announceAll, count, keep, type Merge } from "./merge.ts";
import type { Tally } from "./summary.ts";

const FRESH = `
  SELECT p.number, p.file, p.id, p.contribution_id, p.parent_id, p.is_remark, p.at, author.id AS author_id, asker.id AS asker_id,
         CASE WHEN author.id <> asker.id THEN greatest(p.at, p.asked_at) END AS answered_at
  FROM placed_comments p JOIN staged_people author ON author.key = p.author_key LEFT JOIN staged_people asker ON asker.key = p.asker_key
  WHERE NOT EXISTS (SELECT FROM comments c WHERE c.id = p.id)`;

const ADD = `
  INSERT INTO comments (id, created_at, community_id, contribution_id, parent_id, author_id, is_remark, body, body_html, edited_at)
  SELECT f.id, f.at, $1, f.contribution_id, f.parent_id, f.author_id, f.is_remark, p.body, p.html, p.edited
  FROM fresh_comments f JOIN placed_comments p ON p.number = f.number AND p.file = f.file`;

const CHANGE = `
  UPDATE comments c SET body = p.body, body_html = p.html, edited_at = p.edited FROM placed_comments p
  WHERE c.id = p.id AND c.removed_at IS NULL AND c.body <> p.body AND coalesce(c.edited_at, c.created_at) <= coalesce(p.edited, p.at)
  RETURNING p.file`;

/** Answers, remarks and replies. */
export async function mergeComments(merge: Merge, posts: Tally, comments: Tally | undefined): Promise<void> {
  const { tx, communityId } = merge;
  const changed = await countByFile(tx, `WITH changed AS (${CHANGE}) SELECT file, count(*)::int AS count FROM changed GROUP BY file`);
  await keep(tx, "fresh_comments", FRESH);
  await sql(tx, ADD, [communityId]);
  const about = { number: "number", at: "at", actor: "author_id" };
  await announceAll(merge, "comment.added", {
    payload: { commentId: "id", contributionId: "contribution_id", parentId: "parent_id", authorId: "author_id" },
    from: "fresh_comments", name: "file", ...about,
  });
  await announceAll(merge, "question.answered", {
    payload: { commentId: "id", contributionId: "contribution_id", authorId: "author_id", askerId: "asker_id" },
    from: "fresh_comments WHERE file = 'Posts'", ...about,
  });

  const placed = await countByFile(tx, "SELECT file, count(*)::int AS count FROM placed_comments GROUP BY file");
  const fresh = await countByFile(tx, "SELECT file, count(*)::int AS count FROM fresh_comments GROUP BY file");
  for (const [file, tally] of [["Posts", posts], ["Comments", comments]] as const) {
    tally?.imported("new", fresh(file));
    tally?.imported("updated", changed(file));
    tally?.imported("unchanged", placed(file) - fresh(file) - changed(file));
  }
  comments?.skipped("on a post that is not there", (await count(tx, "staged_comments")) - placed("Comments"));
}

async function countByFile(tx: Transaction, text: string): Promise<(file: string) => number> {
  const counts = new Map((await sql<{ file: string; count: number }>(tx, text)).map(({ file, count: rows }) => [file, rows]));
  return (file) => counts.get(file) ?? 0;
}
