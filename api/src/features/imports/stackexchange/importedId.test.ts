import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import { World } from "../../../../test/world.ts";
import { isId, momentOf } from "../../../kernel/ids.ts";
import { inTransaction, sql } from "../../../kernel/transaction.ts";
import { CREATE_IMPORTED_ID, DROP_IMPORTED_ID, withoutDate } from "./importedId.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

type Origin = [source: string, kind: string, number: number, name: string, at: Date];
const at = new Date("2014-03-13T20:36:20.300Z");
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);

const idsOf = (origins: Origin[]): Promise<string[]> =>
  inTransaction(world.runtime, async (tx) => {
    await sql(tx, CREATE_IMPORTED_ID);
    const ids: string[] = [];
    for (const origin of origins) ids.push((await sql<{ id: string }>(tx, "SELECT pg_temp.imported_id($1, $2, $3, $4, $5) AS id", origin))[0]!.id);
    await sql(tx, DROP_IMPORTED_ID);
    return ids;
  });

it("gives a row the same id every time, at its original moment", async () => {
  const [id, again] = await idsOf([["koffie", "post", 7, "", at], ["koffie", "post", 7, "", at]]);
  expect(id).toBe(again);
  expect(isId(id!)).toBe(true);
  expect(momentOf(id!)).toEqual(at);
});

it("tells apart rows of another source, kind, number or name", async () => {
  const ids = await idsOf([["koffie", "post", 7, "", at], ["thee", "post", 7, "", at], ["koffie", "vote", 7, "", at], ["koffie", "post", 8, "", at], ["koffie", "post", 7, "Ada", at]]);
  expect(new Set(ids).size).toBe(5);
});

it("keeps rows of one millisecond in the order of their numbers, and others in the order of time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(4_000_000_000), fc.nat(4_000_000_000), fc.nat(5), async (one, other, wait) => {
      const [first, second, third] = await idsOf([["koffie", "post", one, "", at], ["koffie", "post", other, "", at], ["koffie", "post", other, "", later(wait + 1)]]);
      expect(first! < second!).toBe(one < other);
      expect(first! < third!).toBe(true);
      expect([first, second, third].every((id) => isId(id!))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("is recognised without its date", async () => {
  const [row] = await inTransaction(world.runtime, async (tx) => {
    await sql(tx, CREATE_IMPORTED_ID);
    return sql(tx, `SELECT ${withoutDate("pg_temp.imported_id('a', 'b', -1, 'c', 'epoch')")} = ${withoutDate("pg_temp.imported_id('a', 'b', -1, 'c', $1)")} AS same`, [at]);
  });
  expect(row).toEqual({ same: true });
});
