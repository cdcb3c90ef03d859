import type { MigrationInterface, QueryRunner } from "typeorm";

/** What has to be mailed to whom, once: no words, no addresses and no links, only what they are made of when it is sent. */
export class Mail1764000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mails (
        id          uuid PRIMARY KEY,
        created_at  timestamptz(3) NOT NULL,
        key         text NOT NULL, -- event:recipient:mail
        letter      text NOT NULL,
        about       jsonb NOT NULL,
        attempts    integer NOT NULL DEFAULT 0,
        next_try_at timestamptz(3), -- null: no more tries
        handed_at   timestamptz(3), -- the last time it went to the mail server, whatever became of it
        done_at     timestamptz(3), -- accepted by the mail server, or nothing was left to say
        error       text            -- a code, never the server's words: those name addresses
      )`);
    await db.query("CREATE UNIQUE INDEX mails_by_key ON mails (key)");
    await db.query("CREATE INDEX mails_open ON mails (next_try_at) WHERE next_try_at IS NOT NULL");
    await db.query("ALTER TABLE people ADD COLUMN language text NOT NULL DEFAULT 'nl'");
    await db.query("ALTER TABLE people ADD CONSTRAINT people_language_known CHECK (language IN ('nl', 'en'))");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE people DROP COLUMN language");
    await db.query("DROP TABLE mails");
  }
}
