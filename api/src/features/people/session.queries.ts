import { MINUTE, after } from "../../kernel/clock.ts";
import type { Context, Viewer } from "../../kernel/context.ts";
import { Database } from "../../kernel/database.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { hashOf, SESSION_LIFE } from "./session.commands.ts";

/** A session is marked as seen no more often than this, so that reading does not write. */
const SEEN_EVERY = 5 * MINUTE;

interface Row {
  id: string;
  personId: string;
  admin: boolean;
  lastSeenAt: Date;
}

const BY_TOKEN = `
  SELECT s.id, s.person_id AS "personId", p.admin_since IS NOT NULL AS admin, s.last_seen_at AS "lastSeenAt"
  FROM sessions s JOIN people p ON p.id = s.person_id
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.erased_at IS NULL`;

/** Who holds the token of a live session. */
export async function viewerByToken({ dataSource, clock }: Runtime, token: string | undefined): Promise<Viewer | null> {
  if (!token) return null;
  const now = clock.now();
  const database = new Database(dataSource);
  const [session] = await database.rows<Row>(BY_TOKEN, [hashOf(token), now]);
  if (!session) return null;
  if (session.lastSeenAt < after(now, -SEEN_EVERY))
    await database.rows("UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE id = $1", [session.id, now, after(now, SESSION_LIFE)]);
  return { id: session.personId, admin: session.admin, sessionId: session.id };
}

/** Whether a session still lives: asked again for every event on an open socket. */
export async function sessionLives({ dataSource, clock }: Runtime, sessionId: string): Promise<boolean> {
  const rows = await new Database(dataSource).rows("SELECT 1 FROM sessions WHERE id = $1 AND expires_at > $2", [sessionId, clock.now()]);
  return rows.length > 0;
}

const BY_MAIL = `
  SELECT 1 FROM sessions s JOIN people p ON p.id = s.person_id
  WHERE s.id = $1 AND s.created_at > $2 AND p.password_hash IS NULL AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.person_id = p.id)`;

/** Whether a session was opened after a moment by whom nothing but a link from the mailbox lets in: with neither password nor provider. */
export async function cameByMailSince({ db }: Pick<Context, "db">, sessionId: string, moment: Date): Promise<boolean> {
  return (await db.rows(BY_MAIL, [sessionId, moment])).length > 0;
}

/** Whether a session was opened after a moment: somebody proved who they are since. */
export async function openedSince({ db }: Pick<Context, "db">, sessionId: string, moment: Date): Promise<boolean> {
  const rows = await db.rows("SELECT 1 FROM sessions WHERE id = $1 AND created_at > $2", [sessionId, moment]);
  return rows.length > 0;
}
