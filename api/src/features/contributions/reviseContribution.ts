import { isDeepStrictEqual } from "node:util";
import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Contribution } from "./contribution.entity.ts";
import type { ContributionRow } from "./contribution.loaders.ts";
import { typeNameOf } from "./contribution.entity.ts";
import "./events.ts";
import { keepMentions, resolveMentions } from "./mention.commands.ts";
import { rendered } from "./publishContribution.ts";

const PARTICULARS = ["context", "approach", "result", "source", "sourceUrl", "sourceYear"] as const;

type Changes = Partial<Pick<Contribution, "title" | "body" | "tags" | (typeof PARTICULARS)[number]>>;

const KEEP_VERSION = `
  INSERT INTO contribution_versions (contribution_id, version, published_at, title, body, tags, particulars)
  SELECT id, version, updated_at, title, body, tags, jsonb_build_object('context', context, 'approach', approach, 'result', result,
         'source', source, 'sourceUrl', source_url, 'sourceYear', source_year)
  FROM contributions WHERE id = $1`;

/**
 * Writes a next version, unless nothing changes; what stood there is kept. Refuses with CONFLICT, and the version that stands there now,
 * when somebody (the author, in another window) revised it since `baseVersion`.
 */
export async function reviseContribution(tx: Transaction, id: string, baseVersion: number, changes: Changes): Promise<ContributionRow> {
  const contributions = tx.manager.getRepository(Contribution);
  const contribution = await contributions.findOneOrFail({ where: { id }, lock: { mode: "pessimistic_write" } });
  if (contribution.retractedAt) throw new Refused(ErrorCode.CONFLICT, "contribution.retracted");
  if (contribution.version !== baseVersion)
    throw new Refused(ErrorCode.CONFLICT, "contribution.changed_meanwhile", { current: standing(contribution) });
  const __typename = typeNameOf(contribution);
  const names = Object.keys(changes) as (keyof Changes)[];
  if (names.every((name) => isDeepStrictEqual(changes[name], contribution[name]))) return Object.assign(contribution, { __typename });

  await sql(tx, KEEP_VERSION, [id]);
  Object.assign(contribution, changes, { version: baseVersion + 1, updatedAt: tx.at });
  const { body, mentioned } = await resolveMentions(tx, contribution.communityId, contribution.body);
  Object.assign(contribution, rendered(body, contribution));
  const { kind: _fixed, id: _same, ...columns } = contribution;
  await contributions.update({ id }, columns);

  const { authorId, communityId, version } = contribution;
  await announce(tx, "contribution.revised", { contributionId: id, authorId, communityId, version }, { communityId, actorId: authorId });
  await keepMentions(tx, { contributionId: id, commentId: null, communityId, authorId }, mentioned);
  return Object.assign(contribution, { __typename });
}

/** All that a revision can change, as it stands now. */
function standing(contribution: Contribution): Record<string, unknown> {
  const { version, title, body, tags, updatedAt } = contribution;
  const particulars = PARTICULARS.filter((name) => contribution[name] !== null).map((name) => [name, contribution[name]] as const);
  return { version, title, body, tags, ...(Object.fromEntries(particulars) as object), updatedAt };
}

/** Takes a contribution back: it leaves the feeds, and stays readable with its reason where others built on it. */
export async function retractContribution(tx: Transaction, { id, authorId, communityId }: Contribution, reason: string): Promise<boolean> {
  const changed = await sql<{ id: string }>(
    tx,
    "UPDATE contributions SET retracted_at = $2, retraction_reason = $3 WHERE id = $1 AND retracted_at IS NULL RETURNING id",
    [id, tx.at, reason],
  );
  if (changed.length === 0) return false;
  await announce(tx, "contribution.retracted", { contributionId: id, authorId, communityId }, { communityId, actorId: authorId });
  return true;
}
