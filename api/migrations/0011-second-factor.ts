import type { MigrationInterface, QueryRunner } from "typeorm";

/** A code from a phone beside the password, for who wants it; and what stands in for a phone that was lost. */
export class SecondFactor1764000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE second_factors (
        id         uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL,
        person_id  uuid NOT NULL CONSTRAINT second_factors_person_id_fkey REFERENCES people ON DELETE CASCADE,
        secret     bytea NOT NULL,
        last_step  integer NOT NULL, -- no code of this half minute or before it counts any more
        since      timestamptz(3)    -- null until the first code proved that the phone knows the secret
      )`);
    await db.query("CREATE UNIQUE INDEX second_factors_by_person ON second_factors (person_id)");
    await db.query(`
      CREATE TABLE recovery_codes (
        id         uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL,
        person_id  uuid NOT NULL CONSTRAINT recovery_codes_person_id_fkey REFERENCES people ON DELETE CASCADE,
        code_hash  bytea NOT NULL
      )`);
    await db.query("CREATE UNIQUE INDEX recovery_codes_by_code ON recovery_codes (person_id, code_hash)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["recovery_codes", "second_factors"]) await db.query(`DROP TABLE ${table}`);
  }
}
