import { strToU8, zipSync } from "fflate";
import type { Language } from "../../people/language.ts";
import type { Gathered } from "../gather.ts";
import { archivePage } from "./archivePage.ts";

interface Setting {
  language: Language;
  at: Date;
}

/** The zip: data.json for programs, index.html to read. */
export function archiveOf(gathered: readonly Gathered[], { language, at }: Setting): Buffer {
  const data = { madeAt: at, tables: Object.fromEntries(gathered.map(({ table, rows }) => [table, rows])) };
  const files = { "index.html": strToU8(archivePage(gathered, language, at)), "data.json": strToU8(JSON.stringify(data, null, 2)) };
  return Buffer.from(zipSync(files, { mtime: at }));
}
