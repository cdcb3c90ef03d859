import { expect, test } from "@jest/globals";
import { around, before, continued, linked, type Edit, type Selected } from "./markdownEdits";

/** "een |twee|" stands for a text with its selection between the bars. */
function selected(marked: string): Selected {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|");
  const text = marked.replaceAll("|", "");
  return { text, start, end: end === start ? start : end - 1 };
}

function done({ text }: Selected, edit: Edit | null): string | null {
  if (!edit) return null;
  const next = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const [start, end] = edit.select;
  return start === end ? `${next.slice(0, start)}|${next.slice(start)}` : `${next.slice(0, start)}|${next.slice(start, end)}|${next.slice(end)}`;
}

const bold = (marked: string) => done(selected(marked), around(selected(marked), "**"));
const italic = (marked: string) => done(selected(marked), around(selected(marked), "*"));
const list = (marked: string) => done(selected(marked), before(selected(marked), "- "));
const link = (marked: string) => done(selected(marked), linked(selected(marked), "tekst"));
const enter = (marked: string) => done(selected(marked), continued(selected(marked)));

test("bold and italic go around the selection and off again", () => {
  expect(bold("een |twee| drie")).toBe("een **|twee|** drie");
  expect(bold("een **|twee|** drie")).toBe("een |twee| drie");
  expect(bold("een |")).toBe("een **|**");
  expect(italic("|twee|")).toBe("*|twee|*");
  expect(italic("*|twee|*")).toBe("|twee|");
});

test("italic within bold adds a sign instead of taking half of the other away", () => {
  expect(italic("**|twee|**")).toBe("***|twee|***");
});

test("a list takes every line of the selection, and gives them all back", () => {
  expect(list("een\n|twee\ndrie|\nvier")).toBe("een\n|- twee\n- drie|\nvier");
  expect(list("een\n|- twee\n- drie|\nvier")).toBe("een\n|twee\ndrie|\nvier");
  expect(list("een|")).toBe("- een|");
});

test("a link asks for what it still lacks", () => {
  expect(link("zie |de wet|")).toBe("zie [de wet](|https://|)");
  expect(link("|https://wetten.nl/a|")).toBe("[|tekst|](https://wetten.nl/a)");
  expect(link("zie |")).toBe("zie [|tekst|](https://)");
});

test("Enter goes on with a list or a quote, and an empty item ends it", () => {
  expect(enter("- een|")).toBe("- een\n- |");
  expect(enter("9. een|")).toBe("9. een\n10. |");
  expect(enter("  - een|")).toBe("  - een\n  - |");
  expect(enter("> een|")).toBe("> een\n> |");
  expect(enter("- [x] een|")).toBe("- [x] een\n- [ ] |");
  expect(enter("- een\n- |")).toBe("- een\n|");
  expect(enter("gewoon|")).toBeNull();
  expect(enter("- |een|")).toBeNull();
});
