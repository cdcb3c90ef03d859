import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openDumpFolder } from "./dumpFolder.ts";
import { readRows } from "./readRows.ts";
import { UnreadableDump } from "./unreadableDump.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dump-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Buffer) {
  const file = join(folder, "Posts.xml");
  await writeFile(file, content);
  return Array.fromAsync(readRows(file, "posts"));
}

async function refusalOf(content: string | Buffer): Promise<UnreadableDump> {
  const refusal: unknown = await rowsOf(content).catch((cause: unknown) => cause);
  if (!(refusal instanceof UnreadableDump)) throw new Error(`not refused, but ${JSON.stringify(refusal)}`);
  expect(refusal.message).toContain("Posts.xml");
  expect(refusal.message).toMatch(/\. .+\.$/);
  return refusal;
}

const dump = (...rows: string[]) => `<?xml version="1.0" encoding="utf-8"?>\r\n<posts>\r\n${rows.map((row) => `  ${row}\r\n`).join("")}</posts>`;

describe("reading a dump", () => {
  it("gives each row with its line, its text exactly as written", async () => {
    const rows = await rowsOf(`\uFEFF${dump('<row Id="1" Body="&lt;p&gt;caf\u00e9 &amp;amp; \u{1F600}&#xA;&lt;/p&gt;" />', '<row Id="2"/>')}`);
    expect(rows).toEqual([
      { line: 3, attributes: expect.objectContaining({ Id: "1", Body: "<p>caf\u00e9 &amp; \u{1F600}\n</p>" }) },
      { line: 4, attributes: expect.objectContaining({ Id: "2" }) },
    ]);
  });

  it("reads a file of many pieces, with characters cut in two between them", async () => {
    const body = "\u20ac".repeat(40_000);
    const rows = await rowsOf(dump(`<row Id="1" Body="x${body}"/>`, `<row Id="2" Body="${body}"/>`, `<row Id="3" Body="yy${body}"/>`));
    expect(rows.map(({ line, attributes }) => [line, attributes["Body"]?.length])).toEqual([[3, 40_001], [4, 40_000], [5, 40_002]]);
  });

  it("accepts a file without rows", async () => {
    expect(await rowsOf(dump())).toEqual([]);
  });
});

describe("a file that cannot be read is refused with its name, the line and what to do", () => {
  it.each([
    ["malformed XML", dump('<row Id="1"/>', '<row Id=2/>'), 4, /malformed XML \(unquoted attribute value\)/],
    ["an attribute twice", dump('<row Id="1" Id="2"/>'), 3, /duplicate attribute/],
    ["a file that is cut off", '<posts>\n<row Id="1"/>\n<row Id="2" Bo', 3, /stops before its end.*copy or unpack it again/],
    ["a file without its last line", '<posts>\n<row Id="1"/>\n', 3, /stops before its end/],
    ["an empty file", "", 1, /there is no <posts> in this file/],
    ["another kind of file", "Id;Title\n1;Hello", 1, /does not begin like an XML file.*unpack it/],
    ["a packed archive", Buffer.from("377abcaf271c0004", "hex"), 1, /does not begin like an XML file.*unpack it/],
    ["another XML file", "<!-- saved -->\n<html><body/></html>", 2, /begins with <html> instead of <posts>/],
    ["another element among the rows", dump("<post/>"), 3, /there is a <post> where a <row> should stand/],
    ["an element inside a row", dump("<row><b/></row>"), 3, /there is a <b> inside a <row>/],
    ["text between the rows", dump('<row Id="1"/>', "<<<<<<< HEAD".replaceAll("<", "=")), 5, /text between the rows/],
    ["a second root", '<posts/>\n<posts><row Id="1"/></posts>', 2, /malformed XML/],
    ["an attempt at entities", '<!DOCTYPE p [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;&a;">]>\n<posts><row Body="&b;"/></posts>', 3, /DOCTYPE is not accepted/],
    ["an unknown entity", dump('<row Body="&b;"/>'), 3, /undefined entity/],
    ["a NUL as it is", dump('<row Id="1"/>', '<row Body="a\0b"/>'), 4, /disallowed character/],
    ["a NUL written out", dump('<row Body="a&#0;b"/>'), 3, /malformed character entity/],
    ["half a surrogate", dump('<row Body="&#xD83D;"/>'), 3, /malformed character entity/],
    ["UTF-16", Buffer.from("\uFEFF<posts/>", "utf16le"), 1, /UTF-16, not UTF-8.*iconv/],
    ["UTF-16 without a mark", Buffer.from("<posts/>", "utf16le"), 1, /UTF-16, not UTF-8/],
    ["UTF-16, the other way round", Buffer.from("\uFEFF<posts/>", "utf16le").swap16(), 1, /UTF-16, not UTF-8.*UTF-16BE/],
    ["a declared Latin-1", '<?xml version="1.0" encoding="ISO-8859-1"?>\n<posts/>', 1, /is in ISO-8859-1, not UTF-8.*iconv -f ISO-8859-1/],
    ["undeclared Latin-1", Buffer.from(dump('<row Id="1"/>', '<row Body="caf\u00e9"/>'), "latin1"), 4, /not UTF-8.*iconv/],
    ["a file cut off inside a character", Buffer.from('<posts>\n<row Body="\u20ac').subarray(0, -1), 2, /stops in the middle of a character/],
  ])("%s", async (_, content, line, problem) => {
    const refusal = await refusalOf(content);
    expect(refusal.message).toMatch(problem);
    expect(refusal.line).toBe(line);
  });

  it("finds the line of wrong bytes far into the file", async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `<row Id="${index}" Body="${"\u00e9".repeat(40)}"/>`);
    const bytes = Buffer.from(dump(...lines));
    const fault = bytes.indexOf('Id="4321"');
    bytes[fault + 20] = 0xff;
    expect((await refusalOf(bytes)).line).toBe(4324);
  });

  it("does not gather an endless row", async () => {
    expect((await refusalOf(`<posts>\n<row Body="${"x".repeat(2_500_000)}"/></posts>`)).message).toMatch(/line 2.*longer than 2 MB/);
  });
});

describe("the folder", () => {
  it("says so when it is not there, is a file, or has no Posts.xml", async () => {
    await writeFile(join(folder, "dump.7z"), "");
    await expect(openDumpFolder(join(folder, "nowhere"))).rejects.toThrow(/nowhere: this folder does not exist\. Give the folder/);
    await expect(openDumpFolder(join(folder, "dump.7z"))).rejects.toThrow(/dump\.7z: this is a file, not a folder\. Give the folder/);
    const empty = await mkdtemp(join(folder, "empty-"));
    await expect(openDumpFolder(empty)).rejects.toThrow(/no Posts\.xml in this folder\. Give the folder/);
  });

  it("takes the files that there are, also in lower case", async () => {
    const some = await mkdtemp(join(folder, "some-"));
    await writeFile(join(some, "posts.xml"), "<posts/>");
    await writeFile(join(some, "Users.xml"), "<users/>");
    expect([...(await openDumpFolder(some)).files.keys()]).toEqual(["Users", "Posts"]);
  });
});
