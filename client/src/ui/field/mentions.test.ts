import { expect, test } from "@jest/globals";
import { askedAt, fits, likeliestFirst, named, signed } from "./mentions";
import type { Edit } from "./markdownEdits";

/** "Dag @jan|" stands for a text with the caret at the bar. */
function at(marked: string) {
  const start = marked.indexOf("|");
  return { text: marked.replace("|", ""), start, end: start };
}

const typed = (marked: string) => askedAt(at(marked))?.text;
const done = ({ text }: { text: string }, { from, to, insert, select: [caret] }: Edit) => {
  const next = text.slice(0, from) + insert + text.slice(to);
  return `${next.slice(0, caret)}|${next.slice(caret)}`;
};
const person = (name: string) => ({ id: name, name, insert: `[@${name}](/mensen/1)` });

test("the sign asks for somebody, alone and with letters behind it", () => {
  expect(typed("@|")).toBe("");
  expect(typed("@jan|")).toBe("jan");
  expect(typed("Dag @jan|")).toBe("jan");
  expect(typed("Dag\n@Zoë|")).toBe("Zoë");
  expect(typed("(@jan|")).toBe("jan");
  expect(typed("> @jan|")).toBe("jan");
  expect(typed("**@jan|")).toBe("jan");
});

test("a name has several words, hyphens and apostrophes, and letters of any script", () => {
  expect(typed("@jan de groot|")).toBe("jan de groot");
  expect(typed("@jan |")).toBe("jan ");
  expect(typed("@Anne-Marie d’Ancona|")).toBe("Anne-Marie d’Ancona");
  expect(typed("@Łukasz|")).toBe("Łukasz");
  expect(typed("@محمد|")).toBe("محمد");
  expect(askedAt(at("Weet @jan| dit?"))).toEqual({ from: 5, text: "jan" });
});

test("what is no name asks for nobody", () => {
  for (const text of ["a@b|", "jan.devries@school|", "jan_@b|", "9@b|", "@@b|", "@2024|", "@ jan|", "@jan  |", "@jan, weet jij|", "@jan\nweet|", "`@jan|", "|@jan", "@een twee drie vier vijf zes|", `@${"a".repeat(80)}|`])
    expect([text, typed(text)]).toEqual([text, undefined]);
  expect(askedAt({ text: "@jan", start: 1, end: 4 })).toBeNull();
});

test("a mention that stands there asks for nobody, wherever the caret is", () => {
  const mention = "[@Jan de Groot](/mensen/0190a6c0-0000-7000-8000-000000000001)";
  for (let place = 0; place <= mention.length; place++) expect(typed(`${mention.slice(0, place)}|${mention.slice(place)}`)).toBeUndefined();
});

test("who is chosen stands in place of what was typed, with the caret behind it", () => {
  const before = at("Dag @jan de| weet jij dit?");
  expect(done(before, named(before, { from: 4, text: "jan de" }, person("Jan de Groot")))).toBe("Dag [@Jan de Groot](/mensen/1)| weet jij dit?");
});

test("the button puts the sign there, apart from the word before it", () => {
  const pressed = (marked: string) => done(at(marked), signed(at(marked)));
  expect(pressed("|")).toBe("@|");
  expect(pressed("Dag|")).toBe("Dag @|");
  expect(pressed("Dag |")).toBe("Dag @|");
  expect(pressed("(|)")).toBe("(@|)");
  const chosen = { text: "Dag Jan", start: 4, end: 7 };
  expect(done(chosen, signed(chosen))).toBe("Dag @Jan|");
});

test("what was found before is narrowed by what is typed since, without accents and capitals", () => {
  expect(fits("Zoë van den Berg", "zoe")).toBe(true);
  expect(fits("Zoë van den Berg", "berg ZOË")).toBe(true);
  expect(fits("Zoë van den Berg", "zoef")).toBe(false);
  expect(fits("Wie dan ook", "")).toBe(true);
});

test("those whose name begins with it come first", () => {
  const people = ["Emma Bos", "Frank Maas", "Maartje Emmen"].map(person);
  expect(likeliestFirst(people, "ma").map(({ name }) => name)).toEqual(["Frank Maas", "Maartje Emmen", "Emma Bos"]);
  expect(likeliestFirst(people, "").map(({ name }) => name)).toEqual(["Emma Bos", "Frank Maas", "Maartje Emmen"]);
});
