import { escaped } from "../../../kernel/letterForm.ts";
import { Language } from "../../people/language.ts";
import type { Gathered, Value } from "../gather.ts";
import { archiveWords, LISTED, type ArchiveWords } from "./words.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root{color-scheme:light dark}body{max-width:760px;margin:0 auto;padding:40px 20px 80px;font:17px/1.55 Verdana,Arial,sans-serif;background:#f7f3ec;color:#22272b}
h1,h2{font-family:Georgia,serif;line-height:1.25}h1{font-size:32px}h2{font-size:23px;margin:48px 0 8px}nav ul{columns:2 260px;padding-left:20px}a{color:inherit}
dl{display:grid;grid-template-columns:minmax(110px,200px) 1fr;gap:4px 20px;margin:16px 0;padding:16px 18px;border-radius:8px;background:#fff}dt{opacity:.75}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
@media(max-width:560px){dl{grid-template-columns:1fr}dd{margin-bottom:8px}}@media(prefers-color-scheme:dark){body{background:#16191b;color:#ece7df}dl{background:#22272b}}`;

const ZONE = "Europe/Amsterdam";
const formats = {
  [Language.NL]: new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: ZONE }),
  [Language.EN]: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: ZONE }),
};

function said(value: Value, words: ArchiveWords, language: Language): string {
  if (value instanceof Date) return formats[language].format(value);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((each) => said(each, words, language)).join(", ");
  if (value === null) return "";
  if (typeof value === "object")
    return Object.entries(value).filter(([, part]) => part !== null).map(([name, part]) => `${name}: ${said(part, words, language)}`).join("\n");
  return String(value);
}

const inWords = (name: string, value: Value, words: ArchiveWords, language: Language) =>
  (LISTED.has(name) && typeof value === "string" && words.values[value]) || said(value, words, language);

function rowOf(row: Record<string, Value>, words: ArchiveWords, language: Language): string {
  const told = Object.entries(row).filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0));
  return `<dl>${told.map(([name, value]) => `<dt>${escaped(words.columns[name] ?? name)}</dt><dd>${escaped(inWords(name, value, words, language))}</dd>`).join("")}</dl>`;
}

/** The same as the data, to read: a page that needs nothing else and runs nothing. */
export function archivePage(gathered: readonly Gathered[], language: Language, at: Date): string {
  const words = archiveWords[language];
  const titleOf = (table: string) => escaped(words.tables[table] ?? table);
  const list = gathered.map(({ table, rows }) => `<li><a href="#${table}">${titleOf(table)}</a> (${rows.length})</li>`).join("");
  const parts = gathered.map(({ table, rows }) => `<section><h2 id="${table}">${titleOf(table)}</h2>${rows.map((row) => rowOf(row, words, language)).join("")}</section>`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(words.title)} · Kenniskring</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(words.title)}</h1><p>${escaped(words.lead(formats[language].format(at)))}</p><p>${escaped(words.missing)}</p><nav><ul>${list}</ul></nav>${parts.join("\n")}</main></body></html>`;
}
