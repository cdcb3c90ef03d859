import type { MigrationInterface, QueryRunner } from "typeorm";

/** The words an organisation is found by: the same expression in the index and in the query. */
const WORDS = `regexp_replace(normalize(lower(name || ' ' || coalesce(abbreviation, '') || ' ' || coalesce(place, '') || ' ' || coalesce(brin, '')), NFD), '[\\u0300-\\u036f]', '', 'g')`;

/** What the register of schools adds to organisations, and an index that answers while somebody types. */
export class SchoolRegister1764000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    await db.query("ALTER TABLE organisations ADD COLUMN board_number text, ADD COLUMN holiday_region text, ADD COLUMN closed_at timestamptz(3)");
    await db.query("CREATE UNIQUE INDEX organisations_by_board_number ON organisations (board_number) WHERE board_number IS NOT NULL");
    await db.query(`CREATE INDEX organisations_by_words ON organisations USING gin ((${WORDS}) gin_trgm_ops)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP INDEX organisations_by_words, organisations_by_board_number");
    await db.query("ALTER TABLE organisations DROP COLUMN board_number, DROP COLUMN holiday_region, DROP COLUMN closed_at");
    await db.query("DROP EXTENSION pg_trgm");
  }
}
