import { folded, likePattern, type Parameters } from "../../kernel/sqlText.ts";

/** More words than a name has say nothing more. */
const MOST_WORDS = 8;

/** SQL: what an organisation is found by; the index organisations_by_words stands on this very expression. */
const words = (row: string) => folded(`${row}.name || ' ' || coalesce(${row}.abbreviation, '') || ' ' || coalesce(${row}.place, '') || ' ' || coalesce(${row}.brin, '')`);

/** SQL: `AND …` for each word of the query, which may stand anywhere, also within a word. */
export function foundByWords(row: string, query: string, parameters: Parameters): string {
  const asked = query.replaceAll("\0", "").split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return asked.map((word) => `AND ${words(row)} LIKE ${folded(`${parameters.add(likePattern(word))}::text`)}`).join(" ");
}
