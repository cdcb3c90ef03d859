/** One way to write each tag, so that the same word is the same tag. */
export const cleanTag = (text: string): string => text.trim().replace(/\s+/g, " ").replace(/^#+/, "").toLocaleLowerCase("nl");

const most = 8;

/** Suggestions that hold what is typed: those that begin with it first. */
export function matching(suggestions: readonly string[], taken: readonly string[], text: string): string[] {
  const sought = cleanTag(text);
  const free = suggestions.filter((tag) => !taken.includes(tag) && tag.includes(sought));
  const begins = free.filter((tag) => tag.startsWith(sought));
  return [...begins, ...free.filter((tag) => !tag.startsWith(sought))].slice(0, most);
}
