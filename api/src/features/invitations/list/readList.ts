import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { badInput } from "../../../kernel/errors.ts";
import { columnsOf, columnsWithoutHeader } from "./listHeader.ts";
import { textOf } from "./listText.ts";

export const LIST_LIMITS = { bytes: 256 * 1024, rows: 500, name: 120, shown: 254 } as const;

/** One line of a list, as it stands there: nothing of it is checked yet. */
export interface ListRow {
  line: number;
  email: string;
  name: string | null;
}

export interface List {
  /** What the list calls its column of addresses; null where it has no header. */
  column: string | null;
  rows: ListRow[];
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

const DELIMITERS = [";", ",", "\t"] as const;

/** Reads a list of addresses, or refuses it with the line where it goes wrong. */
export function readList(base64: string): List {
  // Four signs carry three bytes.
  if (base64.length > Math.ceil(LIST_LIMITS.bytes / 3) * 4) throw badInput({ path: "file", because: "invitation_list.too_large", params: { kilobytes: LIST_LIMITS.bytes / 1024 } });
  const parsed = parsedOf(textOf(Buffer.from(base64, "base64")));
  const [first] = parsed;
  if (!first) throw badInput({ path: "file", because: "invitation_list.empty" });
  const named = columnsOf(first.record);
  const columns = named ?? columnsWithoutHeader(first.record);
  if (!columns) throw badInput({ path: "file", because: "invitation_list.no_email", params: { line: first.info.lines } });

  const rows = parsed.slice(named ? 1 : 0).filter(({ record }) => record.some((cell) => cell !== ""));
  if (rows.length === 0) throw badInput({ path: "file", because: "invitation_list.empty" });
  if (rows.length > LIST_LIMITS.rows) throw badInput({ path: "file", because: "invitation_list.too_many", params: { max: LIST_LIMITS.rows } });
  return {
    column: columns.title?.slice(0, LIST_LIMITS.name) ?? null,
    rows: rows.map(({ record, info }) => ({
      line: info.lines,
      email: (record[columns.email] ?? "").slice(0, LIST_LIMITS.shown + 1),
      name: nameOf(columns.names.map((at) => record[at] ?? "")),
    })),
  };
}

function nameOf(parts: string[]): string | null {
  return parts.filter(Boolean).join(" ").slice(0, LIST_LIMITS.name) || null;
}

function parsedOf(text: string): Parsed[] {
  try {
    const options = { ...delimiterOf(text), trim: true, skip_empty_lines: true, relax_column_count: true, max_record_size: 16_384, to: LIST_LIMITS.rows + 2, info: true } as const;
    return parse(text, options) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badInput({ path: "file", because: "invitation_list.unreadable", params: { line: (error as CsvError & { lines?: number }).lines ?? 1 } });
  }
}

/** As the first line says (`sep=;`), or else the sign that parts it into most cells, outside quotation marks. */
function delimiterOf(text: string): { delimiter: string; from_line: number } {
  const [line = ""] = text.split(/\r\n|\n|\r/, 1);
  const [, said] = /^sep=([;,\t])$/i.exec(line) ?? [];
  if (said) return { delimiter: said, from_line: 2 };
  const bare = line.replace(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length;
  const [delimiter = ";"] = DELIMITERS.toSorted((one, other) => count(other) - count(one));
  return { delimiter, from_line: 1 };
}
