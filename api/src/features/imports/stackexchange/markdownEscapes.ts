/** What would be read as Markdown although it was written as plain text. The first group holds at the start of a line only. */
const escapes: readonly (readonly [RegExp, string])[] = [
  [/\\/g, "\\\\"],
  [/^([-=|]|\+(?=\s|$)|#{1,6}(?=\s|$)|:(?=-))/, "\\$1"],
  [/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2"],
  [/^>/, "\\>"],
  [/([*_`~[\]])/g, "\\$1"],
  [/<(?![\s\d=])/g, "\\<"],
  [/&(?=#?\w*(?:;|$))/g, "\\&"],
  [/!$/, "\\!"],
  // Else an address that was typed as text is read to its end as a link, with the marks that stand in it.
  [/:(?=\/\/)/g, "\\:"],
];

/** Within a link no other link is looked for. */
export const withinLink = (text: string): string => text.replace(/\\:(?=\/\/)/g, ":");

/** One run of plain text, written so that Markdown leaves it as it is. */
export const escapeText = (text: string): string => escapes.reduce((escaped, [pattern, replacement]) => escaped.replace(pattern, replacement), text);

/** What became the start of a block only because pieces of a line came together: `1<b>.</b>`. */
export const escapeBlockStart = (line: string): string =>
  line.replace(/^([-+]|#{1,6})(?=\s|$)/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

/** A comment of Stack Exchange knows emphasis, code and links, but no headings, lists or quotations: those stay as typed. */
export function commentToMarkdown(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").trim().split("\n");
  return lines.map((line) => escapeBlockStart(line.trim().replace(/^(\*(?=\s|$)|>|=+$|-{2,}$|~~~|```)/, "\\$1"))).join("\n");
}

/** An address as Markdown's `(destination)`, or null where there is none that may be followed. */
export function linkDestination(address: string | null, base: string | undefined): string | null {
  const written = (address ?? "").replace(/[\t\r\n]/g, "").trim();
  const absolute = written.startsWith("//") ? `https:${written}` : written;
  const url = URL.canParse(absolute) ? absolute : base !== undefined && written !== "" && URL.canParse(written, base) ? new URL(written, base).href : null;
  if (url === null || !/^(https?|ftp|mailto):/i.test(url)) return null;
  return url
    .replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))
    .replace(/[()]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

/** Pictures are shown over https only; nearly every host of old ones has it by now. */
export function imageSource(address: string | null, base: string | undefined): string | null {
  return linkDestination(address, base)?.replace(/^http:/i, "https:") ?? null;
}

export function linkTitle(title: string | null): string {
  const folded = (title ?? "").replace(/\s+/g, " ").trim();
  return folded === "" ? "" : ` "${folded.replace(/["\\]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;")}"`;
}
