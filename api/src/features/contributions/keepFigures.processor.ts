import type { Fact, Processor } from "../../kernel/outbox.ts";
import { sql } from "../../kernel/transaction.ts";
import "./events.ts";

const EVENTS = [
  "contribution.published", "contribution.revised", "contribution.retracted", "contribution.removed", "contribution.restored",
  "question.answered", "comment.removed", "comment.restored",
] as const;

type Name = (typeof EVENTS)[number];

const COUNT = `
  INSERT INTO community_figures (community_id, contribution_count, question_count, open_question_count, synthesis_count)
  SELECT $1, count(*), count(*) FILTER (WHERE kind = 'QUESTION'), count(*) FILTER (WHERE kind = 'QUESTION' AND first_answered_at IS NULL),
         count(*) FILTER (WHERE kind = 'SYNTHESIS')
  FROM contributions WHERE community_id = $1 AND retracted_at IS NULL
  ON CONFLICT (community_id) DO UPDATE SET contribution_count = excluded.contribution_count, question_count = excluded.question_count,
              open_question_count = excluded.open_question_count, synthesis_count = excluded.synthesis_count`;

const COUNT_TAGS = `
  WITH used AS (
    SELECT tag, count(*)::int AS uses FROM contributions, unnest(tags) AS tag WHERE community_id = $1 AND retracted_at IS NULL GROUP BY tag
  ), gone AS (
    DELETE FROM community_tags WHERE community_id = $1 AND tag NOT IN (SELECT tag FROM used)
  )
  INSERT INTO community_tags (community_id, tag, uses) SELECT $1, tag, uses FROM used
  ON CONFLICT (community_id, tag) DO UPDATE SET uses = excluded.uses WHERE community_tags.uses <> excluded.uses`;

/** Keeps the counters and the tags of a community: counted anew for each batch, so that a repeated or late fact does no harm. */
export const keepFigures: Processor<Name> = {
  name: "keepFigures",
  on: EVENTS,
  async handle(tx, facts: Fact<Name>[]) {
    const communityId = facts[0]?.communityId;
    await sql(tx, COUNT, [communityId]);
    await sql(tx, COUNT_TAGS, [communityId]);
  },
};
