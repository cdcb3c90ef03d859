import { recordAct } from "../../kernel/audit.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { normalEmail } from "./email.ts";
import { addPerson } from "./person.commands.ts";
import { Person } from "./person.entity.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "admin.made": Record<string, never>;
  }
}

/** Makes a person with an account who is a platform administrator. */
export async function addAdmin(tx: Transaction, displayName: string, email: string, password: string): Promise<Person> {
  const person = await addPerson(tx, { displayName, account: { email, password, admin: true } });
  await recordAct(tx, "admin.made", {}, { actorId: null, subjectId: person.id });
  return person;
}

/** The person with this address, who is a platform administrator from now on; the password stays as it was. Null: nobody has the address. */
export async function promoteToAdmin(tx: Transaction, email: string): Promise<Pick<Person, "displayName"> | null> {
  const person = await tx.manager.findOneBy(Person, { email: normalEmail(email) });
  if (person && !person.adminSince) {
    await tx.manager.update(Person, { id: person.id }, { adminSince: tx.at });
    await recordAct(tx, "admin.made", {}, { actorId: null, subjectId: person.id });
  }
  return person;
}
