import { badInput } from "../../kernel/errors.ts";
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

/** First words of addresses that the product uses itself, now or later: a community cannot be called so. */
const RESERVED = new Set([
  "activiteiten", "adres-bevestigen", "afmelden", "account-aanmaken", "account-bevestigen", "api", "assets", "beheer", "bijdragen", "deskundigen", "dev", "graphql",
  "healthz", "inloggen", "instellingen", "kit", "kringen", "meldingen", "mensen", "nieuw", "organisaties", "readyz", "uitnodiging", "wachtwoord-herstellen",
  "wachtwoord-vergeten", "zoeken",
]);

/** Refuses a slug that is an address of the product with BAD_USER_INPUT. */
export async function createCommunity(tx: Transaction, content: NewCommunity): Promise<Community> {
  if (RESERVED.has(content.slug)) throw badInput({ path: "slug", because: "community.slug_reserved" });
  const community = tx.manager.create(Community, { ...identity(tx.at), ...content, archivedAt: null });
  await tx.manager.insert(Community, community);
  return community;
}
