import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who wrote what a facilitator removed may appeal once; somebody else judges. */
export class Appeals1764000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE removals ADD COLUMN appealed_at timestamptz(3), ADD COLUMN grounds text, ADD COLUMN outcome text, ADD COLUMN verdict text,
        ADD COLUMN decided_at timestamptz(3), ADD COLUMN decided_by_id uuid CONSTRAINT removals_decided_by_id_fkey REFERENCES people,
        ADD CONSTRAINT removals_appealed CHECK (
          (decided_at IS NULL) = (outcome IS NULL) AND (decided_at IS NULL OR appealed_at IS NOT NULL))`);
    await db.query("CREATE INDEX removals_open_appeals ON removals (community_id, id) WHERE appealed_at IS NOT NULL AND decided_at IS NULL");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP INDEX removals_open_appeals");
    await db.query(`
      ALTER TABLE removals DROP CONSTRAINT removals_appealed, DROP COLUMN appealed_at, DROP COLUMN grounds, DROP COLUMN outcome, DROP COLUMN verdict,
        DROP COLUMN decided_at, DROP COLUMN decided_by_id`);
  }
}
