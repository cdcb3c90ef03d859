import type { Stage } from "./stage.ts";

/** A column of text as PostgreSQL's own list has it. */
interface Column {
  table: string;
  column: string;
  kind: "text" | "text[]" | "json";
}

/** What anybody may read, as contract.graphql lists it: whole columns, and columns of some rows (an SQL condition on the row `r`). */
const PUBLIC: Record<string, string> = {
  "communities.slug": "true",
  "communities.name": "true",
  "communities.purpose": "true",
  "themes.slug": "true",
  "themes.name": "true",
  "organisations.name": "true",
  "organisations.abbreviation": "true",
  "organisations.brin": "true",
  "organisations.place": "true",
  "people.display_name": `EXISTS (SELECT 1 FROM memberships m JOIN role_assignments a ON a.membership_id = m.id WHERE m.person_id = r.id AND a.role = 'FACILITATOR')
    OR EXISTS (SELECT 1 FROM contributions c WHERE c.kind = 'SYNTHESIS' AND c.author_id = r.id) OR EXISTS (SELECT 1 FROM co_authors a WHERE a.person_id = r.id)`,
  "people.headline": "EXISTS (SELECT 1 FROM memberships m JOIN role_assignments a ON a.membership_id = m.id WHERE m.person_id = r.id AND a.role = 'FACILITATOR')",
  "contributions.title": "r.kind = 'SYNTHESIS'",
  "contributions.excerpt": "r.kind = 'SYNTHESIS'",
};

/** No words of anybody's: names of kinds, states and programs, out of a list in the code. */
const OUT_OF_A_LIST = new Set([
  "account_requests.kind", "account_requests.language", "audit_entries.act", "contribution_links.relation", "contributions.kind", "deliveries.processor", "drafts.kind", "identities.provider", "invitations.role", "invitations.state",
  "join_request_steps.kind", "join_requests.holiday_region", "join_requests.stage", "join_requests.status", "mails.letter", "memberships.end_cause", "migrations.name", "moderation_cases.outcome", "needs.status",
  "notification_preferences.kind", "notifications.kind", "offers.status", "organisations.holiday_region", "organisations.kind", "outbox.name", "people.language", "removals.outcome", "role_assignments.role", "sign_in_attempts.provider", "unsubscribe_tokens.kind",
]);

/** Whose or which community's a row is, where the row itself does not say it: a condition on the row `r`. */
const THROUGH: Record<string, string> = {
  people: "r.id = ANY($1)",
  contribution_versions: "EXISTS (SELECT 1 FROM contributions c WHERE c.id = r.contribution_id AND c.community_id = $2)",
  invitations: "r.email IN (SELECT p.email FROM people p WHERE p.id = ANY($1))",
  join_request_steps: "EXISTS (SELECT 1 FROM join_requests j WHERE j.id = r.join_request_id AND j.applicant_id = ANY($1))",
};
const PERSON_COLUMNS = ["person_id", "author_id", "applicant_id"];
/** Keys of an organisation are shown to whoever reports for it. */
const NOT_OF_THE_COMMUNITY = new Set(["service_tokens"]);

const LIST = `SELECT table_name AS "table", column_name AS "column",
    CASE WHEN udt_name LIKE 'json%' THEN 'json' WHEN udt_name = '_text' THEN 'text[]' ELSE 'text' END AS kind
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND udt_name IN ('text', '_text', 'varchar', 'bpchar', 'citext', 'json', 'jsonb')
  ORDER BY 1, ordinal_position`;

export const WORD = "kanarie";

/**
 * A word of its own in every text of every row that not everybody may read, and that is not an outsider's own or of another community.
 * Answers where each word stands.
 */
