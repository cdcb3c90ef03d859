import type { MigrationInterface, QueryRunner } from "typeorm";

/** Organisations, people and the devices on which they are signed in. */
export class People1764000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisations (
        id           uuid PRIMARY KEY,
        created_at   timestamptz(3) NOT NULL,
        name         text NOT NULL,
        abbreviation text,
        kind         text NOT NULL,
        brin         text,
        place        text,
        parent_id    uuid CONSTRAINT organisations_parent_id_fkey REFERENCES organisations
      )`);
    await db.query("CREATE UNIQUE INDEX organisations_by_brin ON organisations (brin) WHERE brin IS NOT NULL");
    await db.query(`
      CREATE TABLE people (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        display_name    text NOT NULL,
        headline        text,
        bio             text,
        organisation_id uuid CONSTRAINT people_organisation_id_fkey REFERENCES organisations,
        email           text,
        password_hash   text,
        admin_since     timestamptz(3)
      )`);
    await db.query("CREATE UNIQUE INDEX people_by_email ON people (email) WHERE email IS NOT NULL");
    await db.query(`
      CREATE TABLE sessions (
        id           uuid PRIMARY KEY,
        created_at   timestamptz(3) NOT NULL,
        person_id    uuid NOT NULL CONSTRAINT sessions_person_id_fkey REFERENCES people ON DELETE CASCADE,
        token_hash   bytea NOT NULL,
        device       text NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        expires_at   timestamptz(3) NOT NULL
      )`);
    await db.query("CREATE UNIQUE INDEX sessions_by_token ON sessions (token_hash)");
    await db.query("CREATE INDEX sessions_by_person ON sessions (person_id)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["sessions", "people", "organisations"]) await db.query(`DROP TABLE ${table}`);
  }
}
