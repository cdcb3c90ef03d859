import { createHash, randomBytes } from "node:crypto";
import { after, DAY } from "../../kernel/clock.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Session } from "./session.entity.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "session.ended": { sessionIds: string[]; personId: string };
  }
}

/** How long a session lives without being used. */
export const SESSION_LIFE = 30 * DAY;

export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** For one cookie or one link: here only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Opens a session; the token is for the cookie and is kept nowhere else. */
export async function openSession(tx: Transaction, personId: string, device: string): Promise<{ session: Session; token: string }> {
  const token = newSecret();
  const session = tx.manager.create(Session, {
    ...identity(tx.at),
    personId,
    tokenHash: hashOf(token),
    device: device.slice(0, 300),
    lastSeenAt: tx.at,
    expiresAt: after(tx.at, SESSION_LIFE),
  });
  await tx.manager.insert(Session, session);
  return { session, token };
}

/** Ends one session of a person; its sockets close with it. Answers whether there was one. */
export async function endSession(tx: Transaction, personId: string, sessionId: string): Promise<boolean> {
  const ended = await sql<{ id: string }>(tx, "DELETE FROM sessions WHERE id = $1 AND person_id = $2 RETURNING id", [sessionId, personId]);
  if (ended.length === 0) return false;
  await announce(tx, "session.ended", { sessionIds: [sessionId], personId }, { actorId: personId });
  return true;
}

/** Ends all sessions of a person but the one given, if one is. */
export async function endOtherSessions(tx: Transaction, personId: string, keep: string | null): Promise<void> {
  const ended = await sql<{ id: string }>(tx, "DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2 RETURNING id", [personId, keep]);
  if (ended.length === 0) return;
  await announce(tx, "session.ended", { sessionIds: ended.map(({ id }) => id), personId }, { actorId: personId });
}

/** Those that ended by themselves. */
export async function forgetExpiredSessions(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM sessions WHERE expires_at <= $1", [tx.at]);
}
