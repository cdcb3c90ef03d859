import "../../contributions/events.ts";
import { sql } from "../../../kernel/transaction.ts";
import { announceAll, count, keep, type Merge } from "./merge.ts";
import type { Tally } from "./summary.ts";

/** Votes carry a day and no voter: they become marks of nobody in particular, not before there was something to find helpful. */
const CLAMPED = `
  SELECT v.number, greatest(v.at, p.at) AS at, CASE WHEN p.is_question THEN p.id END AS contribution_id, CASE WHEN NOT p.is_question THEN p.id END AS comment_id, p.author_key
  FROM staged_votes v JOIN usable_posts p ON p.number = v.post WHERE NOT v.accepts`;

const FRESH = `
  SELECT m.*, s.id AS author_id
  FROM (SELECT v.*, pg_temp.imported_id($1, 'vote', v.number, '', v.at) AS id FROM (${CLAMPED}) v) m JOIN staged_people s ON s.key = m.author_key
  WHERE NOT EXISTS (SELECT FROM helpful_marks h WHERE h.id = m.id)`;

const ADD = `
  INSERT INTO helpful_marks (id, created_at, community_id, contribution_id, comment_id)
  SELECT id, at, $1, contribution_id, comment_id FROM fresh_marks`;

/** The day of acceptance is known where there are votes. One that was announced before is not repeated: somebody here may have chosen since. */
const FRESH_ACCEPTANCES = `
  SELECT * FROM (
    SELECT q.number, a.number::text AS answer, q.id AS question_id, a.id AS comment_id, author.id AS author_id, asker.id AS asker_id,
           greatest(a.at, chosen.at) AS at
    FROM staged_posts q JOIN staged_posts a ON a.number = q.accepted AND a.question = q.number
    LEFT JOIN (SELECT post, min(at) AS at FROM staged_votes WHERE accepts GROUP BY post) AS chosen ON chosen.post = a.number
    JOIN contributions c ON c.id = q.id AND c.accepted_comment_id IS DISTINCT FROM a.id
    JOIN comments answer ON answer.id = a.id AND answer.removed_at IS NULL
    JOIN staged_people author ON author.key = a.author_key JOIN staged_people asker ON asker.key = q.author_key
  ) AS acceptance
  WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.id = pg_temp.imported_id($1, 'answer.accepted', number, answer, at))`;

export async function mergeMarks(merge: Merge, votes: Tally | undefined): Promise<void> {
  const { tx, communityId, source } = merge;
  await keep(tx, "fresh_marks", FRESH, [source]);
  await sql(tx, ADD, [communityId]);
  await announceAll(merge, "helpful.marked", {
    payload: { subjectId: "coalesce(contribution_id, comment_id)", personId: "NULL::uuid", authorId: "author_id" },
    from: "fresh_marks", number: "number", at: "at", actor: "NULL::uuid",
  });
  await keep(tx, "fresh_acceptances", FRESH_ACCEPTANCES, [source]);
  await announceAll(merge, "answer.accepted", {
    payload: { commentId: "comment_id", contributionId: "question_id", authorId: "author_id", askerId: "asker_id" },
    from: "fresh_acceptances", number: "number", name: "answer", at: "at", actor: "asker_id",
  });

  const [added, placed] = [await count(tx, "fresh_marks"), await count(tx, `(${CLAMPED}) AS placed`)];
  votes?.imported("new", added);
  votes?.imported("unchanged", placed - added);
  votes?.skipped("acceptance (taken from the question)", await count(tx, "staged_votes WHERE accepts"));
  votes?.skipped("for a post that is not there", (await count(tx, "staged_votes WHERE NOT accepts")) - placed);
}
