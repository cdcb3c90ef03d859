import { folded, likePattern, type Parameters } from "../../kernel/sqlText.ts";

/** More words than a name has say nothing more. */
const MOST_WORDS = 8;

/** SQL: a name as it is looked for; letters that are no other letter with an accent count as the one that looks like them. */
const sought = (text: string) => `translate(${folded(text)}, 'ıøłđð', 'ioldd')`;

/** SQL: `AND …` for each word of the query, which may stand anywhere in the name: *jan groot* finds Jan de Groot. */
export function namedLike(name: string, query: string, parameters: Parameters): string {
  const asked = query.replaceAll("\0", "").split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return asked.map((word) => `AND ${sought(name)} LIKE ${sought(`${parameters.add(likePattern(word))}::text`)}`).join(" ");
}
