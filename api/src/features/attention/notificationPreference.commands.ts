import { createHash, randomBytes } from "node:crypto";
import { after, DAY } from "../../kernel/clock.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { Language } from "../people/language.ts";
import type { NotificationKind } from "./notification.entity.ts";
import { NotificationPreference, UnsubscribeToken } from "./notificationPreference.entity.ts";

/** How long the link in an old mail still works. */
const TOKEN_LIFE = 366 * DAY;

const hashOf = (token: string) => createHash("sha256").update(token).digest();

export async function setNotificationPreference(tx: Transaction, preference: NotificationPreference): Promise<void> {
  await tx.manager.upsert(NotificationPreference, preference, ["personId", "kind"]);
}

/** The token for the link in one mail: it opens nothing but the end of mail of this kind to this person. */
export async function mintUnsubscribeToken(tx: Transaction, personId: string, kind: NotificationKind): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await tx.manager.insert(UnsubscribeToken, { tokenHash: hashOf(token), createdAt: tx.at, personId, kind });
  return token;
}

const OWNER = `
  SELECT t.kind, p.language FROM unsubscribe_tokens t JOIN people p ON p.id = t.person_id WHERE t.token_hash = $1 AND t.created_at > $2`;

const STOP = `
  INSERT INTO notification_preferences (person_id, kind, in_app, mail)
  SELECT t.person_id, t.kind, true, false FROM unsubscribe_tokens t WHERE t.token_hash = $1 AND t.created_at > $2
  ON CONFLICT (person_id, kind) DO UPDATE SET mail = false RETURNING kind`;

/** What a link would end, in whose language; null for one that nobody was sent, or too long ago. Changes nothing. */
export async function unsubscribable(tx: Transaction, token: string): Promise<{ kind: NotificationKind; language: Language } | null> {
  const [known] = await sql<{ kind: NotificationKind; language: Language }>(tx, OWNER, [hashOf(token), after(tx.at, -TOKEN_LIFE)]);
  return known ?? null;
}

/** Ends mail of the kind for the person whom the link was sent; as often as it is asked. */
export async function unsubscribe(tx: Transaction, token: string): Promise<boolean> {
  const stopped = await sql(tx, STOP, [hashOf(token), after(tx.at, -TOKEN_LIFE)]);
  return stopped.length > 0;
}

/** Links that work no longer. */
export async function forgetOldUnsubscribeTokens(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM unsubscribe_tokens WHERE created_at <= $1", [after(tx.at, -TOKEN_LIFE)]);
}
