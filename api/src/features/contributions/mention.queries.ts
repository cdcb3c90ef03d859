import type { Context } from "../../kernel/context.ts";
import { isId } from "../../kernel/ids.ts";
import { holdsAt, mayRead } from "../memberships/membership.rights.ts";
import { mentionedIn, MOST_MENTIONED, withNames } from "./mention.text.ts";

/** A text as `resolveMentions` will leave it once it is published in the community; who may not read there learns of nobody who takes part. */
export async function withMentionsResolved(context: Context, communityId: string, body: string): Promise<string> {
  const asked = mentionedIn(body);
  if (asked.length === 0) return body;
  return withNames(body, asked, isId(communityId) ? await namesOfMembers(context, communityId, asked.slice(0, MOST_MENTIONED)) : new Map());
}

/** Who of the people asked for takes part in the community at a moment: id and name. Each is an expression of SQL. */
export const membersAmong = (asked: string, community: string, now: string) =>
  `SELECT p.id, p.display_name AS name FROM memberships m JOIN people p ON p.id = m.person_id
   WHERE m.community_id = ${community} AND p.id = ANY(${asked}) AND ${holdsAt("m", now)}`;

async function namesOfMembers(context: Context, communityId: string, asked: readonly string[]): Promise<Map<string, string>> {
  const scope = context.scope();
  const community = scope.parameters.add(communityId);
  const members = await context.db.rows<{ id: string; name: string }>(
    `${membersAmong(scope.parameters.add(asked), community, scope.parameters.add(scope.now))} AND ${mayRead(scope, "m.community_id")}`,
    scope.parameters.values,
  );
  return new Map(members.map(({ id, name }) => [id, name]));
}
