import type { MigrationInterface, QueryRunner } from "typeorm";

/** What somebody asked to have of what is kept about them: one at a time, made by the worker, for a day. */
export class DataExports1764000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE data_exports (
        id         uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL,
        person_id  uuid NOT NULL CONSTRAINT data_exports_person_id_fkey REFERENCES people ON DELETE CASCADE,
        made_at    timestamptz(3),
        archive    bytea, -- null until it is made
        expires_at timestamptz(3) NOT NULL,
        CONSTRAINT data_exports_made CHECK ((made_at IS NULL) = (archive IS NULL))
      )`);
    await db.query("CREATE UNIQUE INDEX data_exports_by_person ON data_exports (person_id)");
    await db.query("CREATE INDEX data_exports_by_age ON data_exports (expires_at)");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE data_exports");
  }
}
