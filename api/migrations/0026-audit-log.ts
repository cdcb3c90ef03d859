import type { MigrationInterface, QueryRunner } from "typeorm";

/** The log by act; and that an administrator read a community is on record once a day. */
export class AuditLog1764000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("CREATE INDEX audit_entries_by_act ON audit_entries (act, id)");
    await db.query(`
      CREATE UNIQUE INDEX audit_entries_read_once_a_day ON audit_entries (actor_id, community_id, ((created_at AT TIME ZONE 'Europe/Amsterdam')::date))
      WHERE act = 'community.read'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP INDEX audit_entries_read_once_a_day");
    await db.query("DROP INDEX audit_entries_by_act");
  }
}
