import type { Composed } from "./mail.ts";

/** What a letter says: plain texts, escaped where they become HTML. */
export interface LetterContent {
  subject: string;
  paragraphs: readonly string[];
  button?: { label: string; address: string };
  /** Below the button, in small print. */
  afterwards?: readonly string[];
}

interface Sheet {
  language: string;
  /** The last line: who writes. */
  signature: string;
}

// The light colours of client/src/ui/tokens.css: a letter knows no variables.
const INK = "#1b1d1a";
const GREY = "#474840";
const PAPER = "#f8f5ee";
const SHEET = "#fffdf8";
const CHROME = "#20362f";
const ON_CHROME = "#f6f3ea";

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A letter as text and as HTML that says the same; the link stands in both as it is, for who cannot press the button. */
export function laidOut({ subject, paragraphs, button, afterwards = [] }: LetterContent, sheet: Sheet): Omit<Composed, "to"> {
  const parts = [...paragraphs, ...(button ? [`${button.label}:\n${button.address}`] : []), ...afterwards, sheet.signature];
  return { subject: subject.replace(/\s+/g, " "), text: `${parts.join("\n\n")}\n`, html: page(subject, [...paragraphs.map(paragraph), pressed(button), ...afterwards.map(small), small(sheet.signature)], sheet.language) };
}

/** As it was typed: a person's own lines stay lines. */
const lines = (text: string) => escaped(text).replace(/\n/g, "<br>");
const paragraph = (text: string) => `<p style="margin:0 0 16px">${lines(text)}</p>`;
/** Our own words, in which an address may stand; such a long one may break anywhere. */
const small = (text: string) => `<p style="margin:0 0 12px;font-size:14px;color:${GREY}">${lines(text).replace(/https?:\/\/[^\s<]+/g, link)}</p>`;
const link = (address: string) => `<a href="${address}" style="color:${GREY};word-break:break-all">${address}</a>`;

function pressed(button: LetterContent["button"]): string {
  if (!button) return "";
  const [label, address] = [escaped(button.label), escaped(button.address)];
  return `<p style="margin:24px 0"><a href="${address}" style="display:inline-block;padding:12px 20px;border-radius:5px;background:${CHROME};color:${ON_CHROME};text-decoration:none;font-weight:bold">${label}</a></p>
<p style="margin:0 0 24px;font-size:14px;color:${GREY}">${link(address)}</p>`;
}

function page(subject: string, parts: string[], language: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:${PAPER};color:${INK};font:17px/1.5 Verdana,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:28px;background:${SHEET};border-radius:5px">
<h1 style="margin:0 0 20px;font:25px/1.2 Georgia,serif">${escaped(subject)}</h1>
${parts.filter(Boolean).join("\n")}
</div>
</body>
</html>
`;
}
