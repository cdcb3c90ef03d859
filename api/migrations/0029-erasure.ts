import type { MigrationInterface, QueryRunner } from "typeorm";

/** People can have themselves erased: the row stays without the person, and the database lets nobody give it a word again. */
export class Erasure1764000000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE people ADD COLUMN erased_at timestamptz(3)");
    await db.query(`ALTER TABLE people ADD CONSTRAINT people_erased_whole CHECK (
      erased_at IS NULL OR num_nonnulls(headline, bio, organisation_id, email, password_hash, admin_since) = 0)`);
    await db.query("CREATE INDEX people_erased ON people (erased_at) WHERE erased_at IS NOT NULL");
    // Kept versions are not the application's to change; a name in a link to somebody who was erased is all that this takes out of them.
    await db.query(`
      CREATE FUNCTION forget_mentions(person uuid, name text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        UPDATE contribution_versions SET
          body = regexp_replace(body, '\\[(?:\\\\.|[^]\\\\\\n])*\\]\\(/mensen/' || person || '[^)\\s]*\\)', '[@' || name || '](/mensen/' || person || ')', 'g'),
          particulars = regexp_replace(particulars::text, '\\[(?:\\\\.|[^]\\\\])*\\]\\(/mensen/' || person || '[^)\\s]*\\)', '[@' || name || '](/mensen/' || person || ')', 'g')::jsonb
        WHERE (body LIKE '%/mensen/' || person || '%' OR particulars::text LIKE '%/mensen/' || person || '%')
          AND EXISTS (SELECT FROM people WHERE id = person AND erased_at IS NOT NULL)
      $$`);
    await db.query("REVOKE ALL ON FUNCTION forget_mentions(uuid, text) FROM PUBLIC");
    await db.query("GRANT EXECUTE ON FUNCTION forget_mentions(uuid, text) TO kenniskring_app");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP FUNCTION forget_mentions(uuid, text)");
    await db.query("DROP INDEX people_erased");
    await db.query("ALTER TABLE people DROP CONSTRAINT people_erased_whole, DROP COLUMN erased_at");
  }
}
