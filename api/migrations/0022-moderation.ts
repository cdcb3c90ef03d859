import type { MigrationInterface, QueryRunner } from "typeorm";

/** What readers report, what facilitators decide about it, and what they remove: its words stand apart from then on. */
export class Moderation1764000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contributions ADD COLUMN removed_at timestamptz(3),
        ADD COLUMN removed_by uuid CONSTRAINT contributions_removed_by_fkey REFERENCES people,
        ADD COLUMN removal_reason text`);
    // What was removed kept its words where nobody read them; from now on they are not there.
    await db.query("UPDATE comments SET body = '', body_html = '' WHERE removed_at IS NOT NULL");
    await db.query(`
      CREATE TABLE moderation_cases (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        community_id    uuid NOT NULL CONSTRAINT moderation_cases_community_id_fkey REFERENCES communities,
        contribution_id uuid NOT NULL CONSTRAINT moderation_cases_contribution_id_fkey REFERENCES contributions,
        comment_id      uuid CONSTRAINT moderation_cases_comment_id_fkey REFERENCES comments,
        author_id       uuid NOT NULL CONSTRAINT moderation_cases_author_id_fkey REFERENCES people,
        outcome         text,
        reason          text,
        decided_at      timestamptz(3),
        decided_by_id   uuid CONSTRAINT moderation_cases_decided_by_id_fkey REFERENCES people,
        CONSTRAINT moderation_cases_decided CHECK ((decided_at IS NULL) = (outcome IS NULL))
      )`);
    await db.query("CREATE UNIQUE INDEX moderation_cases_one_open_by_contribution ON moderation_cases (contribution_id) WHERE comment_id IS NULL AND decided_at IS NULL");
    await db.query("CREATE UNIQUE INDEX moderation_cases_one_open_by_comment ON moderation_cases (comment_id) WHERE comment_id IS NOT NULL AND decided_at IS NULL");
    await db.query("CREATE INDEX moderation_cases_by_community ON moderation_cases (community_id, id)");
    await db.query(`
      CREATE TABLE reports (
        id          uuid PRIMARY KEY,
        created_at  timestamptz(3) NOT NULL,
        case_id     uuid NOT NULL CONSTRAINT reports_case_id_fkey REFERENCES moderation_cases,
        reporter_id uuid NOT NULL CONSTRAINT reports_reporter_id_fkey REFERENCES people,
        reason      text NOT NULL
      )`);
    await db.query("CREATE UNIQUE INDEX reports_once ON reports (case_id, reporter_id)");
    await db.query("CREATE INDEX reports_by_reporter ON reports (reporter_id, case_id)");
    await db.query(`
      CREATE TABLE removals (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        community_id    uuid NOT NULL CONSTRAINT removals_community_id_fkey REFERENCES communities,
        contribution_id uuid NOT NULL CONSTRAINT removals_contribution_id_fkey REFERENCES contributions,
        comment_id      uuid CONSTRAINT removals_comment_id_fkey REFERENCES comments,
        author_id       uuid NOT NULL CONSTRAINT removals_author_id_fkey REFERENCES people,
        removed_by_id   uuid NOT NULL CONSTRAINT removals_removed_by_id_fkey REFERENCES people,
        reason          text NOT NULL,
        words           jsonb NOT NULL
      )`);
    await db.query("CREATE INDEX removals_by_contribution ON removals (contribution_id, id) WHERE comment_id IS NULL");
    await db.query("CREATE INDEX removals_by_comment ON removals (comment_id, id) WHERE comment_id IS NOT NULL");
    await db.query("CREATE INDEX removals_by_author ON removals (author_id, id)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["removals", "reports", "moderation_cases"]) await db.query(`DROP TABLE ${table}`);
    await db.query("ALTER TABLE contributions DROP COLUMN removed_at, DROP COLUMN removed_by, DROP COLUMN removal_reason");
  }
}
