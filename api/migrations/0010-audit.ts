import type { MigrationInterface, QueryRunner } from "typeorm";

/** Acts of power, on record for good: no foreign keys, so that an entry outlives whom it names. */
export class Audit1764000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_entries (
        id           uuid PRIMARY KEY,
        created_at   timestamptz(3) NOT NULL,
        act          text NOT NULL,
        details      jsonb NOT NULL,
        actor_id     uuid,
        community_id uuid,
        subject_id   uuid
      )`);
    await db.query("CREATE INDEX audit_entries_by_community ON audit_entries (community_id, id)");
    await db.query("REVOKE UPDATE, DELETE ON audit_entries FROM kenniskring_app");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE audit_entries");
  }
}
