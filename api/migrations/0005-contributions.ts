import type { MigrationInterface, QueryRunner } from "typeorm";

/** What members bring: five kinds in one table, what they said before they were revised, and how they lean on each other. */
export class Contributions1764000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE contributions (
        id                  uuid PRIMARY KEY,
        created_at          timestamptz(3) NOT NULL,
        kind                text NOT NULL,
        community_id        uuid NOT NULL CONSTRAINT contributions_community_id_fkey REFERENCES communities,
        author_id           uuid NOT NULL CONSTRAINT contributions_author_id_fkey REFERENCES people,
        organisation_id     uuid CONSTRAINT contributions_organisation_id_fkey REFERENCES organisations,
        title               text NOT NULL,
        body                text NOT NULL,
        body_html           text NOT NULL,
        excerpt             text NOT NULL,
        tags                text[] NOT NULL,
        context             text,
        approach            text,
        result              text,
        source              text,
        source_url          text,
        source_year         integer,
        updated_at          timestamptz(3) NOT NULL,
        version             integer NOT NULL DEFAULT 1,
        retracted_at        timestamptz(3),
        retraction_reason   text,
        helpful_count       integer NOT NULL DEFAULT 0,
        comment_count       integer NOT NULL DEFAULT 0,
        first_answered_at   timestamptz(3),
        accepted_comment_id uuid,
        CONSTRAINT contributions_kind_complete CHECK (
          CASE kind WHEN 'EXPERIENCE' THEN context IS NOT NULL AND approach IS NOT NULL AND result IS NOT NULL
                    WHEN 'THEORY' THEN source IS NOT NULL
                    WHEN 'QUESTION' THEN true WHEN 'INSIGHT' THEN true WHEN 'SYNTHESIS' THEN true ELSE false END)
      )`);
    await db.query("CREATE INDEX contributions_by_community ON contributions (community_id, id)");
    await db.query("CREATE INDEX contributions_by_kind ON contributions (community_id, kind, id)");
    await db.query("CREATE INDEX contributions_by_author ON contributions (author_id, id)");
    await db.query("CREATE INDEX contributions_by_tag ON contributions USING gin (tags)");
    await db.query(`
      CREATE TABLE contribution_versions (
        contribution_id uuid NOT NULL CONSTRAINT contribution_versions_contribution_id_fkey REFERENCES contributions,
        version         integer NOT NULL,
        published_at    timestamptz(3) NOT NULL,
        title           text NOT NULL,
        body            text NOT NULL,
        tags            text[] NOT NULL,
        particulars     jsonb NOT NULL,
        PRIMARY KEY (contribution_id, version)
      )`);
    await db.query("REVOKE UPDATE, DELETE ON contribution_versions FROM kenniskring_app");
    await db.query(`
      CREATE TABLE contribution_links (
        from_id    uuid NOT NULL CONSTRAINT contribution_links_from_id_fkey REFERENCES contributions,
        to_id      uuid NOT NULL CONSTRAINT contribution_links_to_id_fkey REFERENCES contributions,
        relation   text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT contribution_links_created_by_fkey REFERENCES people,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (from_id, to_id, relation),
        CONSTRAINT contribution_links_not_to_itself CHECK (from_id <> to_id)
      )`);
    await db.query("CREATE INDEX contribution_links_by_target ON contribution_links (to_id, relation)");
    await db.query(`
      CREATE TABLE co_authors (
        contribution_id uuid NOT NULL CONSTRAINT co_authors_contribution_id_fkey REFERENCES contributions,
        person_id       uuid NOT NULL CONSTRAINT co_authors_person_id_fkey REFERENCES people,
        asked_at        timestamptz(3) NOT NULL,
        accepted_at     timestamptz(3),
        PRIMARY KEY (contribution_id, person_id)
      )`);
    await db.query("CREATE INDEX co_authors_by_person ON co_authors (person_id)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["co_authors", "contribution_links", "contribution_versions", "contributions"]) await db.query(`DROP TABLE ${table}`);
  }
}
