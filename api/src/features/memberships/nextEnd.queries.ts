import type { Database } from "../../kernel/database.ts";

const NEXT = "SELECT min(m.ends_at) AS at FROM memberships m WHERE m.person_id = $1 AND m.ends_at > $2";

/** When a membership of this person next ends by itself. */
export async function nextEndOf(db: Database, personId: string, now: Date): Promise<Date | null> {
  return (await db.rows<{ at: Date | null }>(NEXT, [personId, now]))[0]?.at ?? null;
}
