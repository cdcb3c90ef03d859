import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { isId, momentOf } from "../../../kernel/ids.ts";
import { importedId } from "./importedId.ts";

const at = new Date("2014-03-13T20:36:20.300Z");

it("gives a row the same id every time, at its original moment", () => {
  const id = importedId({ source: "coffee", kind: "post", number: 7 }, at);
  expect(id).toBe(importedId({ source: "coffee", kind: "post", number: 7 }, at));
  expect(isId(id)).toBe(true);
  expect(momentOf(id)).toEqual(at);
});

it("tells apart rows of another source, kind, number or name", () => {
  const origin = { source: "coffee", kind: "post", number: 7 };
  const others = [{ source: "tea" }, { kind: "vote" }, { number: 8 }, { name: "Ada" }].map((change) => importedId({ ...origin, ...change }, at));
  expect(new Set([importedId(origin, at), ...others]).size).toBe(5);
});

it("keeps rows of one millisecond in the order of their numbers, and others in the order of time", () => {
  fc.assert(
    fc.property(fc.nat(4_000_000_000), fc.nat(4_000_000_000), fc.nat(5), (one, other, later) => {
      const id = (number: number, wait: number) => importedId({ source: "coffee", kind: "post", number }, new Date(at.getTime() + wait));
      if (one !== other) expect(id(one, 0) < id(other, 0)).toBe(one < other);
      expect(id(one, 0) < id(other, later + 1)).toBe(true);
    }),
  );
});
