import { identity } from "../../kernel/ids.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { Organisation, type OrganisationKind } from "./organisation.entity.ts";

interface NewOrganisation {
  name: string;
  kind: OrganisationKind;
  abbreviation?: string;
  place?: string;
  parentId?: string;
}

export async function addOrganisation(tx: Transaction, content: NewOrganisation): Promise<Organisation> {
  const organisation = tx.manager.create(Organisation, { ...identity(tx.at), ...content });
  await tx.manager.insert(Organisation, organisation);
  return organisation;
}
