import { ErrorCode, found, Refused, refuseIf } from "../../../kernel/errors.ts";
import { identity } from "../../../kernel/ids.ts";
import { announce } from "../../../kernel/outbox.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { openAccount } from "../account.commands.ts";
import type { Language } from "../language.ts";
import { Person } from "../person.entity.ts";
import { Identity } from "./identity.entity.ts";
import { whyNotJoin, whyNotUnlink } from "./identity.policy.ts";

declare module "../../../kernel/outbox.ts" {
  interface DomainEvents {
    "identity.linked": { identityId: string; personId: string };
    "identity.unlinked": { identityId: string; personId: string };
  }
}

/** Somebody as a provider proved them to be. */
export interface Proved {
  provider: string;
  subject: string;
  /** Only where the provider says that it is theirs. */
  email: string | null;
  displayName: string | null;
  organisationId: string | null;
  language: Language;
}

const refused = (because: "identity.unverified" | "identity.no_name" | "identity.taken" | "identity.linked_already" | "identity.interrupted", code = ErrorCode.FORBIDDEN) =>
  new Refused(code, because);

/** Whose account it is: known by the subject, else by a verified address; else a new one is opened. Answers whose. */
export async function admit(tx: Transaction, proved: Proved): Promise<string> {
  await oneAtATime(tx, proved);
  const known = await tx.manager.findOneBy(Identity, { provider: proved.provider, subject: proved.subject });
  if (known) return (await requireAccount(tx, known.personId)).id;
  if (!proved.email) throw refused("identity.unverified");
  const owner = await tx.manager.findOneBy(Person, { email: proved.email });
  return owner ? join(tx, owner, proved) : open(tx, proved, proved.email);
}

async function join(tx: Transaction, owner: Person, { provider, subject }: Proved): Promise<string> {
  await sql(tx, "SELECT 1 FROM people WHERE id = $1 FOR UPDATE", [owner.id]);
  const knowsProvider = await tx.manager.existsBy(Identity, { personId: owner.id, provider });
  refuseIf(whyNotJoin({ admin: owner.adminSince !== null, knowsProvider }));
  await link(tx, owner.id, provider, subject);
  return owner.id;
}

async function open(tx: Transaction, { provider, subject, displayName, organisationId, language }: Proved, email: string): Promise<string> {
  if (!displayName) throw refused("identity.no_name");
  const personId = await openAccount(tx, { email, displayName, headline: null, organisationId, passwordHash: null, language });
  // Somebody opened an account with this address a moment ago: the next try finds it.
  if (!personId) throw refused("identity.interrupted", ErrorCode.CONFLICT);
  await add(tx, personId, provider, subject);
  return personId;
}

/** Lets a person who is signed in come in by this provider from now on. */
export async function linkIdentity(tx: Transaction, personId: string, { provider, subject }: Pick<Proved, "provider" | "subject">): Promise<void> {
  await oneAtATime(tx, { provider, subject });
  await requireAccount(tx, personId);
  const known = await tx.manager.findOneBy(Identity, { provider, subject });
  if (known?.personId === personId) return;
  if (known) throw refused("identity.taken", ErrorCode.CONFLICT);
  if (await tx.manager.existsBy(Identity, { personId, provider })) throw refused("identity.linked_already", ErrorCode.CONFLICT);
  await link(tx, personId, provider, subject);
}

/** Takes a provider off an account; never the last way in. */
export async function unlinkIdentity(tx: Transaction, personId: string, identityId: string, working: readonly string[]): Promise<void> {
  const { passwordHash } = await requireAccount(tx, personId);
  const all = await tx.manager.findBy(Identity, { personId });
  const { id } = found(all.find((one) => one.id === identityId));
  const others = all.filter((one) => one.id !== id && working.includes(one.provider)).length;
  refuseIf(whyNotUnlink({ hasPassword: passwordHash !== null, others }));
  await tx.manager.delete(Identity, { id });
  await announce(tx, "identity.unlinked", { identityId: id, personId }, { actorId: personId });
}

async function link(tx: Transaction, personId: string, provider: string, subject: string): Promise<void> {
  const identityId = await add(tx, personId, provider, subject);
  await announce(tx, "identity.linked", { identityId, personId }, { actorId: personId });
}

async function add(tx: Transaction, personId: string, provider: string, subject: string): Promise<string> {
  const { id, createdAt } = identity(tx.at);
  await tx.manager.insert(Identity, tx.manager.create(Identity, { id, createdAt, personId, provider, subject }));
  return id;
}

/** Two who come with the same subject at the same moment are let in one after the other. */
async function oneAtATime(tx: Transaction, { provider, subject }: Pick<Proved, "provider" | "subject">): Promise<void> {
  await sql(tx, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`identity ${provider} ${subject}`]);
}

/** The person, kept from changing meanwhile; whoever has no address has no account, and nobody comes in by it. */
async function requireAccount(tx: Transaction, personId: string): Promise<Person> {
  await sql(tx, "SELECT 1 FROM people WHERE id = $1 FOR UPDATE", [personId]);
  const person = await tx.manager.findOneBy(Person, { id: personId });
  if (!person?.email) throw new Refused(ErrorCode.UNAUTHENTICATED, "sign_in.failed");
  return person;
}
