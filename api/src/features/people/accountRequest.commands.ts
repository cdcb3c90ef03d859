import { after, DAY } from "../../kernel/clock.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { AccountRequest, AccountRequestKind } from "./accountRequest.entity.ts";
import type { Language } from "./language.ts";
import { hashOf, newSecret } from "./session.commands.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "accountRequest.made": { requestId: string; kind: AccountRequestKind; personId: string | null };
  }
}

/** How long a link in a mail works. */
export const REQUEST_LIFE = DAY;

/** How long the browser that asked for an account is known: as long as its link, which a late mail has begin later. */
export const KEEPSAKE_LIFE = 2 * REQUEST_LIFE;

export interface NewSignUp {
  email: string;
  displayName: string;
  headline: string | null;
  organisationId: string | null;
  passwordHash: string;
  /** Of what the browser keeps that asked. */
  browserHash: Buffer;
  language: Language;
}

type Content = Partial<NewSignUp> & Pick<NewSignUp, "email" | "language"> & { kind: AccountRequestKind; personId?: string };

export function requestSignUp(tx: Transaction, content: NewSignUp): Promise<void> {
  return make(tx, { ...content, kind: AccountRequestKind.SIGN_UP });
}

export function requestPasswordReset(tx: Transaction, email: string, language: Language): Promise<void> {
  return make(tx, { email, language, kind: AccountRequestKind.PASSWORD_RESET });
}

export function requestEmailChange(tx: Transaction, personId: string, email: string, language: Language): Promise<void> {
  return make(tx, { email, language, personId, kind: AccountRequestKind.EMAIL_CHANGE });
}

async function make(tx: Transaction, content: Content): Promise<void> {
  const request = tx.manager.create(AccountRequest, { ...identity(tx.at), ...content, expiresAt: after(tx.at, REQUEST_LIFE) });
  await tx.manager.insert(AccountRequest, request);
  const { personId = null } = content;
  await announce(tx, "accountRequest.made", { requestId: request.id, kind: content.kind, personId }, { actorId: personId ?? undefined });
}

const VOID_OLDER = `
  DELETE FROM account_requests
  WHERE kind = $1 AND id < $4
    AND CASE kind WHEN 'EMAIL_CHANGE' THEN person_id = $3 WHEN 'SIGN_UP' THEN email = $2 AND browser_hash = $5 ELSE email = $2 END`;

/**
 * The token for the link, made at the moment of mailing: nothing but the mail ever holds it. From here on, what was asked before it for
 * the same address and the same thing is void; for a sign-up only by the same browser, since another may be somebody else.
 */
export async function mintToken(tx: Transaction, request: AccountRequest, personId: string | null): Promise<string> {
  const token = newSecret();
  await tx.manager.update(AccountRequest, { id: request.id }, { tokenHash: hashOf(token), personId, expiresAt: after(tx.at, REQUEST_LIFE) });
  await sql(tx, VOID_OLDER, [request.kind, request.email, personId, request.id, request.browserHash]);
  return token;
}

const TAKE = "DELETE FROM account_requests WHERE token_hash = $1 AND kind = $2 AND expires_at > $3 RETURNING id";

/** The request that a token confirms, taken out so that it works once: of those who come at the same time one gets it. */
export async function takeRequest(tx: Transaction, kind: AccountRequestKind, token: string): Promise<AccountRequest | null> {
  const request = await tx.manager.findOneBy(AccountRequest, { tokenHash: hashOf(token), kind });
  const taken = await sql(tx, TAKE, [hashOf(token), kind, tx.at]);
  return taken.length > 0 ? request : null;
}

/** Voids what still lies in a mailbox of this person. */
export async function voidRequests(tx: Transaction, kind: AccountRequestKind, personId: string): Promise<void> {
  await sql(tx, "DELETE FROM account_requests WHERE kind = $1 AND person_id = $2", [kind, personId]);
}

/** What nobody confirmed in time. */
export async function forgetExpiredRequests(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM account_requests WHERE expires_at <= $1", [tx.at]);
}
