import "../../contributions/events.ts";
import { sql } from "../../../kernel/transaction.ts";
import { announceAll, count, keep, type Merge } from "./merge.ts";
import type { Tally } from "./summary.ts";

const FRESH = `
  SELECT q.number, q.id, s.id AS author_id, q.at FROM usable_posts q JOIN staged_people s ON s.key = q.author_key
  WHERE q.is_question AND NOT EXISTS (SELECT FROM contributions c WHERE c.id = q.id)`;

const ADD = `
  INSERT INTO contributions (id, created_at, kind, community_id, author_id, title, body, body_html, excerpt, tags, updated_at)
  SELECT f.id, f.at, 'QUESTION', $1, f.author_id, q.title, q.body, q.html, q.excerpt, q.tags, greatest(q.edited, q.at)
  FROM fresh_questions f JOIN staged_posts q ON q.number = f.number`;

/** What was revised here since is not overwritten by an older edit there; what was removed here stays away. */
const CHANGED = `
  SELECT q.number, q.id, c.author_id, c.version + 1 AS version, greatest(q.edited, c.updated_at) AS at
  FROM staged_posts q JOIN contributions c ON c.id = q.id
  WHERE (c.title, c.body, c.tags) IS DISTINCT FROM (q.title, q.body, q.tags) AND c.updated_at <= greatest(q.edited, q.at) AND c.removed_at IS NULL`;

const KEEP_VERSIONS = `
  INSERT INTO contribution_versions (contribution_id, version, published_at, title, body, tags, particulars)
  SELECT c.id, c.version, c.updated_at, c.title, c.body, c.tags, '{}' FROM contributions c JOIN changed_questions USING (id)`;

const CHANGE = `
  UPDATE contributions c SET title = q.title, body = q.body, body_html = q.html, excerpt = q.excerpt, tags = q.tags, version = f.version, updated_at = f.at
  FROM changed_questions f JOIN staged_posts q ON q.number = f.number WHERE c.id = f.id`;

export async function mergeQuestions(merge: Merge, posts: Tally): Promise<void> {
  const { tx, communityId } = merge;
  await keep(tx, "changed_questions", CHANGED);
  await keep(tx, "fresh_questions", FRESH);
  await sql(tx, ADD, [communityId]);
  await sql(tx, KEEP_VERSIONS);
  await sql(tx, CHANGE);
  await announceAll(merge, "contribution.published", {
    payload: { contributionId: "id", kind: "'QUESTION'", authorId: "author_id" },
    from: "fresh_questions", number: "number", at: "at", actor: "author_id",
  });
  await announceAll(merge, "contribution.revised", {
    payload: { contributionId: "id", authorId: "author_id", version: "version" },
    from: "changed_questions", number: "number", name: "version::text", at: "at", actor: "author_id",
  });

  const [added, changed] = [await count(tx, "fresh_questions"), await count(tx, "changed_questions")];
  posts.imported("new", added);
  posts.imported("updated", changed);
  posts.imported("unchanged", (await count(tx, "staged_posts WHERE is_question")) - added - changed);
  posts.skipped("answer to a question that is not there", await count(tx, "staged_posts p WHERE NOT is_question AND NOT EXISTS (SELECT FROM usable_posts u WHERE u.number = p.number)"));
}
