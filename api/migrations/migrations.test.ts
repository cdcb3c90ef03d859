import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Client, type ClientConfig } from "pg";
import type { DataSource } from "typeorm";
import { seedDemo } from "../seed/seed.ts";
import { World } from "../test/world.ts";
import { migrate } from "../src/app/database.ts";
import { dataSource } from "../src/app/dataSource.ts";
import { makeLog } from "../src/app/log.ts";
import { openRuntime } from "../src/app/runtime.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { migrations } from "./migrations.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** All that makes a schema, as lines of text: columns, constraints, indexes, who may do what. */
const SCHEMA = `
  SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT format('rights %s %s', relname, relacl) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')
  UNION ALL SELECT format('default rights %s %s', defaclobjtype, defaclacl) FROM pg_default_acl
  UNION ALL SELECT format('schema rights %s', nspacl) FROM pg_namespace WHERE nspname = 'public'
  UNION ALL SELECT format('extension %s', extname) FROM pg_extension
  UNION ALL SELECT format('function %s', pg_get_functiondef(p.oid)) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
  UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

const schemaOf = async (source: DataSource) => (await source.query<{ line: string }[]>(SCHEMA)).map(({ line }) => line);

async function withEmptyDatabase(work: (owner: ClientConfig, app: ClientConfig) => Promise<void>): Promise<void> {
  const database = `empty_${randomUUID().replaceAll("-", "")}`;
  const server = new Client({ ...world.owner, database: "postgres" });
  await server.connect();
  await server.query(`CREATE DATABASE ${database} TEMPLATE template0`);
  try {
    await work({ ...world.owner, database }, { ...world.app, database });
  } finally {
    await server.query(`DROP DATABASE ${database} WITH (FORCE)`);
    await server.end();
  }
}

describe("migrations", () => {
  it("lead up, down and up again to the same schema, also where the demo was laid in, and leave nothing when all are undone", async () => {
    await withEmptyDatabase(async (owner, app) => {
      await migrate(owner);
      const runtime = await openRuntime(app, { log: makeLog("silent"), pool: 4, clock: systemClock });
      await seedDemo(runtime);
      await runtime.close();
      const source = await dataSource(owner).initialize();
      const before = await schemaOf(source);
      expect(before.length).toBeGreaterThan(200);

      for (let undone = 0; undone < migrations.length; undone++) await source.undoLastMigration();
      const bare = await schemaOf(source);
      expect(bare.filter((line) => !/^(schema rights|extension plpgsql$|column migrations\.|constraint migrations |index .* public\.migrations |rights migrations)/.test(line))).toEqual([]);

      await source.runMigrations();
      expect(await schemaOf(source)).toEqual(before);
      await source.destroy();
    });
  }, 120_000);

  it("can be undone and done again one by one", async () => {
    await withEmptyDatabase(async (owner) => {
      await migrate(owner);
      const source = await dataSource(owner).initialize();
      const whole = await schemaOf(source);
      for (let last = 1; last <= migrations.length; last++) {
        for (let step = 0; step < last; step++) await source.undoLastMigration();
        await source.runMigrations();
        expect(await schemaOf(source)).toEqual(whole);
      }
      await source.destroy();
    });
  }, 120_000);

  it("that two processes start at once run once", async () => {
    await withEmptyDatabase(async (owner) => {
      await Promise.all([migrate(owner), migrate(owner), migrate(owner)]);
      const source = await dataSource(owner).initialize();
      expect(await source.query("SELECT count(*)::int AS count FROM migrations")).toEqual([{ count: migrations.length }]);
      await source.destroy();
    });
  });

  it("agree with the entities to the letter", async () => {
    const source = await dataSource(world.owner).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});

describe("the role under which the API runs", () => {
  const NOT_ALLOWED = { code: "42501" };

  it.each([
    "UPDATE outbox SET name = 'x'", "DELETE FROM outbox", "UPDATE contribution_versions SET title = 'x'", "DELETE FROM contribution_versions",
    "TRUNCATE outbox", "TRUNCATE contributions CASCADE", "DROP TABLE drafts", "ALTER TABLE people ADD COLUMN x text", "CREATE TABLE x ()", "CREATE SCHEMA x", "CREATE ROLE x",
    "ALTER TABLE outbox DISABLE TRIGGER ALL", "COPY people TO PROGRAM 'true'", "DELETE FROM migrations",
  ])("may not %s", async (statement) => {
    await expect(world.runtime.dataSource.query(statement)).rejects.toMatchObject(NOT_ALLOWED);
  });

  it("may add to what it may not change", async () => {
    const community = await world.a.community();
    await world.a.contribution(community, await world.a.member(community));

    expect(await world.rows("SELECT DISTINCT name FROM outbox ORDER BY name")).toEqual(expect.arrayContaining([{ name: "contribution.published" }]));
  });
});
