import type { MigrationInterface, QueryRunner } from "typeorm";

/** What somebody asked for by e-mail and still has to confirm; and how often something was tried lately. */
export class Accounts1764000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE account_requests (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        kind            text NOT NULL,
        email           text NOT NULL,
        language        text NOT NULL,
        person_id       uuid CONSTRAINT account_requests_person_id_fkey REFERENCES people ON DELETE CASCADE,
        display_name    text,
        headline        text,
        organisation_id uuid CONSTRAINT account_requests_organisation_id_fkey REFERENCES organisations,
        password_hash   text,
        token_hash      bytea, -- null until the mail with the token is made
        expires_at      timestamptz(3) NOT NULL,
        CONSTRAINT account_requests_complete CHECK (CASE kind
          WHEN 'SIGN_UP' THEN display_name IS NOT NULL AND password_hash IS NOT NULL
          WHEN 'EMAIL_CHANGE' THEN person_id IS NOT NULL
          ELSE kind = 'PASSWORD_RESET' END)
      )`);
    await db.query("CREATE UNIQUE INDEX account_requests_by_token ON account_requests (token_hash) WHERE token_hash IS NOT NULL");
    await db.query("CREATE INDEX account_requests_by_email ON account_requests (email, kind)");
    await db.query("CREATE INDEX account_requests_by_person ON account_requests (person_id) WHERE person_id IS NOT NULL");
    await db.query(`
      CREATE TABLE tries (
        key      bytea PRIMARY KEY, -- a hash: neither addresses of mail nor of machines stand here
        moments  timestamptz(3)[] NOT NULL,
        until    timestamptz(3) NOT NULL
      )`);
    await db.query("CREATE INDEX tries_by_age ON tries (until)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["tries", "account_requests"]) await db.query(`DROP TABLE ${table}`);
  }
}
