import type { MigrationInterface, QueryRunner } from "typeorm";

/** Answers, reactions and their replies, and what readers found helpful. */
export class Comments1764000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE comments (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        community_id    uuid NOT NULL CONSTRAINT comments_community_id_fkey REFERENCES communities,
        contribution_id uuid NOT NULL CONSTRAINT comments_contribution_id_fkey REFERENCES contributions,
        parent_id       uuid CONSTRAINT comments_parent_id_fkey REFERENCES comments,
        author_id       uuid NOT NULL CONSTRAINT comments_author_id_fkey REFERENCES people,
        organisation_id uuid CONSTRAINT comments_organisation_id_fkey REFERENCES organisations,
        is_remark       boolean NOT NULL DEFAULT false,
        body            text NOT NULL,
        body_html       text NOT NULL,
        edited_at       timestamptz(3),
        removed_at      timestamptz(3),
        removed_by      uuid CONSTRAINT comments_removed_by_fkey REFERENCES people,
        removal_reason  text,
        helpful_count   integer NOT NULL DEFAULT 0,
        reply_count     integer NOT NULL DEFAULT 0,
        CONSTRAINT comments_remark_on_top CHECK (NOT (is_remark AND parent_id IS NOT NULL))
      )`);
    await db.query("CREATE INDEX comments_by_contribution ON comments (contribution_id, id) WHERE parent_id IS NULL");
    await db.query("CREATE INDEX comments_by_parent ON comments (parent_id, id) WHERE parent_id IS NOT NULL");
    await db.query("CREATE INDEX comments_by_author ON comments (author_id, id)");
    await db.query("ALTER TABLE contributions ADD CONSTRAINT contributions_accepted_comment_id_fkey FOREIGN KEY (accepted_comment_id) REFERENCES comments");
    await db.query(`
      CREATE TABLE helpful_marks (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        community_id    uuid NOT NULL CONSTRAINT helpful_marks_community_id_fkey REFERENCES communities,
        contribution_id uuid CONSTRAINT helpful_marks_contribution_id_fkey REFERENCES contributions,
        comment_id      uuid CONSTRAINT helpful_marks_comment_id_fkey REFERENCES comments,
        person_id       uuid CONSTRAINT helpful_marks_person_id_fkey REFERENCES people,
        organisation_id uuid CONSTRAINT helpful_marks_organisation_id_fkey REFERENCES organisations,
        CONSTRAINT helpful_marks_one_subject CHECK (num_nonnulls(contribution_id, comment_id) = 1)
      )`);
    await db.query("CREATE UNIQUE INDEX helpful_marks_by_contribution ON helpful_marks (contribution_id, person_id) WHERE contribution_id IS NOT NULL");
    await db.query("CREATE UNIQUE INDEX helpful_marks_by_comment ON helpful_marks (comment_id, person_id) WHERE comment_id IS NOT NULL");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE contributions DROP CONSTRAINT contributions_accepted_comment_id_fkey");
    for (const table of ["helpful_marks", "comments"]) await db.query(`DROP TABLE ${table}`);
  }
}
