import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { declarations } from "./declarations.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** TypeORM's own. */
const NOT_OURS = "migrations";

const TABLES = `SELECT relname AS "table" FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '${NOT_OURS}'`;

/**
 * Every column that may say something of a person: that leads to one, that holds words, bytes or an address of whatever kind, or whose id
 * leads nowhere that the database knows. What holds a number, a moment or a yes tells nothing without the row around it.
 */
const COLUMNS = `
  SELECT c.relname || '.' || a.attname AS name
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum]
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '${NOT_OURS}' AND a.attname <> 'id'
    AND (f.confrelid = 'people'::regclass OR (f.oid IS NULL AND (t.typcategory = 'S' OR t.typname NOT IN
      ('timestamptz', '_timestamptz', 'date', 'int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'bool'))))
  ORDER BY 1`;

const ALL = `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`;

const declared = declarations.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`));
const namesOf = async (text: string) => (await world.rows<{ name: string }>(text)).map(({ name }) => name);

it("every column that may say something of a person is declared beside its entity", async () => {
  expect((await namesOf(COLUMNS)).filter((name) => !declared.includes(name))).toEqual([]);
});

it("every column that refers to a person is among them", async () => {
  const references = `SELECT conrelid::regclass || '.' || a.attname AS name FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY(f.conkey)
    WHERE f.contype = 'f' AND f.confrelid = 'people'::regclass`;
  const names = await namesOf(references);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !declared.includes(name))).toEqual([]);
});

it("a table that is new is asked for as well", async () => {
  await world.rows("CREATE TABLE shoes (id uuid PRIMARY KEY, owner_id uuid REFERENCES people, laces text, size integer)");
  const missing = (await namesOf(COLUMNS)).filter((name) => !declared.includes(name));
  await world.rows("DROP TABLE shoes");
  expect(missing).toEqual(["shoes.laces", "shoes.owner_id"]);
});

it("nothing is declared that is not there, and nothing twice", async () => {
  const there = await namesOf(ALL);
  expect(declared.filter((name) => !there.includes(name))).toEqual([]);
  const tables = declarations.map(({ table }) => table);
  expect([...tables].sort()).toEqual((await world.rows<{ table: string }>(TABLES)).map(({ table }) => table).filter((table) => table !== "community_figures").sort());
});

it("whose a row is, what is given and what takes its place can be asked of the database", async () => {
  const { id } = await world.a.person();
  for (const { table, whose } of declarations.filter(({ whose }) => whose))
    expect([table, await world.rows(`SELECT count(*)::int AS n FROM ${table} r WHERE ${whose}`, [id])]).toEqual([table, [{ n: table === "people" ? 1 : 0 }]]);
});
