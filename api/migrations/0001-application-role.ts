import type { MigrationInterface, QueryRunner } from "typeorm";

/** The API runs as `kenniskring_app`, which may read and write rows but owns nothing; migrations run as the owner. */
export class ApplicationRole1764000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kenniskring_app') THEN CREATE ROLE kenniskring_app NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was quicker
      END $$`);
    // To be tried: since PostgreSQL 16 who made a role is its member, yet may not act as it.
    await db.query(`
      DO $$ BEGIN
        SET LOCAL ROLE kenniskring_app;
        RESET ROLE;
      EXCEPTION WHEN insufficient_privilege THEN
        EXECUTE format('GRANT kenniskring_app TO %I', current_user);
      END $$`);
    await db.query("GRANT USAGE ON SCHEMA public TO kenniskring_app");
    await db.query("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kenniskring_app");
    await db.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP EXTENSION btree_gist");
    await db.query("ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM kenniskring_app");
    await db.query("REVOKE USAGE ON SCHEMA public FROM kenniskring_app");
    // The role itself stays: it belongs to the server, and another database may use it.
  }
}
