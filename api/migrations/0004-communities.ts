import type { MigrationInterface, QueryRunner } from "typeorm";

/** Communities by theme, and who belongs to them from when to when, in which role. */
export class Communities1764000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE themes (
        id         uuid PRIMARY KEY,
        created_at timestamptz(3) NOT NULL,
        slug       text NOT NULL,
        name       text NOT NULL
      )`);
    await db.query("CREATE UNIQUE INDEX themes_by_slug ON themes (slug)");
    await db.query(`
      CREATE TABLE communities (
        id          uuid PRIMARY KEY,
        created_at  timestamptz(3) NOT NULL,
        slug        text NOT NULL CONSTRAINT communities_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name        text NOT NULL,
        purpose     text NOT NULL,
        theme_id    uuid NOT NULL CONSTRAINT communities_theme_id_fkey REFERENCES themes,
        archived_at timestamptz(3)
      )`);
    await db.query("CREATE UNIQUE INDEX communities_by_slug ON communities (slug)");
    await db.query("CREATE INDEX communities_by_theme ON communities (theme_id)");
    await db.query(`
      CREATE TABLE memberships (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        community_id    uuid NOT NULL CONSTRAINT memberships_community_id_fkey REFERENCES communities,
        person_id       uuid NOT NULL CONSTRAINT memberships_person_id_fkey REFERENCES people,
        organisation_id uuid CONSTRAINT memberships_organisation_id_fkey REFERENCES organisations,
        constituency    text,
        joined_at       timestamptz(3) NOT NULL,
        ends_at         timestamptz(3),
        CONSTRAINT memberships_do_not_overlap EXCLUDE USING gist (community_id WITH =, person_id WITH =, tstzrange(joined_at, ends_at) WITH &&)
      )`);
    await db.query("CREATE INDEX memberships_by_community ON memberships (community_id, person_id)");
    await db.query("CREATE INDEX memberships_by_person ON memberships (person_id, community_id)");
    await db.query(`
      CREATE TABLE role_assignments (
        id            uuid PRIMARY KEY,
        created_at    timestamptz(3) NOT NULL,
        membership_id uuid NOT NULL CONSTRAINT role_assignments_membership_id_fkey REFERENCES memberships,
        role          text NOT NULL,
        starts_at     timestamptz(3) NOT NULL,
        ends_at       timestamptz(3),
        sponsor_id    uuid CONSTRAINT role_assignments_sponsor_id_fkey REFERENCES organisations,
        decided_by    uuid CONSTRAINT role_assignments_decided_by_fkey REFERENCES people,
        CONSTRAINT role_assignments_do_not_overlap EXCLUDE USING gist (membership_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["role_assignments", "memberships", "communities", "themes"]) await db.query(`DROP TABLE ${table}`);
  }
}
