import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { keepAddress } from "../../kernel/mail.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { AccountRequestKind, type AccountRequest } from "./accountRequest.entity.ts";
import { takeRequest, voidRequests, type NewSignUp } from "./accountRequest.commands.ts";
import { refusePassword } from "./account.checks.ts";
import { emailChangeAsked } from "./letters/accountLetters.ts";
import { hashPassword } from "./password.ts";
import { Person } from "./person.entity.ts";
import { endOtherSessions, hashOf } from "./session.commands.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "account.opened": { personId: string };
    "password.changed": { personId: string };
    "email.changed": { personId: string };
  }
}

/** Unknown, used, too old, or overtaken by a newer mail: all alike. */
const invalid = () => new Refused(ErrorCode.NOT_FOUND, "token.invalid");

async function take(tx: Transaction, kind: AccountRequestKind, token: string): Promise<AccountRequest> {
  const request = await takeRequest(tx, kind, token);
  if (!request) throw invalid();
  return request;
}

const OPEN = `
  INSERT INTO people (id, created_at, display_name, headline, organisation_id, email, password_hash, language) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (email) WHERE email IS NOT NULL DO NOTHING RETURNING id`;

interface NewAccount extends Omit<NewSignUp, "passwordHash" | "browserHash"> {
  /** Null for who comes by a provider, or confirms in another browser than asked. */
  passwordHash: string | null;
}

/** Opens an account with an address that was proved to be the person's own; answers whose, or null where somebody has it already. */
export async function openAccount(tx: Transaction, { displayName, headline, organisationId, email, passwordHash, language }: NewAccount): Promise<string | null> {
  const { id, createdAt } = identity(tx.at);
  const opened = await sql(tx, OPEN, [id, createdAt, displayName, headline, organisationId, email, passwordHash, language]);
  if (opened.length === 0) return null;
  await announce(tx, "account.opened", { personId: id }, { actorId: id });
  return id;
}

/**
 * Opens the account that was asked for; answers whose. The mailbox proves whose the address is, and only the browser that asked proves whose
 * the password is: elsewhere somebody may be confirming what another asked for with their address, and that other knows the password.
 */
export async function confirmSignUp(tx: Transaction, token: string, keepsake: string | null): Promise<string> {
  const { email, displayName, headline, organisationId, language, ...asked } = await take(tx, AccountRequestKind.SIGN_UP, token);
  const sameBrowser = keepsake !== null && asked.browserHash?.equals(hashOf(keepsake));
  const passwordHash = sameBrowser ? asked.passwordHash : null;
  const id = await openAccount(tx, { email, displayName: displayName!, headline, organisationId, passwordHash, language });
  if (!id) throw invalid();
  return id;
}

/** Sets the password that the holder of the mailbox chose, and signs out every device; answers whose. */
export async function resetPassword(tx: Transaction, token: string, password: string): Promise<string> {
  const { personId } = await take(tx, AccountRequestKind.PASSWORD_RESET, token);
  const person = personId && (await tx.manager.findOneBy(Person, { id: personId }));
  if (!person) throw invalid();
  refusePassword("password", password, person);
  await setPassword(tx, person.id, password, null);
  return person.id;
}

/** Sets another password for someone who is signed in; their other devices are signed out. */
export async function changePassword(tx: Transaction, person: Pick<Person, "id" | "email" | "displayName">, password: string, sessionId: string): Promise<void> {
  refusePassword("new", password, person);
  await setPassword(tx, person.id, password, sessionId);
}

async function setPassword(tx: Transaction, personId: string, password: string, keepSession: string | null): Promise<void> {
  await tx.manager.update(Person, { id: personId }, { passwordHash: await hashPassword(password) });
  await voidRequests(tx, AccountRequestKind.PASSWORD_RESET, personId);
  await endOtherSessions(tx, personId, keepSession);
  await announce(tx, "password.changed", { personId }, { actorId: personId });
}

/** Gives a person the address whose mailbox they just opened. */
export async function confirmEmailChange(tx: Transaction, personId: string, token: string): Promise<void> {
  const request = await take(tx, AccountRequestKind.EMAIL_CHANGE, token);
  if (request.personId !== personId) throw invalid();
  const { email: before } = await tx.manager.findOneByOrFail(Person, { id: personId });
  // Whoever lost their account by it must hear of it, also where their mail server asked for patience.
  if (before) await keepAddress(tx, emailChangeAsked, personId, before);
  try {
    await tx.manager.update(Person, { id: personId }, { email: request.email });
  } catch (error) {
    // Somebody opened an account with it since the mail was sent.
    throw error instanceof Error && "constraint" in error && error.constraint === "people_by_email" ? invalid() : error;
  }
  // A reset that still lies in the old mailbox must not open the account any more.
  await voidRequests(tx, AccountRequestKind.PASSWORD_RESET, personId);
  await announce(tx, "email.changed", { personId }, { actorId: personId });
}

/** In which language the platform writes to a person from now on. */
export async function setLanguage(tx: Transaction, personId: string, language: Person["language"]): Promise<void> {
  await tx.manager.update(Person, { id: personId }, { language });
}
