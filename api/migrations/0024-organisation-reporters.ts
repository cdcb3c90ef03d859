import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who reports for an organisation, from when to when. */
export class OrganisationReporters1764000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation_reporters (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        person_id       uuid NOT NULL CONSTRAINT organisation_reporters_person_id_fkey REFERENCES people,
        organisation_id uuid NOT NULL CONSTRAINT organisation_reporters_organisation_id_fkey REFERENCES organisations,
        starts_at       timestamptz(3) NOT NULL,
        ends_at         timestamptz(3),
        decided_by      uuid CONSTRAINT organisation_reporters_decided_by_fkey REFERENCES people,
        CONSTRAINT organisation_reporters_do_not_overlap
          EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE organisation_reporters");
  }
}
