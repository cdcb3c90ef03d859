const between = new Set(["van", "de", "den", "der", "het", "'t", "ten", "ter", "te", "in", "op", "el", "al", "von", "la"]);

/** First letter of the first name and of the last; the small words between them do not count. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const telling = words.filter((word, index) => index === 0 || !between.has(word.toLocaleLowerCase("nl")));
  const first = telling[0] ?? "";
  const last = telling.length > 1 ? (telling.at(-1) ?? "") : "";
  return `${[...first][0] ?? "?"}${[...last][0] ?? ""}`.toLocaleUpperCase("nl");
}

/** The same person gets the same tint everywhere. */
export function tintOf(name: string): number {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % 4;
}
