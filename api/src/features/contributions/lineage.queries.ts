import type { Context } from "../../kernel/context.ts";
import { badInput } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { mayRead } from "../memberships/membership.rights.ts";

/** What a synthesis can lack: it must rest on practice and theory, from two people of two organisations that share no board. */
export type SynthesisGap = "EXPERIENCE" | "THEORY" | "SECOND_AUTHOR" | "SECOND_ORGANISATION";

// Two schools of one board are one organisation: each counts as its topmost parent.
const CLOSURE = `
  WITH RECURSIVE closure(id) AS (
    SELECT to_id FROM contribution_links WHERE from_id = $1 AND relation = 'DERIVES_FROM'
    UNION
    SELECT l.to_id FROM closure JOIN contribution_links l ON l.from_id = closure.id AND l.relation = 'DERIVES_FROM'
  ), sources AS (
    SELECT c.kind, c.author_id, c.organisation_id FROM closure JOIN contributions c ON c.id = closure.id WHERE c.retracted_at IS NULL
  ), ancestry(organisation_id, id, parent_id) AS (
    SELECT o.id, o.id, o.parent_id FROM organisations o WHERE o.id IN (SELECT organisation_id FROM sources)
    UNION
    SELECT a.organisation_id, p.id, p.parent_id FROM ancestry a JOIN organisations p ON p.id = a.parent_id
  )
  SELECT count(*) FILTER (WHERE kind = 'EXPERIENCE')::int AS experiences, count(*) FILTER (WHERE kind = 'THEORY')::int AS theories,
         count(DISTINCT author_id)::int AS authors,
         (SELECT count(DISTINCT id)::int FROM ancestry WHERE parent_id IS NULL) AS organisations
  FROM sources`;

interface Counts {
  experiences: number;
  theories: number;
  authors: number;
  organisations: number;
}

export async function missingForSynthesis(tx: Transaction, synthesisId: string): Promise<SynthesisGap[]> {
  const [counts] = await sql<Counts>(tx, CLOSURE, [synthesisId]);
  const { experiences, theories, authors, organisations } = counts as Counts;
  const gaps: [SynthesisGap, boolean][] = [
    ["EXPERIENCE", experiences < 1],
    ["THEORY", theories < 1],
    ["SECOND_AUTHOR", authors < 2],
    ["SECOND_ORGANISATION", organisations < 2],
  ];
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap);
}

/** The sources named, once each; BAD_USER_INPUT where one is unknown, hidden or taken back. */
export async function knownSources(context: Context, ids: readonly string[]): Promise<string[]> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return [];
  const scope = context.scope();
  const text = `SELECT c.id FROM contributions c WHERE c.id = ANY(${scope.parameters.add(distinct.filter(isId))})
    AND c.retracted_at IS NULL AND ${mayRead(scope, "c.community_id")}`;
  const known = new Set((await context.db.rows<{ id: string }>(text, scope.parameters.values)).map(({ id }) => id));
  const index = ids.findIndex((id) => !known.has(id));
  if (index >= 0) throw badInput({ path: `derivesFrom.${index}`, because: "lineage.unknown" });
  return distinct;
}

/** The people named as co-authors, once each: members of the community, and not the author. */
export async function knownCoAuthors(context: Context, ids: readonly string[], communityId: string, authorId: string): Promise<string[]> {
  const distinct = [...new Set(ids)].filter((id) => id !== authorId);
  if (distinct.length === 0) return [];
  const text = `SELECT m.person_id AS id FROM memberships m
    WHERE m.community_id = $1 AND m.person_id = ANY($2) AND m.joined_at <= $3 AND (m.ends_at IS NULL OR m.ends_at > $3)`;
  const rows = await context.db.rows<{ id: string }>(text, [communityId, distinct.filter(isId), context.now]);
  const known = new Set(rows.map(({ id }) => id));
  const index = ids.findIndex((id) => id !== authorId && !known.has(id));
  if (index >= 0) throw badInput({ path: `coAuthors.${index}`, because: "coauthor.not_member" });
  return distinct;
}