export async function hideWords({ world, elsewhere }: Stage, exempt: readonly string[]): Promise<Map<string, string>> {
  const inTable = new Map<string, Set<string>>();
  for (const { table, column } of await world.rows<{ table: string; column: string }>(`SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public'`))
    inTable.set(table, (inTable.get(table) ?? new Set()).add(column));
  const words = new Map<string, string>();
  const columns = await world.rows<Column>(LIST);
  for (const [index, { table, column, kind }] of columns.entries()) {
    const name = `${table}.${column}`;
    if (OUT_OF_A_LIST.has(name) || NOT_OF_THE_COMMUNITY.has(table) || PUBLIC[name] === "true") continue;
    const has = (wanted: string) => inTable.get(table)!.has(wanted);
    const spared = [
      PUBLIC[name], THROUGH[table], has("community_id") && "r.community_id = $2",
      ...PERSON_COLUMNS.filter(has).map((person) => `r.${person} = ANY($1)`),
    ].filter(Boolean);
    const word = `'${WORD}${index}x' || row_number() OVER ()`;
    const value = { text: "w.word", "text[]": "ARRAY[w.word]", json: `json_build_object('${WORD}', w.word)` }[kind];
    const hidden = await world.rows<{ word: string }>(
      `WITH w AS (SELECT r.ctid AS at, ${word} AS word FROM ${table} r WHERE NOT coalesce(${spared.map((part) => `(${part})`).join(" OR ") || "false"}, false) AND ($1::uuid[] IS NOT NULL OR $2::uuid IS NOT NULL))
       UPDATE ${table} t SET ${column} = ${value} FROM w WHERE t.ctid = w.at RETURNING w.word`,
      [exempt, elsewhere.id],
    );
    for (const { word: at } of hidden) words.set(at, name);
  }
  return words;
}

/** Columns of text that are neither public nor out of a list hold no word: there is no row that could have leaked. */
export async function withoutWords({ world }: Stage, words: ReadonlyMap<string, string>): Promise<string[]> {
  const held = new Set(words.values());
  const columns = (await world.rows<Column>(LIST)).map(({ table, column }) => `${table}.${column}`);
  return columns.filter((name) => !held.has(name) && !OUT_OF_A_LIST.has(name) && PUBLIC[name] !== "true" && !NOT_OF_THE_COMMUNITY.has(name.split(".")[0]!));
}

/** What the closed community holds is gone, or says something else; its public face is as it was: name, facilitators, figures, syntheses. */
export async function takeContentAway({ world, community, elsewhere, actors }: Stage): Promise<void> {
  const outsiders = ["elsewhere", "applicant", "lapsed", "reporter"].map((role) => actors.get(role)!.person!.id);
  const sources = "SELECT to_id FROM contribution_links l JOIN contributions s ON s.id = l.from_id WHERE s.kind = 'SYNTHESIS'";
  const gone = [
    "UPDATE contributions SET accepted_comment_id = NULL",
    "DELETE FROM reports WHERE case_id IN (SELECT id FROM moderation_cases WHERE community_id = $1)",
    "DELETE FROM moderation_cases WHERE community_id = $1",
    "DELETE FROM removals WHERE community_id = $1",
    "DELETE FROM helpful_marks WHERE community_id = $1",
    "DELETE FROM comments WHERE community_id = $1",
    "DELETE FROM drafts WHERE community_id = $1",
    "DELETE FROM offers WHERE community_id = $1",
    "DELETE FROM needs WHERE community_id = $1",
    `DELETE FROM notifications WHERE community_id = $1 AND NOT person_id = ANY($2)`,
    `DELETE FROM join_requests WHERE community_id = $1 AND NOT applicant_id = ANY($2)`,
    "DELETE FROM invitations WHERE community_id = $1 AND email NOT IN (SELECT email FROM people WHERE id = ANY($2) AND email IS NOT NULL)",
    "DELETE FROM community_tags WHERE community_id = $1",
    `DELETE FROM contributions WHERE community_id = $1 AND kind <> 'SYNTHESIS' AND id NOT IN (${sources})`,
    "UPDATE contributions SET body = 'anders', body_html = 'anders', tags = '{}' WHERE community_id = $1",
    "UPDATE contributions SET title = 'anders', excerpt = 'anders' WHERE community_id = $1 AND kind <> 'SYNTHESIS'",
    "UPDATE memberships SET constituency = 'anders' WHERE community_id = $1 AND NOT person_id = ANY($2)",
    "UPDATE people SET bio = 'anders', email = NULL WHERE id IN (SELECT person_id FROM memberships WHERE community_id = $1) AND NOT id = ANY($2) AND id NOT IN (SELECT person_id FROM memberships WHERE community_id = $3)",
  ];
  const filled: Record<string, string> = { $1: `'${community.id}'`, $2: `ARRAY[${outsiders.map((id) => `'${id}'`).join()}]::uuid[]`, $3: `'${elsewhere.id}'` };
  // Without asking who points to whom: answers must not fall over what is left pointing nowhere.
  for (const text of gone) await world.rows(`SET session_replication_role = replica; ${text.replace(/\$\d/g, (name) => filled[name]!)}`);
}
