import type { MigrationInterface, QueryRunner } from "typeorm";

const COMMON = (table: string) => `
  id            uuid PRIMARY KEY,
  created_at    timestamptz(3) NOT NULL,
  membership_id uuid NOT NULL CONSTRAINT ${table}_membership_id_fkey REFERENCES memberships,
  community_id  uuid NOT NULL CONSTRAINT ${table}_community_id_fkey REFERENCES communities,
  person_id     uuid NOT NULL CONSTRAINT ${table}_person_id_fkey REFERENCES people,
  text          text NOT NULL,
  tags          text[] NOT NULL,
  status        text NOT NULL,
  expires_at    timestamptz(3) NOT NULL`;

/** What a member brings to a community and looks for in it. */
export class Supply1764000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE offers (${COMMON("offers")}, capacity integer)`);
    await db.query(`CREATE TABLE needs (${COMMON("needs")})`);
    for (const table of ["offers", "needs"]) {
      await db.query(`CREATE INDEX ${table}_by_membership ON ${table} (membership_id, id)`);
      await db.query(`CREATE INDEX ${table}_by_community ON ${table} (community_id, id)`);
      await db.query(`CREATE INDEX ${table}_by_person ON ${table} (person_id)`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["needs", "offers"]) await db.query(`DROP TABLE ${table}`);
  }
}
