import { describe, expect, it } from "@jest/globals";
import { timeOf } from "../../test/timeOf.ts";
import { linksIn, renderMarkdown } from "./markdown.ts";

const LONGEST = 50_000;
const filled = (part: string, length = LONGEST) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
const PROSE = filled("Wij deden dit met **groep 5** en het hielp: [lees](https://voorbeeld.nl/pad) meer. Een gewone zin, met komma's.\n\n");

describe("a text of the greatest length, made to hold up everybody else", () => {
  it.each([
    ["brackets that never close", filled("![")],
    ["quotations in quotations", ">".repeat(99) + filled("a\n", LONGEST - 99)],
    ["lists in lists", filled(`${"- ".repeat(49)}a\n`)],
  ])("is rendered in a few times what it takes to render prose: %s", async (_what, text) => {
    expect(await timeOf(() => renderMarkdown(text))).toBeLessThan(20 * (await timeOf(() => renderMarkdown(PROSE))));
  });

  it("has its links found in about the time that it takes to render it", async () => {
    const text = filled("a@b.nl ");
    expect(linksIn(text)).toHaveLength(Math.ceil(LONGEST / 7));
    expect(await timeOf(() => linksIn(text))).toBeLessThan(3 * (await timeOf(() => renderMarkdown(text))));
  });
});

it("keeps whatever stands in lists and quotations as deep as people write", () => {
  const quoted = `${"> ".repeat(15)}diep`;
  const listed = Array.from({ length: 15 }, (_, level) => `${"  ".repeat(level)}- trede ${level}`).join("\n");
  expect(renderMarkdown(quoted)).toContain("diep");
  expect(renderMarkdown(listed)).toContain("trede 14");
});

it("finds links with their words, and none in code", () => {
  expect(linksIn("Zie [@Ank **Bos**](/mensen/1) of `[x](/y)`, [](/leeg) en https://voorbeeld.nl")).toEqual([
    { href: "/mensen/1", text: "@Ank Bos" }, { href: "/leeg", text: "" }, { href: "https://voorbeeld.nl", text: "https://voorbeeld.nl" },
  ]);
});
