import { recordAct } from "../../kernel/audit.ts";
import { Database } from "../../kernel/database.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction } from "../../kernel/transaction.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    /** Everything that stands in a community was written to a file, from the command line. */
    "community.exported": Record<string, never>;
  }
}

const BATCH = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

const CONTRIBUTIONS = `
  SELECT c.id, c.kind, c.title, c.body, c.tags, c.context, c.approach, c.result, c.source, c.source_url AS "sourceUrl", c.source_year AS "sourceYear",
         c.version, c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.retracted_at AS "retractedAt", c.retraction_reason AS "retractionReason",
         c.removed_at AS "removedAt", c.removal_reason AS "removalReason",
         c.helpful_count AS "helpfulCount", c.accepted_comment_id AS "acceptedAnswer", p.display_name AS author, o.name AS organisation,
         ARRAY(SELECT l.to_id FROM contribution_links l WHERE l.from_id = c.id AND l.relation = 'DERIVES_FROM' ORDER BY l.created_at, l.to_id) AS "derivesFrom"
  FROM contributions c JOIN people p ON p.id = c.author_id LEFT JOIN organisations o ON o.id = c.organisation_id
  WHERE c.community_id = $1 AND c.id > $2 ORDER BY c.id LIMIT ${BATCH}`;

const COMMENTS = `
  SELECT m.id, m.contribution_id AS contribution, m.parent_id AS parent, m.body, m.created_at AS "createdAt", m.edited_at AS "editedAt",
         m.helpful_count AS "helpfulCount", p.display_name AS author, o.name AS organisation
  FROM comments m JOIN people p ON p.id = m.author_id LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE m.community_id = $1 AND m.id > $2 AND m.removed_at IS NULL ORDER BY m.id LIMIT ${BATCH}`;

interface Row {
  id: string;
}

/**
 * A community, put on record as exported, as lines of JSON, each with its `type`: the community, then its contributions and comments in the order in which they were
 * written, as Markdown with names and organisations. Nothing else of people is in it. Answers null where there is no such community.
 */
export async function exportCommunity(runtime: Runtime, slug: string): Promise<AsyncGenerator<string> | null> {
  const database = new Database(runtime.dataSource);
  const [community] = await database.rows<Row>(
    `SELECT c.id, c.slug, c.name, c.purpose, t.slug AS theme, c.created_at AS "createdAt" FROM communities c JOIN themes t ON t.id = c.theme_id WHERE c.slug = $1`,
    [slug],
  );
  if (!community) return null;
  await inTransaction(runtime, (tx) => recordAct(tx, "community.exported", {}, { actorId: null, communityId: community.id }));
  return lines(database, community);
}

async function* lines(database: Database, community: Row): AsyncGenerator<string> {
  yield line("community", community);
  for (const [type, text] of [["contribution", CONTRIBUTIONS], ["comment", COMMENTS]] as const)
    for (let last = FIRST, rows: Row[] = [{ id: FIRST }]; rows.length > 0; last = rows.at(-1)?.id ?? last) {
      rows = await database.rows<Row>(text, [community.id, last]);
      for (const row of rows) yield line(type, row);
    }
}

function line(type: string, row: Row): string {
  return `${JSON.stringify({ type, ...row })}\n`;
}
