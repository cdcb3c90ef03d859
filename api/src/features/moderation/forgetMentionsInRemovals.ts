import { sql, type Transaction } from "../../kernel/transaction.ts";
import { renderMarkdown } from "../../kernel/markdown.ts";
import { namelessOf, withoutNameOf, type Particulars } from "../contributions/forgetMentions.ts";
import { rendered } from "../contributions/publishContribution.ts";
import type { ContentRemoval } from "./removal.entity.ts";

type Kept = Pick<ContentRemoval, "id" | "words">;

const NAMING = "SELECT id, words FROM removals WHERE words::text LIKE $1 ORDER BY id FOR UPDATE";

/** The same in what was removed: otherwise the name would come back with it. */
export async function forgetMentionsInRemovals(tx: Transaction, personId: string): Promise<void> {
  const nameless = withoutNameOf(personId);
  for (const { id, words } of await sql<Kept>(tx, NAMING, [`%/mensen/${personId}%`]))
    await sql(tx, "UPDATE removals SET words = $2 WHERE id = $1", [id, JSON.stringify(wordsWithout(nameless, words))]);
}

function wordsWithout(nameless: (text: string) => string, words: Kept["words"]): object {
  const body = nameless(words.body);
  if ("bodyHtml" in words) return { ...words, body, bodyHtml: renderMarkdown(body) };
  const particulars = namelessOf(words as unknown as Particulars, nameless);
  const { bodyHtml, excerpt } = rendered(body, particulars);
  return { ...words, ...particulars, body, body_html: bodyHtml, excerpt };
}
