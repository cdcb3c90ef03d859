import { newId } from "../../kernel/ids.ts";
import { linksIn } from "../../kernel/markdown.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import "./events.ts";

/** `[@Name](/mensen/<id>)`: a link like any other, whose words begin with the sign. */
const MENTION = /\[@((?:\\.|[^\]\\\n]){1,200})\]\(\/mensen\/([0-9a-f-]{36})\)/g;
const PROFILE = /^\/mensen\/([0-9a-f-]{36})$/;
const MOST_MENTIONED = 50;

interface Named {
  id: string;
  name: string;
}

const MEMBERS = `
  SELECT p.id, p.display_name AS name FROM memberships m JOIN people p ON p.id = m.person_id
  WHERE m.community_id = $1 AND p.id = ANY($2) AND ${holdsAt("m", "$3")}`;

/** A text, and whom it names. */
export interface WithMentions {
  body: string;
  mentioned: string[];
}

const asText = (name: string) => name.replace(/[\\`*_[\]<>~!|]/g, String.raw`\$&`);

/**
 * A text in which each mention bears the member's own name; who is no member of the community is named in plain words, without a link.
 * What stands in code is left as it is.
 */
export async function resolveMentions(tx: Transaction, communityId: string, body: string): Promise<WithMentions> {
  if (!body.includes("](/mensen/")) return { body, mentioned: [] };
  const ids = new Set(linksIn(body).flatMap(({ href, text }) => (text.startsWith("@") ? (PROFILE.exec(href)?.slice(1, 2) ?? []) : [])));
  const members = await sql<Named>(tx, MEMBERS, [communityId, [...ids].slice(0, MOST_MENTIONED), tx.at]);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const resolved = body.replace(MENTION, (whole: string, said: string, id: string) => {
    if (!ids.has(id)) return whole;
    const name = names.get(id);
    return name === undefined ? `@${said}` : `[@${asText(name)}](/mensen/${id})`;
  });
  return { body: resolved, mentioned: [...names.keys()] };
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
