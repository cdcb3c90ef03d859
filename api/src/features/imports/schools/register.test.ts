import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { World } from "../../../../test/world.ts";

const HEADER = "BEVOEGD GEZAG NUMMER;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM;VAKANTIEREGIO";
const ROWS = ["20091;32JK00;Kbs Sint Jozef;IJLST;Noord", "32073;03WU00;De Regenboog;UTRECHT;Midden", "32073;03WU01;Oecum\u00e9nische school;DEN DOLDER;Midden"];
const MANY = Array.from({ length: 12 }, (_, n) => `32073;04XA${String(n).padStart(2, "0")};School ${n};UTRECHT;Midden`);

const upload = (rows: string[], header = HEADER) => gzipSync(Buffer.from([header, ...rows].join("\r\n"), "latin1")).toString("base64");

const CHANGE = "{ read new changed reopened unchanged closed boards examples { kind brin name place before } }";
const PREVIEW = `query ($file: String!) { schoolRegisterChange(file: $file) ${CHANGE} }`;
const IMPORT = `mutation ($file: String!) { importSchoolRegister(file: $file) ${CHANGE} }`;

let world: World;
let admin: { id: string };
beforeEach(async () => {
  world = await World.open();
  admin = await world.a.person({ admin: true });
});
afterEach(() => world.close());

const look = (file: string, who: { id: string } | null = admin) => world.as(who)(PREVIEW, { file });
const take = (file: string, who: { id: string } | null = admin) => world.as(who)(IMPORT, { file });
const organisations = () => world.rows("SELECT * FROM organisations ORDER BY id");

it("says what a register would change, changes nothing, and then does just that", async () => {
  await take(upload([...ROWS, ...MANY]));
  const newer = upload([ROWS[0]!, ROWS[1]!.replace("De Regenboog", "Kindcentrum De Regenboog"), ...MANY, "999;07YZ00;Nieuw;ZEIST;Zuid"]);
  const before = await organisations();

  const previewed = (await look(newer)).data.schoolRegisterChange;
  expect(previewed).toMatchObject({ read: 15, new: 1, changed: 1, reopened: 0, unchanged: 13, closed: 1, boards: 1 });
  expect(previewed!.examples).toEqual([
    { kind: "NEW", brin: "07YZ00", name: "Nieuw", place: "Zeist", before: null },
    { kind: "CHANGED", brin: "03WU00", name: "Kindcentrum De Regenboog", place: "Utrecht", before: "De Regenboog, Utrecht" },
    { kind: "CLOSED", brin: "03WU01", name: "Oecuménische school", place: "Den Dolder", before: null },
  ]);
  expect(await organisations()).toEqual(before);

  expect((await take(newer)).data.importSchoolRegister).toEqual(previewed);
  expect((await look(newer)).data.schoolRegisterChange).toMatchObject({ new: 0, changed: 0, closed: 0, unchanged: 15, examples: [] });
  expect(await world.rows("SELECT act, actor_id, details FROM audit_entries ORDER BY id DESC LIMIT 1")).toEqual([{ act: "schoolRegister.taken", actor_id: admin.id, details: { read: 15, closed: 1 } }]);
});

describe("a file that is not right", () => {
  const zipBomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString("base64");

  it.each([
    ["no base64", "%%%", { because: "register.unreadable" }],
    ["not gzipped", Buffer.from(HEADER).toString("base64"), { because: "register.unreadable" }],
    ["much larger than it looks", zipBomb, { because: "register.unreadable" }],
    ["without a column", upload(ROWS, HEADER.replace("PLAATSNAAM", "PLAATS")), { because: "register.columns", params: { columns: "PLAATSNAAM" } }],
    ["with a wrong value", upload([ROWS[0]!, "1;03W;A;B;Midden"]), { because: "register.value", params: { line: 3, column: "VESTIGINGSCODE" } }],
    ["with a school twice", upload([ROWS[0]!, ROWS[0]!]), { because: "register.twice", params: { line: 3, brin: "32JK00", before: 2 } }],
    ["with a broken row", upload(["Utrecht;1"]), { because: "register.row", params: { line: 2 } }],
    ["that would close the rest", upload([ROWS[0]!]), { because: "register.incomplete", params: { missing: 2, known: 3 } }],
  ])("%s is refused with its place, by the preview and by the import, and nothing of it is taken", async (_, file, fault) => {
    await take(upload(ROWS));
    const before = await organisations();
    for (const answer of [await look(file), await take(file)]) {
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "file", ...fault }] });
    }
    expect(await organisations()).toEqual(before);
  });
});

it("is for administrators, whatever the file", async () => {
  const member = await world.a.person();
  for (const file of [upload(ROWS), "%%%"]) {
    for (const ask of [look, take]) {
      expect((await ask(file, member)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
      expect((await ask(file, null)).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    }
  }
  expect(await world.rows("SELECT FROM organisations WHERE brin IS NOT NULL")).toEqual([]);
});

it("two at once are taken one after the other", async () => {
  const answers = await Promise.all([take(upload(ROWS)), take(upload(ROWS))]);
  expect(answers.map(({ data }) => data.importSchoolRegister!.new).toSorted()).toEqual([0, 3]);
});
