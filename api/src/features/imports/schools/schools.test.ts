import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { shared, sharedIsHere, withShared } from "../../../../test/shared.ts";
import { World } from "../../../../test/world.ts";
import { inTransaction } from "../../../kernel/transaction.ts";
import { importSchools, registerInWords } from "./importSchools.ts";
import { summaryOf } from "./compareRegister.ts";
import { placeName } from "./placeName.ts";
import { readRegister } from "./readRegister.ts";

const HEADER = "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM;VAKANTIEREGIO";
const ROWS = [
  "Fryslân;20091;32JK;32JK00;Kbs Sint Jozef;IJLST;Noord",
  "Utrecht;32073;03WU;03WU00;De Regenboog;UTRECHT;Midden",
  "Utrecht;32073;03WU;03WU01;De Regenboog, dependance;DEN DOLDER;Midden",
];

let world: World;
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "kenniskring-register-"))));
beforeEach(async () => void (world = await World.open()));
afterEach(() => world.close());

let files = 0;
async function register(rows: string[], { header = HEADER, encoding = "latin1" as BufferEncoding } = {}): Promise<string> {
  const file = join(folder, `register-${(files += 1)}.csv`);
  await writeFile(file, Buffer.from(`${[header, ...rows].join("\r\n")}\r\n`, encoding));
  return file;
}

const take = async (file: string) => {
  const schools = await readRegister(file);
  return summaryOf(await inTransaction(world.runtime, (tx) => importSchools(tx, schools)));
};

const shown = "query ($query: String) { organisations(query: $query, first: 100) { edges { node { name brin place kind holidayRegion parent { name } } } } }";
interface Shown {
  name: string;
  brin: string | null;
}
const found = async (query: string) => (await world.as(null)(shown, { query })).data.organisations!.edges!.map(({ node }) => node as unknown as Shown);

it("takes schools with their place, region and board, and twice the same changes nothing", async () => {
  const file = await register(ROWS);
  expect(await take(file)).toEqual({ read: 3, boards: 2, new: 3, changed: 0, reopened: 0, unchanged: 0, closed: 0 });
  const before = await world.rows("SELECT * FROM organisations ORDER BY id");
  world.pass(1000);
  expect(await take(file)).toEqual({ read: 3, boards: 0, new: 0, changed: 0, reopened: 0, unchanged: 3, closed: 0 });
  expect(await world.rows("SELECT * FROM organisations ORDER BY id")).toEqual(before);
  expect(await found("jozef")).toEqual([{ name: "Kbs Sint Jozef", brin: "32JK00", place: "IJlst", kind: "SCHOOL", holidayRegion: "NORTH", parent: { name: "Schoolbestuur 20091" } }]);
});

it("brings up to date, closes and reopens by a later register; a closed school stays where it was", async () => {
  const many = Array.from({ length: 12 }, (_, n) => `Utrecht;32073;04X${n % 10};04XA${String(n).padStart(2, "0")};School ${n};UTRECHT;Midden`);
  await take(await register([...ROWS, ...many]));
  const later = await take(await register([ROWS[0]!, ROWS[1]!.replace("De Regenboog", "Kindcentrum De Regenboog"), ...many]));
  expect(later).toMatchObject({ new: 0, changed: 1, closed: 1, unchanged: 13 });
  expect((await found("regenboog")).map(({ name }) => name)).toEqual(["Kindcentrum De Regenboog"]);
  const [closed] = await world.rows<{ id: string }>("SELECT id FROM organisations WHERE brin = '03WU01'");
  const { data } = await world.as(null)("query ($id: ID!) { node(id: $id) { ... on Organisation { name closedAt } } }", { id: closed!.id });
  expect(data.node).toEqual({ name: "De Regenboog, dependance", closedAt: world.clock.now().toISOString() });

  const schools = await readRegister(await register([...ROWS, ...many]));
  expect(registerInWords(await inTransaction(world.runtime, (tx) => importSchools(tx, schools)))[0]).toBe("Schools: 15 read = 0 new + 1 changed + 1 reopened + 13 unchanged; 0 closed.");
});

