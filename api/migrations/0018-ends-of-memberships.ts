import type { MigrationInterface, QueryRunner } from "typeorm";

/** How a membership ended, and which roles that begin by themselves still have to be told of. */
export class EndsOfMemberships1764000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE memberships ADD COLUMN end_cause text, ADD COLUMN end_reason text");
    await db.query("ALTER TABLE role_assignments ADD COLUMN announce_at timestamptz(3)");
    await db.query(`
      UPDATE memberships m SET end_cause = 'LEFT' FROM outbox o
      WHERE o.name = 'membership.left' AND o.payload->>'membershipId' = m.id::text AND m.ends_at IS NOT NULL`);
    await db.query("CREATE INDEX memberships_to_end ON memberships (ends_at) WHERE ends_at IS NOT NULL AND end_cause IS NULL");
    await db.query("CREATE INDEX role_assignments_to_announce ON role_assignments (announce_at) WHERE announce_at IS NOT NULL");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP INDEX role_assignments_to_announce");
    await db.query("DROP INDEX memberships_to_end");
    await db.query("ALTER TABLE role_assignments DROP COLUMN announce_at");
    await db.query("ALTER TABLE memberships DROP COLUMN end_reason, DROP COLUMN end_cause");
  }
}
