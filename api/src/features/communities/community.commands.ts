import { identity } from "../../kernel/ids.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { Community } from "./community.entity.ts";
import { Theme } from "./theme.entity.ts";

interface NewTheme {
  slug: string;
  name: string;
}

/** The theme with this slug; made when there is none. */
export async function ensureTheme(tx: Transaction, { slug, name }: NewTheme): Promise<Theme> {
  await tx.manager.createQueryBuilder().insert().into(Theme).values({ ...identity(tx.at), slug, name }).orIgnore().execute();
  return tx.manager.findOneByOrFail(Theme, { slug });
}

interface NewCommunity {
  slug: string;
  name: string;
  purpose: string;
  themeId: string;
}

export async function createCommunity(tx: Transaction, content: NewCommunity): Promise<Community> {
  const community = tx.manager.create(Community, { ...identity(tx.at), ...content, archivedAt: null });
  await tx.manager.insert(Community, community);
  return community;
}
