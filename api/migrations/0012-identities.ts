import type { MigrationInterface, QueryRunner } from "typeorm";

/** By whom else people are known: schools, federations and others who prove who somebody is. */
export class Identities1764000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE identities (
        id         uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL,
        provider   text NOT NULL, -- the key of its settings
        subject    text NOT NULL, -- who somebody is there, and nowhere else
        person_id  uuid NOT NULL CONSTRAINT identities_person_id_fkey REFERENCES people ON DELETE CASCADE
      )`);
    await db.query("CREATE UNIQUE INDEX identities_by_subject ON identities (provider, subject)");
    await db.query("CREATE UNIQUE INDEX identities_by_person ON identities (person_id, provider)");
    await db.query(`
      CREATE TABLE sign_in_attempts (
        id         uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL,
        state_hash bytea NOT NULL, -- the browser holds what it is made from; nothing here opens anything
        provider   text NOT NULL,
        return_to  text NOT NULL,
        person_id  uuid CONSTRAINT sign_in_attempts_person_id_fkey REFERENCES people ON DELETE CASCADE,
        subject    text,           -- with person_id: proved, and waiting for the code of the second factor
        expires_at timestamptz(3) NOT NULL,
        CONSTRAINT sign_in_attempts_complete CHECK (subject IS NULL OR person_id IS NOT NULL)
      )`);
    await db.query("CREATE UNIQUE INDEX sign_in_attempts_by_state ON sign_in_attempts (state_hash)");
    await db.query("CREATE INDEX sign_in_attempts_by_person ON sign_in_attempts (person_id) WHERE person_id IS NOT NULL");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["sign_in_attempts", "identities"]) await db.query(`DROP TABLE ${table}`);
  }
}
