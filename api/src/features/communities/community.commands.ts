import { recordAct } from "../../kernel/audit.ts";
import { badInput, ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { Community } from "./community.entity.ts";
import { Theme } from "./theme.entity.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "community.created": { slug: string };
    "community.archived": Record<string, never>;
    "community.reopened": Record<string, never>;
  }
}

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
  "healthz", "inloggen", "instellingen", "kit", "kringen", "meldingen", "mensen", "nieuw", "organisaties", "readyz", "uitnodiging", "verwijderd", "wachtwoord-herstellen",
  "wachtwoord-vergeten", "zoeken",
]);

/** Refuses a slug that is an address of the product, or of another community, with BAD_USER_INPUT. */
export async function createCommunity(tx: Transaction, content: NewCommunity): Promise<Community> {
  if (RESERVED.has(content.slug)) throw badInput({ path: "slug", because: "community.slug_reserved" });
  const community = tx.manager.create(Community, { ...identity(tx.at), ...content, archivedAt: null });
  const made = await tx.manager.createQueryBuilder().insert().into(Community).values(community).orIgnore().returning("id").execute();
  if ((made.raw as unknown[]).length === 0) throw badInput({ path: "slug", because: "community.slug_taken" });
  return community;
}

interface PlannedCommunity extends Omit<NewCommunity, "themeId"> {
  /** The name of a theme, which is made when there is none of that name. */
  theme: string;
}

/** Opens a community, as an act of an administrator. */
export async function openCommunity(tx: Transaction, { theme: name, ...content }: PlannedCommunity, actorId: string): Promise<Community> {
  const theme = await ensureTheme(tx, { slug: slugOf(name), name });
  const community = await createCommunity(tx, { ...content, themeId: theme.id });
  await recordAct(tx, "community.created", { slug: content.slug }, { actorId, communityId: community.id });
  return community;
}

function slugOf(name: string): string {
  return name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Closes a community for what is new; it stays readable for its members. */
export async function archiveCommunity(tx: Transaction, id: string, actorId: string): Promise<void> {
  const archived = await sql(tx, "UPDATE communities SET archived_at = $2 WHERE id = $1 AND archived_at IS NULL RETURNING id", [id, tx.at]);
  if (archived.length === 0) throw new Refused(ErrorCode.CONFLICT, "community.archived");
  await recordAct(tx, "community.archived", {}, { actorId, communityId: id });
}

export async function reopenCommunity(tx: Transaction, id: string, actorId: string): Promise<void> {
  const reopened = await sql(tx, "UPDATE communities SET archived_at = NULL WHERE id = $1 AND archived_at IS NOT NULL RETURNING id", [id]);
  if (reopened.length === 0) throw new Refused(ErrorCode.CONFLICT, "community.not_archived");
  await recordAct(tx, "community.reopened", {}, { actorId, communityId: id });
}
