import "../../memberships/membership.commands.ts";
import { sql } from "../../../kernel/transaction.ts";
import { withoutDate } from "./importedId.ts";
import { announceAll, count, keep, type Merge } from "./merge.ts";
import type { Summary, Tally } from "./summary.ts";

const UNKNOWN = "Onbekende auteur";
const idAt = (at: string) => `pg_temp.imported_id($1, 'person', s.number, s.key, ${at})`;

/** Who wrote something, with the moment of their first act. */
const AUTHORS = `
  INSERT INTO staged_people (key, number, name, in_users, first_act)
  SELECT author_key, max(author_number), max(author_name), false, min(at)
  FROM (SELECT author_key, author_number, author_name, at FROM usable_posts
        UNION ALL SELECT c.author_key, c.author_number, c.author_name, c.at FROM staged_comments c JOIN usable_posts p ON p.number = c.post) AS acts
  GROUP BY author_key ON CONFLICT (key) DO UPDATE SET first_act = excluded.first_act`;

/** Whoever was imported before keeps the id of then, also when this dump tells another first date. */
const RECOGNISE = `
  UPDATE staged_people s SET id = p.id, is_new = false FROM memberships m JOIN people p ON p.id = m.person_id
  WHERE m.community_id = $2 AND s.first_act IS NOT NULL AND ${withoutDate("p.id")} = ${withoutDate(idAt("'epoch'"))}`;

const MINT = `UPDATE staged_people s SET id = ${idAt("coalesce(s.at, s.first_act)")}, is_new = true WHERE s.id IS NULL AND s.first_act IS NOT NULL`;

const ADD_PEOPLE = `
  INSERT INTO people (id, created_at, display_name)
  SELECT id, coalesce(at, first_act), coalesce(name, CASE WHEN number = 0 THEN $1 ELSE 'Auteur ' || number END) FROM staged_people WHERE is_new
  ON CONFLICT (id) DO NOTHING`;

const RENAME = `
  WITH renamed AS (
    UPDATE people p SET display_name = s.name FROM staged_people s
    WHERE p.id = s.id AND NOT s.is_new AND s.name <> p.display_name AND p.email IS NULL RETURNING s.in_users
  ) SELECT count(*) FILTER (WHERE in_users)::int AS count FROM renamed`;

const FRESH_MEMBERSHIPS = `
  SELECT pg_temp.imported_id($1, 'membership', s.number, s.key, s.first_act) AS id, s.number, s.key, s.id AS person_id, s.first_act AS at
  FROM staged_people s WHERE s.id IS NOT NULL AND NOT EXISTS (SELECT FROM memberships m WHERE m.community_id = $2 AND m.person_id = s.id)`;

const ADD_MEMBERSHIPS = `
  INSERT INTO memberships (id, created_at, community_id, person_id, joined_at) SELECT id, at, $1, person_id, at FROM fresh_memberships`;

const ADD_ROLES = `
  INSERT INTO role_assignments (id, created_at, membership_id, role, starts_at)
  SELECT pg_temp.imported_id($1, 'role', number, key, at), at, id, 'MEMBER', at FROM fresh_memberships`;

/** A fuller dump may know of an earlier first act. */
const JOIN_EARLIER = `
  WITH earlier AS (
    UPDATE memberships m SET joined_at = s.first_act FROM staged_people s JOIN people p ON p.id = s.id
    WHERE m.community_id = $1 AND m.person_id = s.id AND p.email IS NULL AND s.first_act < m.joined_at
      AND NOT EXISTS (SELECT FROM memberships other WHERE other.community_id = m.community_id AND other.person_id = m.person_id AND other.id <> m.id)
    RETURNING m.id, m.joined_at
  ) UPDATE role_assignments r SET starts_at = e.joined_at FROM earlier e
    WHERE r.id = (SELECT id FROM role_assignments WHERE membership_id = e.id ORDER BY starts_at LIMIT 1)`;

/** Authors become people without an e-mail address, who cannot sign in, and members from their first act. */
export async function mergePeople(merge: Merge, users: Tally | undefined): Promise<Summary["people"]> {
  const { tx, communityId, source } = merge;
  await sql(tx, AUTHORS);
  await sql(tx, RECOGNISE, [source, communityId]);
  await sql(tx, MINT, [source]);
  await sql(tx, ADD_PEOPLE, [UNKNOWN]);
  const [renamed] = await sql<{ count: number }>(tx, RENAME);

  await keep(tx, "fresh_memberships", FRESH_MEMBERSHIPS, [source, communityId]);
  await sql(tx, ADD_MEMBERSHIPS, [communityId]);
  await sql(tx, ADD_ROLES, [source]);
  await sql(tx, JOIN_EARLIER, [communityId]);
  await announceAll(merge, "membership.joined", {
    payload: { membershipId: "id", personId: "person_id" },
    from: "fresh_memberships", number: "number", name: "key", at: "at", actor: "person_id",
  });

  const updated = renamed?.count ?? 0;
  users?.imported("new", await count(tx, "staged_people WHERE in_users AND is_new"));
  users?.imported("updated", updated);
  users?.imported("unchanged", (await count(tx, "staged_people WHERE in_users AND NOT is_new")) - updated);
  users?.skipped("who wrote nothing here", await count(tx, "staged_people WHERE in_users AND id IS NULL"));
  return { new: await count(tx, "staged_people WHERE is_new"), withoutUserRow: await count(tx, "staged_people WHERE is_new AND NOT in_users") };
}
