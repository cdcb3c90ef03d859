import { linksIn } from "../../kernel/markdown.ts";

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** `[@Name](/mensen/<id>)`: a link like any other, whose words begin with the sign. */
const MENTION = new RegExp(String.raw`\[@((?:\\.|[^\]\\\n]){1,200})\]\(/mensen/(${ID})\)`, "g");
const PROFILE = new RegExp(`^/mensen/(${ID})$`);

/** Whoever calls on more people than this calls on nobody. */
export const MOST_MENTIONED = 50;

/** Whom a text names, each once; what stands in code names nobody. */
export function mentionedIn(text: string): string[] {
  if (!text.includes("](/mensen/")) return [];
  const named = new Set(linksIn(text).flatMap(({ href, text: words }) => (words.startsWith("@") ? (PROFILE.exec(href)?.slice(1, 2) ?? []) : [])));
  const written = new Set(Array.from(text.matchAll(MENTION), ([, , id]) => id));
  return [...named].filter((id) => written.has(id));
}

/** The text without the names of who is mentioned: for readers to whom it is not known who takes part. */
export function withoutNames(text: string): string {
  return text.replace(MENTION, "@…");
}

const asText = (name: string) => name.replace(/[\\`*_[\]<>~!|&]/g, String.raw`\$&`);

/** The text with the own name of everybody in `names` in their mentions; whoever is asked for and has none is named in plain words. */
export function withNames(text: string, asked: readonly string[], names: ReadonlyMap<string, string>): string {
  return text.replace(MENTION, (whole: string, said: string, id: string) => {
    if (!asked.includes(id)) return whole;
    const name = names.get(id);
    return name === undefined ? `@${said}` : `[@${asText(name)}](/mensen/${id})`;
  });
}
