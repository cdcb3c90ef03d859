import { createHash, randomBytes } from "node:crypto";
import { recordAct } from "../../kernel/audit.ts";
import { after, DAY } from "../../kernel/clock.ts";
import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { endOtherSessions } from "../people/session.commands.ts";
import { ServiceToken } from "./serviceToken.entity.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "token.created": { name: string; prefix: string; organisationId: string | null; communityIds: string[] | null; expiresAt: string };
    "token.revoked": { name: string; prefix: string };
  }
}

/** By what a program's key is known, in a log or in code that was published by mistake. */
export const TOKEN_MARK = "kkr_";
const SHOWN = TOKEN_MARK.length + 6;
export const LONGEST_LIFE_IN_DAYS = 365;

export function hashOfSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

interface NewServiceToken {
  name: string;
  days: number;
  madeBy: string;
  /** One of the two. */
  organisationId: string | null;
  communityIds: string[] | null;
}

/** Makes a token; the secret is told this once and kept nowhere. */
export async function createServiceToken(tx: Transaction, { days, ...content }: NewServiceToken): Promise<{ token: ServiceToken; secret: string }> {
  const secret = TOKEN_MARK + randomBytes(32).toString("base64url");
  const expiresAt = after(tx.at, days * DAY);
  const token = tx.manager.create(ServiceToken, {
    ...identity(tx.at),
    ...content,
    prefix: secret.slice(0, SHOWN),
    secretHash: hashOfSecret(secret),
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  });
  await tx.manager.insert(ServiceToken, token);
  const { name, prefix, organisationId, communityIds, madeBy, id } = token;
  const details = { name, prefix, organisationId, communityIds, expiresAt: expiresAt.toISOString() };
  await recordAct(tx, "token.created", details, { actorId: madeBy, subjectId: id });
  return { token, secret };
}

interface Revoked {
  id: string;
  name: string;
  prefix: string;
}

const REVOKE = "UPDATE service_tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id, name, prefix";

/** Ends a token for good, at once; one that was revoked before stays as it was. */
export async function revokeServiceToken(tx: Transaction, id: string, revokedBy: string | null): Promise<void> {
  const [revoked] = await sql<Revoked>(tx, REVOKE, [id, tx.at]);
  if (revoked) await recordAct(tx, "token.revoked", { name: revoked.name, prefix: revoked.prefix }, { actorId: revokedBy, subjectId: id });
}

const OF_MAKER = "SELECT id FROM service_tokens WHERE made_by = $1 AND revoked_at IS NULL";

/** Ends all tokens that somebody made: when they go, or by themselves. */
export async function revokeTokensOf(tx: Transaction, madeBy: string, revokedBy: string | null = null): Promise<void> {
  for (const { id } of await sql<{ id: string }>(tx, OF_MAKER, [madeBy])) await revokeServiceToken(tx, id, revokedBy);
}

/** Ends all that somebody left open: the sessions of every device, with their sockets, and the tokens they made. */
export async function signOutEverywhere(tx: Transaction, personId: string): Promise<void> {
  await endOtherSessions(tx, personId, null);
  await revokeTokensOf(tx, personId, personId);
}
