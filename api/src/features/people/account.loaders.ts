import type { Context } from "../../kernel/context.ts";
import type { Person } from "./person.entity.ts";
import { PERSON_COLUMNS } from "./person.loaders.ts";
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

export function viewerOf(account: Account): Viewer {
  return { person: account as Person, email: account.email ?? "", admin: account.adminSince !== null, language: account.language };
}
