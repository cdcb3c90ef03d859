import type { Context } from "../../../kernel/context.ts";
import { hashOf } from "../session.commands.ts";
import type { Identity } from "./identity.entity.ts";
import { secretsOf } from "./signInAttempt.commands.ts";

export type IdentityRow = Pick<Identity, "id" | "createdAt" | "provider"> & { hasPassword: boolean };

/** By whom else a person is known, the first one first. */
export function identitiesOf({ db }: Context, personId: string): Promise<IdentityRow[]> {
  return db.rows<IdentityRow>(
    `SELECT i.id, i.created_at AS "createdAt", i.provider, p.password_hash IS NOT NULL AS "hasPassword"
     FROM identities i JOIN people p ON p.id = i.person_id WHERE i.person_id = $1 ORDER BY i.id`,
    [personId],
  );
}

/** Whether a person has a password; who came by a provider may have none. */
export async function hasPassword({ db }: Context, personId: string): Promise<boolean> {
  return (await db.rows("SELECT 1 FROM people WHERE id = $1 AND password_hash IS NOT NULL", [personId])).length > 0;
}

/** Whose code is waited for in the browser with this secret. */
export async function provedAttemptOf({ db, now }: Context, secret: string): Promise<{ personId: string } | null> {
  const text = `SELECT person_id AS "personId" FROM sign_in_attempts WHERE state_hash = $1 AND subject IS NOT NULL AND expires_at > $2`;
  return (await db.rows<{ personId: string }>(text, [hashOf(secretsOf(secret).state), now]))[0] ?? null;
}
