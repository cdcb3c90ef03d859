import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { shared, sharedIsHere, withShared } from "../../../../test/shared.ts";
import { Refused } from "../../../kernel/errors.ts";
import { LIST_LIMITS, readList } from "./readList.ts";

const file = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding).toString("base64");
const read = (text: string, encoding?: BufferEncoding) => readList(file(text, encoding));
const HEADER = "Voornaam;Tussenvoegsel;Achternaam;E-mailadres";
const NOOR = { line: 2, email: "noor@school.example", name: "Noor de Groot" };

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.extensions.fields?.map(({ path, because, params }) => [path, because, params?.line ?? null]);
    throw error;
  }
  return "read";
}

describe("a list of addresses", () => {
  it.each([
    ["semicolons", `${HEADER}\r\nNoor;de;Groot;noor@school.example\r\n`],
    ["commas", "Voornaam,Tussenvoegsel,Achternaam,E-mailadres\nNoor,de,Groot,noor@school.example"],
    ["tabs", "Voornaam\tTussenvoegsel\tAchternaam\tE-mailadres\nNoor\tde\tGroot\tnoor@school.example"],
    ["a mark before it", `\uFEFF${HEADER}\nNoor;de;Groot;noor@school.example`],
    ["quotation marks", '"Voornaam";"Tussenvoegsel";"Achternaam";"E-mailadres"\n"Noor";"de";"Groot";"noor@school.example"'],
    ["old line ends", `${HEADER}\rNoor;de;Groot;noor@school.example\r`],
    ["another order", "E-mailadres;Achternaam;Tussenvoegsel;Voornaam\nnoor@school.example;Groot;de;Noor"],
  ])("is read with %s", (_with, text) => {
    const { rows } = read(text);
    expect(rows).toEqual([NOOR]);
  });

  it("says on which line of the file a row stands, also after empty ones and a line that names the sign", () => {
    expect(read(`${HEADER}\n\nNoor;de;Groot;noor@school.example\n;;;\n`).rows).toEqual([{ ...NOOR, line: 3 }]);
    expect(read(`sep=,\nnaam,email\n"Groot, Noor de",noor@school.example`).rows).toEqual([{ ...NOOR, line: 3, name: "Groot, Noor de" }]);
  });

  it("is read as Windows-1252 where it is not UTF-8, and as UTF-16 where it says so", () => {
    const name = "Zoë Müller";
    const text = `Naam;E-mail\n${name};zoe@school.example`;
    for (const bytes of [file(text), file(text, "latin1"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]).toString("base64")])
      expect(readList(bytes).rows).toEqual([{ line: 2, email: "zoe@school.example", name }]);
  });

  it("may be a plain column of addresses, without a header", () => {
    expect(read("noor@school.example\nmo@school.example")).toEqual({ column: null, rows: [{ line: 1, email: "noor@school.example", name: null }, { line: 2, email: "mo@school.example", name: null }] });
  });

  it("takes formulas for what they are: text", () => {
    const [row] = read('naam;email\n"=HYPERLINK(""http://kwaad.example"")";+31@school.example').rows;
    expect(row).toEqual({ line: 2, email: "+31@school.example", name: '=HYPERLINK("http://kwaad.example")' });
  });

  it.each([
    ["nothing", "", "invitation_list.empty", null],
    ["only a header", `${HEADER}\n`, "invitation_list.empty", null],
    ["no column with addresses", "Stamnummer;Roepnaam;Achternaam\n1;Noor;Groot", "invitation_list.no_email", 1],
    ["two addresses on a line without a header", "a@b.example;c@d.example", "invitation_list.no_email", 1],
    ["a quotation mark that is never closed", `${HEADER}\nNoor;de;Groot;"noor@school.example\nMo;;Smit;mo@school.example`, "invitation_list.unreadable", 3],
    ["a quotation mark in the middle", `${HEADER}\nNoor;de;"Gro"ot;noor@school.example`, "invitation_list.unreadable", 2],
    ["a line without end", `${HEADER}\n${"x".repeat(20_000)}`, "invitation_list.unreadable", 2],
    ["too many lines", `email\n${"a@b.example\n".repeat(LIST_LIMITS.rows + 1)}`, "invitation_list.too_many", null],
    ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "invitation_list.not_text", null],
  ])("is refused where there is %s", (_what, text, because, line) => {
    expect(refusalOf(() => read(text))).toEqual([["file", because, line]]);
  });

  it("is refused at once where it is large", () => {
    expect(refusalOf(() => readList("A".repeat(10 * 1024 * 1024)))).toEqual([["file", "invitation_list.too_large", null]]);
    expect(read(`email\n${"a@b.example\n".repeat(LIST_LIMITS.rows)}`).rows).toHaveLength(LIST_LIMITS.rows);
  });
});

(sharedIsHere ? describe : describe.skip)(withShared("headers as programs write them"), () => {
  /** Lists without addresses: what they are refused for. */
  const WITHOUT = ["Dutch school administration", "DUO list of boards (quoted, BOM)"];
  const lines = sharedIsHere ? readFileSync(shared("data/csv/header-variants.tsv"), "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.split("\t") as [string, string, string]) : [];

  it.each(lines)("%s %s", (delimiter, source, header) => {
    const titles = header.split(delimiter);
    const row = titles.map((title) => (/e-?mail/i.test(title) && !/opt-in/i.test(title) ? "Noor@School.example" : /voornaam|roepnaam|first/i.test(title) ? "Noor" : /achternaam|last/i.test(title) ? "Groot" : "x"));
    const text = `${header}\n${row.join(delimiter)}\n`;
    if (WITHOUT.includes(source)) return expect(refusalOf(() => read(text))).toEqual([["file", "invitation_list.no_email", 1]]);
    const { rows } = read(text);
    return expect(rows).toEqual([{ line: 2, email: "Noor@School.example", name: expect.stringMatching(/^Noor (x )?Groot$/) }]);
  });

  it("are all there", () => expect(lines.length).toBeGreaterThan(15));
});
