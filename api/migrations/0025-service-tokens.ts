import type { MigrationInterface, QueryRunner } from "typeorm";

/** Keys with which programs read sums: for some communities, or for one organisation. */
export class ServiceTokens1764000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE service_tokens (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        name            text NOT NULL,
        prefix          text NOT NULL, -- by which people know it; the secret itself is kept nowhere
        secret_hash     bytea NOT NULL,
        organisation_id uuid CONSTRAINT service_tokens_organisation_id_fkey REFERENCES organisations,
        community_ids   uuid[],
        made_by         uuid NOT NULL CONSTRAINT service_tokens_made_by_fkey REFERENCES people,
        expires_at      timestamptz(3) NOT NULL,
        last_used_at    timestamptz(3),
        revoked_at      timestamptz(3),
        CONSTRAINT service_tokens_one_scope CHECK ((organisation_id IS NULL) <> (community_ids IS NULL))
      )`);
    await db.query("CREATE UNIQUE INDEX service_tokens_by_secret ON service_tokens (secret_hash)");
    await db.query("CREATE INDEX service_tokens_by_maker ON service_tokens (made_by)");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE service_tokens");
  }
}
