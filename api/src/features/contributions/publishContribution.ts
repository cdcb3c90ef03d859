import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { excerptOf, plainText, renderMarkdown } from "../../kernel/markdown.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Contribution, ContributionKind, typeNameOf } from "./contribution.entity.ts";
import type { ContributionRow } from "./contribution.loaders.ts";
import "./events.ts";
import { CoAuthor, ContributionLinkRow, LinkRelation } from "./lineage.entity.ts";
import { missingForSynthesis } from "./lineage.queries.ts";
import { keepMentions, resolveMentions } from "./mention.commands.ts";

/** What an author brings; which of the particulars must be there depends on the kind. */
export interface NewContribution {
  communityId: string;
  title: string;
  body: string;
  tags: string[];
  context?: string;
  approach?: string;
  result?: string;
  source?: string;
  sourceUrl?: string | null;
  sourceYear?: number | null;
  derivesFrom?: string[];
  coAuthors?: string[];
}

/** Who writes, and for whom at that moment. */
export interface Author {
  id: string;
  organisationId: string | null;
}

/** What a text yields when it is written: it is never rendered again. */
export function rendered(body: string, particulars: { context?: string | null; approach?: string | null } = {}) {
  const bodyHtml = renderMarkdown(body);
  const words = plainText(bodyHtml) || [particulars.context, particulars.approach].filter(Boolean).join(" ");
  return { body, bodyHtml, excerpt: excerptOf(words.replace(/\s+/g, " ")) };
}

export async function publishContribution(tx: Transaction, kind: ContributionKind, author: Author, content: NewContribution): Promise<ContributionRow> {
  const { derivesFrom = [], coAuthors = [], body: written, ...rest } = content;
  const { body, mentioned } = await resolveMentions(tx, content.communityId, written);
  const contribution = tx.manager.create(Contribution, {
    ...identity(tx.at),
    ...rest,
    ...rendered(body, content),
    kind,
    authorId: author.id,
    organisationId: author.organisationId,
    updatedAt: tx.at,
    version: 1,
    helpfulCount: 0,
    commentCount: 0,
  });
  await tx.manager.insert(Contribution, contribution);
  if (derivesFrom.length) await link(tx, contribution.id, derivesFrom, author.id);
  if (kind === ContributionKind.SYNTHESIS) await requireComplete(tx, contribution.id);
  if (coAuthors.length)
    await tx.manager.insert(CoAuthor, coAuthors.map((personId) => ({ contributionId: contribution.id, personId, askedAt: tx.at, acceptedAt: null })));
  await sql(tx, "DELETE FROM drafts WHERE person_id = $1 AND community_id = $2 AND kind = $3", [author.id, content.communityId, kind]);

  const { communityId } = content;
  const payload = { contributionId: contribution.id, kind, authorId: author.id, communityId };
  await announce(tx, "contribution.published", payload, { communityId, actorId: author.id });
  await keepMentions(tx, { contributionId: contribution.id, commentId: null, communityId, authorId: author.id }, mentioned);
  return Object.assign(contribution, { __typename: typeNameOf(contribution) });
}

// What is new derives from what is there: no circle can arise here.
async function link(tx: Transaction, fromId: string, targets: string[], createdBy: string): Promise<void> {
  const rows = targets.map((toId) => ({ fromId, toId, relation: LinkRelation.DERIVES_FROM, createdBy, createdAt: tx.at }));
  await tx.manager.insert(ContributionLinkRow, rows);
}

async function requireComplete(tx: Transaction, synthesisId: string): Promise<void> {
  const missing = await missingForSynthesis(tx, synthesisId);
  if (missing.length) throw new Refused(ErrorCode.SYNTHESIS_INCOMPLETE, "synthesis.incomplete", { missing });
}
