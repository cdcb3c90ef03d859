import { readFile } from "node:fs/promises";
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { HolidayRegion } from "../../organisations/organisation.entity.ts";
import { placeName } from "./placeName.ts";
import { GET_IT, NOTHING_TAKEN, UnreadableRegister } from "./unreadableRegister.ts";

/** A school site as the register of DUO has it. */
export interface RegisteredSchool {
  brin: string;
  name: string;
  place: string;
  board: string;
  region: HolidayRegion;
}

const COLUMNS = ["VESTIGINGSCODE", "VESTIGINGSNAAM", "PLAATSNAAM", "BEVOEGD GEZAG NUMMER", "VAKANTIEREGIO"] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const REGIONS = new Map([["noord", HolidayRegion.NORTH], ["midden", HolidayRegion.CENTRAL], ["zuid", HolidayRegion.SOUTH]]);

/** All rows of the register in a file, or UnreadableRegister. */
export async function readRegister(file: string): Promise<RegisteredSchool[]> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const what = cause.code === "ENOENT" ? "this file does not exist" : `cannot be read (${cause.code})`;
    throw new UnreadableRegister(`${file}: ${what}. ${GET_IT}`, { because: "register.unreadable" });
  });
  return parseRegister(bytes, file);
}

/** All rows of the register, or UnreadableRegister at the first that is not right. */
export function parseRegister(bytes: Uint8Array, file: string): RegisteredSchool[] {
  const seen = new Map<string, number>();
  return rowsOf(file, decoded(bytes)).map(({ record, line }) => {
    const school = schoolOf(record, (column, problem) => new UnreadableRegister(`${file}, line ${line}, column ${column}: ${problem}. ${NOTHING_TAKEN}`, { because: "register.value", params: { line, column } }));
    const before = seen.get(school.brin);
    if (before !== undefined)
      throw new UnreadableRegister(`${file}, line ${line}, column VESTIGINGSCODE: ${school.brin} stands on line ${before} too. ${NOTHING_TAKEN}`, { because: "register.twice", params: { line, brin: school.brin, before } });
    seen.set(school.brin, line);
    return school;
  });
}

/** DUO writes Windows-1252; what is valid UTF-8 was saved anew by a program of today. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface Read {
  record: Row;
  line: number;
}

function rowsOf(file: string, text: string): Read[] {
  try {
    return parse(text, { delimiter: ";", columns: (names: string[]) => known(file, names), trim: true, skip_empty_lines: true, info: true }).map((read) => {
      const { record, info } = read as { record: Row; info: { lines: number } };
      return { record, line: info.lines };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines ?? 1;
    throw new UnreadableRegister(`${file}, line ${line}: not a row of the register (${error.message}). ${GET_IT}`, { because: "register.row", params: { line } });
  }
}

function known(file: string, names: string[]): string[] {
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UnreadableRegister(`${file}, line 1: there is no column ${missing.join(", ")}. ${GET_IT}`, { because: "register.columns", params: { columns: missing.join(", ") } });
  return names;
}

function schoolOf(row: Row, wrong: (column: (typeof COLUMNS)[number], problem: string) => UnreadableRegister): RegisteredSchool {
  const { VESTIGINGSCODE: brin, VESTIGINGSNAAM: name, PLAATSNAAM: place, "BEVOEGD GEZAG NUMMER": board, VAKANTIEREGIO: holidays } = row;
  if (!/^[0-9A-Z]{4}\d{2}$/.test(brin)) throw wrong("VESTIGINGSCODE", `"${brin}" is not a code of four signs and two digits`);
  if (name === "" || name.length > 200) throw wrong("VESTIGINGSNAAM", "a school needs a name of at most 200 signs");
  if (place === "" || place.length > 100) throw wrong("PLAATSNAAM", "a school needs a place of at most 100 signs");
  if (!/^\d{1,10}$/.test(board)) throw wrong("BEVOEGD GEZAG NUMMER", `"${board}" is not a number`);
  const region = REGIONS.get(holidays.toLowerCase());
  if (!region) throw wrong("VAKANTIEREGIO", `"${holidays}" is not Noord, Midden or Zuid`);
  return { brin, name, place: placeName(place), board, region };
}
