import type { Database } from "../../kernel/database.ts";

/** Of a school, four characters; of one of its sites, six. */
const BRIN = /^\d{2}[A-Z]{2}(?:\d{2})?$/;
/** How a school's first site ends. */
const MAIN_SITE = "00";

interface Site {
  id: string;
  brin: string;
}

/** The organisation that others mean by a BRIN or by a name; null where that is none, or more than one. */
export async function organisationClaimed(db: Database, claim: string): Promise<string | null> {
  const text = claim.replaceAll("\0", "").trim();
  const brin = text.toUpperCase();
  return BRIN.test(brin) ? siteOf(db, brin) : named(db, text);
}

// A school that has one site is that site; of several, whoever is meant is at the main one until they say otherwise.
async function siteOf(db: Database, brin: string): Promise<string | null> {
  const sites = await db.rows<Site>("SELECT id, brin FROM organisations WHERE brin LIKE $1 || '%' AND closed_at IS NULL ORDER BY brin LIMIT 100", [brin]);
  const site = sites.length === 1 ? sites[0] : sites.find((one) => one.brin === brin + MAIN_SITE);
  return site?.id ?? null;
}

async function named(db: Database, name: string): Promise<string | null> {
  const rows = await db.rows<{ id: string }>("SELECT id FROM organisations WHERE (lower(name) = lower($1) OR lower(abbreviation) = lower($1)) AND closed_at IS NULL LIMIT 2", [name]);
  return rows.length === 1 ? rows[0]!.id : null;
}