it("reads Windows-1252 and UTF-8 alike", async () => {
  const name = "Utrecht;32073;03WU;03WU00;Oecuménische basisschool 't Schrijverke;UTRECHT;Midden";
  await take(await register([name]));
  expect(await take(await register([name], { header: `\uFEFF${HEADER}`, encoding: "utf8" }))).toMatchObject({ unchanged: 1 });
  expect((await found("oecumenische")).map(({ name }) => name)).toEqual(["Oecuménische basisschool 't Schrijverke"]);
});

it.each([
  ["a missing column", [ROWS[0]!], HEADER.replace(";PLAATSNAAM", ";PLAATS"), /line 1: there is no column PLAATSNAAM/],
  ["a wrong code", [ROWS[0]!, "Utrecht;1;x;03W;A;B;Midden"], HEADER, /line 3, column VESTIGINGSCODE: "03W"/],
  ["a wrong board", ["Utrecht;abc;03WU;03WU00;A;B;Midden"], HEADER, /line 2, column BEVOEGD GEZAG NUMMER: "abc"/],
  ["a wrong region", ["Utrecht;1;03WU;03WU00;A;B;Oost"], HEADER, /line 2, column VAKANTIEREGIO: "Oost"/],
  ["a school twice", [ROWS[0]!, ROWS[0]!], HEADER, /line 3, column VESTIGINGSCODE: 32JK00 stands on line 2 too/],
  ["a row too short", ["Utrecht;1"], HEADER, /line 2: not a row of the register/],
])("names line and column of %s, and takes nothing", async (_, rows, header, sentence) => {
  await expect(take(await register(rows, { header }))).rejects.toThrow(sentence);
  expect(await world.rows("SELECT FROM organisations WHERE brin IS NOT NULL OR board_number IS NOT NULL")).toEqual([]);
});

it("refuses a part of the register, which would close the rest", async () => {
  await take(await register(ROWS));
  await expect(take(await register([ROWS[0]!]))).rejects.toThrow("The file lacks 2 of the 3 schools that stand here");
  await expect(take("/nergens.csv")).rejects.toThrow("/nergens.csv: this file does not exist");
  expect(await world.rows("SELECT FROM organisations WHERE closed_at IS NOT NULL")).toEqual([]);
});

it.each([
  ["'S-GRAVENHAGE", "'s-Gravenhage"],
  ["ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"],
  ["IJSSELSTEIN UT", "IJsselstein Ut"],
  ["DE BILT", "De Bilt"],
  ["ST.-ANNAPAROCHIE", "St.-Annaparochie"],
])("writes %s as a reader does", (capitals, written) => {
  expect(placeName(capitals)).toBe(written);
});

(sharedIsHere ? describe : describe.skip)(withShared("the real register"), () => {
  it("is taken whole, then brought up to date by the newer one, and searched while somebody types", async () => {
    const [april, august] = ["04", "08"].map((month) => shared(`data/schools/duo-vestigingen-basisonderwijs-2026-${month}.csv`));
    expect(await take(april!)).toMatchObject({ read: 6107, new: 6107 });
    const newer = await take(august!);
    expect(newer).toMatchObject({ read: 6122, new: 17, closed: 2, reopened: 0 });
    expect(newer.changed).toBeGreaterThan(0);
    expect(await take(august!)).toMatchObject({ new: 0, changed: 0, closed: 0, unchanged: 6122 });

    const rainbows = (await found("de regenboog")).filter(({ name }) => name === "De Regenboog");
    expect(rainbows).toHaveLength(16);
    expect((await found("32jk00")).map(({ name }) => name)).toEqual(["BBS de Verwondering"]);
    await world.rows("ANALYZE organisations");
    const plan = await world.rows<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT id FROM organisations o WHERE regexp_replace(normalize(lower(o.name || ' ' || coalesce(o.abbreviation, '') || ' ' || coalesce(o.place, '') || ' ' || coalesce(o.brin, '')), NFD), '[\\u0300-\\u036f]', '', 'g') LIKE '%regenboog%'`,
    );
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("organisations_by_words");
  }, 60_000);
});
