import type { MigrationInterface, QueryRunner } from "typeorm";

/** What somebody is still writing; and the counters of a community that a processor keeps. */
export class DraftsAndFigures1764000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE drafts (
        id               uuid PRIMARY KEY,
        created_at       timestamptz(3) NOT NULL,
        person_id        uuid NOT NULL CONSTRAINT drafts_person_id_fkey REFERENCES people ON DELETE CASCADE,
        community_id     uuid NOT NULL CONSTRAINT drafts_community_id_fkey REFERENCES communities,
        kind             text NOT NULL,
        title            text,
        body             text,
        tags             text[] NOT NULL,
        context          text,
        approach         text,
        result           text,
        source           text,
        source_url       text,
        source_year      integer,
        derives_from_ids uuid[] NOT NULL,
        saved_at         timestamptz(3) NOT NULL
      )`);
    await db.query("CREATE UNIQUE INDEX drafts_by_person ON drafts (person_id, community_id, kind)");
    await db.query(`
      CREATE TABLE community_figures (
        community_id        uuid PRIMARY KEY CONSTRAINT community_figures_community_id_fkey REFERENCES communities,
        contribution_count  integer NOT NULL DEFAULT 0,
        question_count      integer NOT NULL DEFAULT 0,
        open_question_count integer NOT NULL DEFAULT 0,
        synthesis_count     integer NOT NULL DEFAULT 0
      )`);
    await db.query(`
      CREATE TABLE community_tags (
        community_id uuid NOT NULL CONSTRAINT community_tags_community_id_fkey REFERENCES communities,
        tag          text NOT NULL,
        uses         integer NOT NULL,
        PRIMARY KEY (community_id, tag)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["community_tags", "community_figures", "drafts"]) await db.query(`DROP TABLE ${table}`);
  }
}
