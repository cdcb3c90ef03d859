import { newId } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import { membersAmong } from "./mention.queries.ts";
import { mentionedIn, MOST_MENTIONED, withNames } from "./mention.text.ts";

interface Named {
  id: string;
  name: string;
}

const MEMBERS = membersAmong("$2", "$1", "$3");

/** A text, and whom it names. */
export interface WithMentions {
  body: string;
  mentioned: string[];
}

/**
 * A text in which each mention bears the member's own name; who is no member of the community is named in plain words, without a link.
 * What stands in code is left as it is.
 */
export async function resolveMentions(tx: Transaction, communityId: string, body: string): Promise<WithMentions> {
  const asked = mentionedIn(body);
  if (asked.length === 0) return { body, mentioned: [] };
  const members = await sql<Named>(tx, MEMBERS, [communityId, asked.slice(0, MOST_MENTIONED), tx.at]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return { body: withNames(body, asked, names), mentioned: [...names.keys()] };
}

interface Place {
  contributionId: string;
  commentId: string | null;
  communityId: string;
  authorId: string;
}

const KEEP = `
  INSERT INTO mentions (id, created_at, contribution_id, comment_id, person_id) SELECT id, $2, $3, $4, person FROM unnest($1::uuid[], $5::uuid[]) AS n(id, person)
  ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`;

/** Keeps who is named in a text, and announces those who were not named in it before. */
export async function keepMentions(tx: Transaction, { contributionId, commentId, communityId, authorId }: Place, mentioned: readonly string[]): Promise<void> {
  const others = mentioned.filter((id) => id !== authorId);
  if (others.length === 0) return;
  const added = await sql<{ personId: string }>(tx, KEEP, [others.map(() => newId(tx.at)), tx.at, contributionId, commentId, others]);
  if (added.length === 0) return;
  const payload = { contributionId, commentId, authorId, personIds: added.map(({ personId }) => personId), communityId };
  await announce(tx, "members.mentioned", payload, { communityId, actorId: authorId });
}
