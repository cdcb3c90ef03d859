import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { Contribution } from "./contribution.entity.ts";
import "./events.ts";

type Target = Pick<Contribution, "id" | "authorId" | "communityId">;

/** What a contribution said, column by column, and whether its author had taken it back: kept by whoever may bring it back. */
export type ContributionWords = Record<string, unknown> & { title: string; body: string; body_html: string };

const WORDS = `
  SELECT to_jsonb(w) AS words FROM (
    SELECT c.title, c.body, c.body_html, c.excerpt, c.tags, c.context, c.approach, c.result, c.source, c.source_url, c.source_year, c.retracted_at, c.retraction_reason
    FROM contributions c WHERE c.id = $1 AND c.removed_at IS NULL FOR NO KEY UPDATE
  ) w`;

// Whatever asks for contributions that stand passes over what is taken back: so a removed one counts as that too.
const REMOVE = `
  UPDATE contributions SET title = '', body = '', body_html = '', excerpt = '', tags = '{}', context = left(context, 0), approach = left(approach, 0),
         result = left(result, 0), source = left(source, 0), source_url = NULL, source_year = NULL, retracted_at = coalesce(retracted_at, $2), retraction_reason = NULL,
         removed_at = $2, removed_by = $3, removal_reason = $4
  WHERE id = $1`;

const RESTORE = `
  UPDATE contributions c SET title = w.title, body = w.body, body_html = w.body_html, excerpt = w.excerpt, tags = w.tags, context = w.context, approach = w.approach,
         result = w.result, source = w.source, source_url = w.source_url, source_year = w.source_year, retracted_at = w.retracted_at, retraction_reason = w.retraction_reason,
         removed_at = NULL, removed_by = NULL, removal_reason = NULL
  FROM jsonb_to_record($2::jsonb) AS w(title text, body text, body_html text, excerpt text, tags text[], context text, approach text, result text,
         source text, source_url text, source_year integer, retracted_at timestamptz, retraction_reason text)
  WHERE c.id = $1 AND c.removed_at IS NOT NULL RETURNING c.id`;

/** Takes the words out of a contribution: its place stays, with the reason. Answers what stood there; null where somebody was first. */
export async function removeContribution(tx: Transaction, contribution: Target, by: string, reason: string): Promise<ContributionWords | null> {
  const [stood] = await sql<{ words: ContributionWords }>(tx, WORDS, [contribution.id]);
  if (!stood) return null;
  await sql(tx, REMOVE, [contribution.id, tx.at, by, reason]);
  await announce(tx, "contribution.removed", about(contribution), { communityId: contribution.communityId, actorId: by });
  return stood.words;
}

/** Brings a removed contribution back as it was. */
export async function restoreContribution(tx: Transaction, contribution: Target, by: string, words: ContributionWords): Promise<void> {
  const restored = await sql(tx, RESTORE, [contribution.id, JSON.stringify(words)]);
  if (restored.length === 0) return;
  await announce(tx, "contribution.restored", about(contribution), { communityId: contribution.communityId, actorId: by });
}

function about({ id: contributionId, authorId, communityId }: Target) {
  return { contributionId, authorId, communityId };
}
