import { identity } from "../../kernel/ids.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { normalEmail } from "./email.ts";
import { hashPassword } from "./password.ts";
import { Person } from "./person.entity.ts";

/** What is undefined stays as it is. */
export type ProfileChange = Partial<Pick<Person, "displayName" | "headline" | "bio" | "organisationId">>;

interface NewPerson {
  displayName: string;
  headline?: string;
  bio?: string;
  organisationId?: string;
  account?: { email: string; password: string; admin?: boolean };
}

/** Makes a person; with an account only where one is given. */
export async function addPerson(tx: Transaction, { account, ...content }: NewPerson): Promise<Person> {
  const person = tx.manager.create(Person, {
    ...identity(tx.at),
    ...content,
    email: account ? normalEmail(account.email) : null,
    passwordHash: account ? await hashPassword(account.password) : null,
    adminSince: account?.admin ? tx.at : null,
  });
  await tx.manager.insert(Person, person);
  return person;
}

/** Changes what others read about a person. */
export async function updateProfile(tx: Transaction, personId: string, change: ProfileChange): Promise<void> {
  if (Object.values(change).every((value) => value === undefined)) return;
  await tx.manager.update(Person, { id: personId }, change);
}
