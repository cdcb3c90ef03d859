import { Database } from "../kernel/database.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { BY_NAME } from "../kernel/sqlText.ts";

/** What anyone may know of a community: docs/decisions/0017-public-face.md. */
export interface PublicFace {
  slug: string;
  name: string;
  purpose: string;
  theme: string;
  themeSlug: string;
}

/** What the server knows of a page before its script has come. */
export interface Known {
  community: PublicFace | null;
  communities: PublicFace[];
}

const NOTHING: Known = { community: null, communities: [] };

/** As many as the first page of the directory has. */
const DIRECTORY = 20;

const FACES = `SELECT c.slug, c.name, c.purpose, t.name AS theme, t.slug AS "themeSlug" FROM communities c JOIN themes t ON t.id = c.theme_id`;

async function read(database: Database, path: string): Promise<Known> {
  if (path === "/kringen") return { ...NOTHING, communities: await database.rows<PublicFace>(`${FACES} WHERE c.archived_at IS NULL ORDER BY c.name ${BY_NAME}, c.id LIMIT ${DIRECTORY}`) };
  const [, slug] = /^\/([a-z0-9-]+)(?:\/|$)/.exec(path) ?? [];
  if (!slug) return NOTHING;
  const [community = null] = await database.rows<PublicFace>(`${FACES} WHERE c.slug = $1`, [slug]);
  return { ...NOTHING, community };
}

export async function knownAt(runtime: Runtime, path: string): Promise<Known> {
  try {
    return await read(new Database(runtime.dataSource), path);
  } catch (error) {
    // The page itself needs no database, and tells better than we can that it is away.
    runtime.log.warn({ err: error }, "a page goes without what is public of it");
    return NOTHING;
  }
}
