import { renderMarkdown } from "../../kernel/markdown.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { ERASED_NAME } from "../people/person.entity.ts";
import { rendered } from "./publishContribution.ts";

interface Text {
  id: string;
  body: string;
}

export type Particulars = Record<"context" | "approach" | "result", string | null>;

const PARTICULARS = ["context", "approach", "result"] as const;
const NAMING = (columns: readonly string[]) => columns.map((column) => `${column} LIKE $1`).join(" OR ");
const CONTRIBUTIONS = `SELECT id, body, ${PARTICULARS.join(", ")} FROM contributions WHERE ${NAMING(["body", ...PARTICULARS])} ORDER BY id FOR UPDATE`;
const COMMENTS = `SELECT id, body FROM comments WHERE ${NAMING(["body"])} ORDER BY id FOR UPDATE`;
const DRAFTS = `SELECT id, body, ${PARTICULARS.join(", ")} FROM drafts WHERE ${NAMING(["body", ...PARTICULARS])} ORDER BY id FOR UPDATE`;

/** Takes the words out of every link to a person. No bracket opens within them: a text full of brackets would be read to its end from each. */
export function withoutNameOf(personId: string): (text: string) => string {
  const link = new RegExp(String.raw`\[(?:\\.|[^[\]\\\n])*\]\(/mensen/${personId}[^)\s]*\)`, "g");
  return (text) => text.replace(link, `[@${ERASED_NAME}](/mensen/${personId})`);
}

/**
 * Takes the name of somebody who was erased out of every link to them, in what others wrote, in its earlier versions and in drafts. The link
 * stays, to a profile without a name; nothing counts as revised. Asked of all texts: a revision may have lost a mention that a version has.
 */
export async function forgetMentions(tx: Transaction, personId: string): Promise<void> {
  const nameless = withoutNameOf(personId);
  const naming = [`%/mensen/${personId}%`];

  for (const { id, body, ...rest } of await sql<Text & Particulars>(tx, CONTRIBUTIONS, naming)) {
    const particulars = namelessOf(rest, nameless);
    const { bodyHtml, excerpt } = rendered(nameless(body), particulars);
    await sql(tx, "UPDATE contributions SET body = $2, body_html = $3, excerpt = $4, context = $5, approach = $6, result = $7 WHERE id = $1", [
      id, nameless(body), bodyHtml, excerpt, particulars.context, particulars.approach, particulars.result,
    ]);
  }
  for (const { id, body } of await sql<Text>(tx, COMMENTS, naming))
    await sql(tx, "UPDATE comments SET body = $2, body_html = $3 WHERE id = $1", [id, nameless(body), renderMarkdown(nameless(body))]);
  for (const { id, body, ...rest } of await sql<{ id: string; body: string | null } & Particulars>(tx, DRAFTS, naming)) {
    const { context, approach, result } = namelessOf(rest, nameless);
    await sql(tx, "UPDATE drafts SET body = $2, context = $3, approach = $4, result = $5 WHERE id = $1", [id, body && nameless(body), context, approach, result]);
  }
  await sql(tx, "SELECT forget_mentions($1, $2)", [personId, ERASED_NAME]);
}

export function namelessOf(texts: Particulars, nameless: (text: string) => string): Particulars {
  return { context: texts.context && nameless(texts.context), approach: texts.approach && nameless(texts.approach), result: texts.result && nameless(texts.result) };
}
