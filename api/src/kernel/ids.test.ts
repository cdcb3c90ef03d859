import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { identity, isId, momentOf, newId, uuidv7 } from "./ids.ts";

const moments = fc.date({ min: new Date(0), max: new Date("2100-01-01T00:00:00.000Z"), noInvalidDate: true });

describe("an id", () => {
  it("is a UUID of version 7 that carries its moment to the millisecond", () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const id = newId(moment);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(momentOf(id)).toEqual(moment);
        expect(isId(id)).toBe(true);
      }),
    );
  });

  it("sorts after all that were minted before it for the same millisecond, also when other moments come in between", () => {
    const [now, before] = [new Date("2026-11-10T12:00:00.000Z"), new Date("2020-01-01T00:00:00.000Z")];
    const ids = Array.from({ length: 20_000 }, (_, index) => {
      if (index % 7 === 0) newId(before);
      return newId(now);
    });

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("sorts by moment", () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        fc.pre(one.getTime() < other.getTime());
        const [late, early] = [newId(other), newId(one)];
        expect(early < late).toBe(true);
      }),
    );
  });

  it("can be composed again from the same moment and the same bytes, as imports do", () => {
    const bytes = new Uint8Array(10).fill(0xff);

    expect(uuidv7(Date.UTC(2011, 0, 1), bytes)).toBe(uuidv7(Date.UTC(2011, 0, 1), bytes));
    expect(uuidv7(0, bytes)).toBe("00000000-0000-7fff-bfff-ffffffffffff");
    expect(isId(uuidv7(0, bytes))).toBe(true);
  });

  it("stands in a new row with the very moment at which the row was made", () => {
    const at = new Date("2026-11-10T12:00:00.123Z");
    const { id, createdAt } = identity(at);

    expect(createdAt).toEqual(at);
    expect(momentOf(id)).toEqual(createdAt);
  });

  it.each(["", "constructor", "__proto__", "\0", "x".repeat(10_000), "01964000-0000-4000-8000-000000000000", "01964000-0000-7000-8000-00000000000", "01964000-0000-7000-8000-000000000000\n"])(
    "is not what %j is",
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});
