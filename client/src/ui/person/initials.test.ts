import { expect, test } from "@jest/globals";
import { initials, tintOf } from "./initials";

test.each([
  ["Marloes Terpstra", "MT"],
  ["Willemijn van den Heuvel-Scholten", "WH"],
  ["Fatima El Idrissi", "FI"],
  ["Anna Maria de Boer", "AB"],
  ["İlker Şahin", "İŞ"],
  ["Cher", "C"],
  ["", "?"],
])("%s becomes %s", (name, letters) => expect(initials(name)).toBe(letters));

test("the same name keeps its tint", () => {
  expect(tintOf("Dirk Postma")).toBe(tintOf("Dirk Postma"));
  expect(new Set(["Dirk", "Anouk", "Ruben", "Ilse", "Tineke", "Nadia"].map(tintOf)).size).toBeGreaterThan(1);
});
