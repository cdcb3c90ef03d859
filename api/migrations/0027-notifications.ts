import type { MigrationInterface, QueryRunner } from "typeorm";

/** What calls for somebody's attention, how they want to hear of it, and who was named in a text. */
export class Notifications1764000000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mentions (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        contribution_id uuid NOT NULL CONSTRAINT mentions_contribution_id_fkey REFERENCES contributions,
        comment_id      uuid CONSTRAINT mentions_comment_id_fkey REFERENCES comments,
        person_id       uuid NOT NULL CONSTRAINT mentions_person_id_fkey REFERENCES people
      )`);
    await db.query("CREATE UNIQUE INDEX mentions_by_contribution ON mentions (contribution_id, person_id) WHERE comment_id IS NULL");
    await db.query("CREATE UNIQUE INDEX mentions_by_comment ON mentions (comment_id, person_id) WHERE comment_id IS NOT NULL");
    await db.query("CREATE INDEX mentions_by_person ON mentions (person_id)");
    await db.query(`
      CREATE TABLE notifications (
        id           uuid PRIMARY KEY,
        created_at   timestamptz(3) NOT NULL,
        event_id     uuid NOT NULL, -- the fact in the outbox, which may be gone before this
        person_id    uuid NOT NULL CONSTRAINT notifications_person_id_fkey REFERENCES people ON DELETE CASCADE,
        kind         text NOT NULL,
        subject_id   uuid NOT NULL, -- what it is about, of whatever kind: looked up with the rights of the reader
        actor_id     uuid CONSTRAINT notifications_actor_id_fkey REFERENCES people,
        community_id uuid CONSTRAINT notifications_community_id_fkey REFERENCES communities,
        in_app       boolean NOT NULL,
        read_at      timestamptz(3)
      )`);
    await db.query("CREATE UNIQUE INDEX notifications_once ON notifications (event_id, person_id)");
    await db.query("CREATE INDEX notifications_by_person ON notifications (person_id, id)");
    await db.query("CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at IS NULL");
    await db.query("CREATE INDEX notifications_by_subject ON notifications (subject_id, person_id)");
    await db.query(`
      CREATE TABLE notification_preferences (
        person_id uuid NOT NULL CONSTRAINT notification_preferences_person_id_fkey REFERENCES people ON DELETE CASCADE,
        kind      text NOT NULL,
        in_app    boolean NOT NULL,
        mail      boolean NOT NULL,
        PRIMARY KEY (person_id, kind)
      )`);
    await db.query(`
      CREATE TABLE unsubscribe_tokens (
        token_hash bytea PRIMARY KEY, -- only the mail itself holds the token
        created_at timestamptz(3) NOT NULL,
        person_id  uuid NOT NULL CONSTRAINT unsubscribe_tokens_person_id_fkey REFERENCES people ON DELETE CASCADE,
        kind       text NOT NULL
      )`);
    await db.query("CREATE INDEX unsubscribe_tokens_by_person ON unsubscribe_tokens (person_id)");
    await db.query("CREATE INDEX unsubscribe_tokens_by_age ON unsubscribe_tokens (created_at)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["unsubscribe_tokens", "notification_preferences", "notifications", "mentions"]) await db.query(`DROP TABLE ${table}`);
  }
}
