import type { MigrationInterface, QueryRunner } from "typeorm";

/** What happened, once and for all; who still has to hear of it; and which mutations were already answered. */
export class Outbox1764000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox (
        id           uuid PRIMARY KEY,
        name         text NOT NULL,
        version      integer NOT NULL,
        payload      jsonb NOT NULL,
        occurred_at  timestamptz(3) NOT NULL,
        community_id uuid,
        actor_id     uuid,
        historical   boolean NOT NULL
      )`);
    await db.query(`
      CREATE TABLE deliveries (
        event_id     uuid NOT NULL REFERENCES outbox,
        processor    text NOT NULL,
        community_id uuid,
        done_at      timestamptz(3),
        attempts     integer NOT NULL DEFAULT 0,
        next_try_at  timestamptz(3), -- null: given up
        error        text,
        PRIMARY KEY (event_id, processor)
      )`);
    await db.query("CREATE INDEX deliveries_open ON deliveries (processor, community_id, event_id) WHERE done_at IS NULL AND next_try_at IS NOT NULL");
    await db.query(`
      CREATE TABLE idempotency_keys (
        person_id  uuid NOT NULL,
        key        text NOT NULL,
        body_hash  bytea NOT NULL,
        answer     json, -- as it was sent, to the letter; null only while its transaction is open
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (person_id, key)
      )`);
    await db.query("CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)");
    await db.query("REVOKE UPDATE, DELETE ON outbox FROM kenniskring_app");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["idempotency_keys", "deliveries", "outbox"]) await db.query(`DROP TABLE ${table}`);
  }
}
