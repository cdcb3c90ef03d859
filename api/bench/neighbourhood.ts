import type { DataSource } from "typeorm";
import { uuidv7 } from "../src/kernel/ids.ts";

const PEOPLE = 500;
const START = Date.UTC(2021, 0, 1);
const SPREAD = 5 * 365 * 24 * 3600 * 1000;

/** A large community made with set-based SQL: so many contributions over five years, three comments and five marks on each tenth. */
export async function fillCommunity(source: DataSource, contributions: number): Promise<{ communityId: string; viewerId: string }> {
  const id = (n: number, at = START) => uuidv7(at, Buffer.from(`${n}`.padStart(10, "0")));
  const [themeId, organisationId, communityId] = [id(1), id(2), id(3)];
  const start = new Date(START);
  await source.query("INSERT INTO themes VALUES ($1, $2, 'bench', 'Bench')", [themeId, start]);
  await source.query("INSERT INTO organisations (id, created_at, name, abbreviation, kind) VALUES ($1, $2, 'Organisatie', 'ORG', 'UNION')", [organisationId, start]);
  await source.query("INSERT INTO communities (id, created_at, slug, name, purpose, theme_id) VALUES ($1, $2, 'bench', 'Bench', 'Meten.', $3)", [communityId, start, themeId]);
  const people = Array.from({ length: PEOPLE }, (_, n) => id(100 + n));
  await source.query("INSERT INTO people (id, created_at, display_name, organisation_id) SELECT p, $2, 'Persoon ' || right(p::text, 4), $3 FROM unnest($1::uuid[]) p", [people, start, organisationId]);
  await source.query("INSERT INTO memberships (id, created_at, community_id, person_id, organisation_id, joined_at) SELECT p, $2, $3, p, $4, $2 FROM unnest($1::uuid[]) p", [people, start, communityId, organisationId]);
  await source.query("INSERT INTO role_assignments (id, created_at, membership_id, role, starts_at) SELECT p, $2, p, 'MEMBER', $2 FROM unnest($1::uuid[]) p", [people, start]);
  await source.query(CONTRIBUTIONS, [contributions, communityId, people, organisationId, START, SPREAD]);
  await source.query(MARKS, [communityId, people]);
  await source.query("ANALYZE");
  return { communityId, viewerId: people[0] ?? "" };
}

// A UUIDv7 in SQL: the milliseconds in hexadecimal, then bits of a hash.
const CONTRIBUTIONS = `
  INSERT INTO contributions (id, created_at, updated_at, kind, community_id, author_id, organisation_id, title, body, body_html, excerpt, tags, comment_count)
  SELECT (lpad(to_hex(ms), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
         to_timestamp(ms / 1000.0), to_timestamp(ms / 1000.0), CASE n % 3 WHEN 0 THEN 'QUESTION' ELSE 'INSIGHT' END, $2, ($3::uuid[])[1 + n % ${PEOPLE}], $4,
         'Titel nummer ' || n, repeat('Een zin over de praktijk. ', 40), '<p>' || repeat('Een zin over de praktijk. ', 40) || '</p>',
         repeat('Een zin over de praktijk. ', 10), ARRAY['trefwoord' || n % 20], 0
  FROM (SELECT n, ($5::bigint + n * ($6::bigint / $1::int))::bigint AS ms FROM generate_series(1, $1::int) n) made`;

const MARKS = `
  INSERT INTO helpful_marks (id, created_at, community_id, contribution_id, person_id)
  SELECT gen_random_uuid(), c.created_at, $1, c.id, p FROM contributions c TABLESAMPLE SYSTEM (10) CROSS JOIN unnest(($2::uuid[])[1:5]) p`;
