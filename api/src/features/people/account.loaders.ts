import type { Context } from "../../kernel/context.ts";
import { badInput } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import type { Person } from "./person.entity.ts";
import { PERSON_COLUMNS } from "./person.loaders.ts";
import { hashOf } from "./session.commands.ts";
import type { Viewer } from "./viewer.type.ts";

/** A person with what only they and the door may know. */
export type Account = Pick<Person, "id" | "displayName" | "headline" | "organisationId" | "email" | "passwordHash" | "adminSince" | "language">;

const ACCOUNT = `
  SELECT ${PERSON_COLUMNS}, p.email, p.password_hash AS "passwordHash", p.admin_since AS "adminSince", p.language FROM people p`;

export async function accountById({ db }: Context, id: string): Promise<Account | null> {
  return (await db.rows<Account>(`${ACCOUNT} WHERE p.id = $1`, [id]))[0] ?? null;
}

export async function accountByEmail({ db }: Context, email: string): Promise<Account | null> {
  return (await db.rows<Account>(`${ACCOUNT} WHERE p.email = $1`, [email]))[0] ?? null;
}

/** Whose password a token from a mail would set; null where it is none, or no longer. */
export async function ownerOfReset({ db, now }: Context, token: string): Promise<string | null> {
  const text = "SELECT person_id AS id FROM account_requests WHERE token_hash = $1 AND kind = 'PASSWORD_RESET' AND expires_at > $2";
  return (await db.rows<{ id: string | null }>(text, [hashOf(token), now]))[0]?.id ?? null;
}

/** The organisation that somebody chose, refused where there is none such; nothing where nothing was chosen. */
export async function requireOrganisation<N extends null | undefined>(context: Context, organisation: string | N): Promise<string | N> {
  if (typeof organisation === "string" && !(isId(organisation) && (await context.load(organisationById, organisation))))
    throw badInput({ path: "organisation", because: "organisation.unknown" });
  return organisation;
}

export function viewerOf(account: Account): Viewer {
  return { person: account as Person, email: account.email ?? "", admin: account.adminSince !== null, language: account.language };
}
