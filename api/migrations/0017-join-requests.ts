import type { MigrationInterface, QueryRunner } from "typeorm";

/** Asking to join a community: one open request for each person and community, and every step that it took. */
export class JoinRequests1764000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE join_requests (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        community_id    uuid NOT NULL CONSTRAINT join_requests_community_id_fkey REFERENCES communities,
        applicant_id    uuid NOT NULL CONSTRAINT join_requests_applicant_id_fkey REFERENCES people,
        motive          text NOT NULL,
        offers          text[] NOT NULL,
        needs           text[] NOT NULL,
        organisation_id uuid CONSTRAINT join_requests_organisation_id_fkey REFERENCES organisations,
        constituency    text,
        holiday_region  text,
        status          text NOT NULL,
        stage           text,
        assignee_id     uuid CONSTRAINT join_requests_assignee_id_fkey REFERENCES people,
        due_at          timestamptz(3),
        days_left       integer,
        decided_at      timestamptz(3),
        decided_by_id   uuid CONSTRAINT join_requests_decided_by_id_fkey REFERENCES people,
        CONSTRAINT join_requests_bring_and_get CHECK (cardinality(offers) > 0 AND cardinality(needs) > 0),
        CONSTRAINT join_requests_decided CHECK ((decided_at IS NULL) = (status IN ('SUBMITTED', 'INFORMATION_REQUESTED')))
      )`);
    await db.query("CREATE UNIQUE INDEX join_requests_one_open ON join_requests (community_id, applicant_id) WHERE decided_at IS NULL");
    await db.query("CREATE INDEX join_requests_by_community ON join_requests (community_id, id)");
    await db.query("CREATE INDEX join_requests_by_applicant ON join_requests (applicant_id, community_id, id)");
    await db.query("CREATE INDEX join_requests_by_due ON join_requests (due_at) WHERE decided_at IS NULL");
    await db.query(`
      CREATE TABLE join_request_steps (
        id              uuid PRIMARY KEY,
        created_at      timestamptz(3) NOT NULL,
        join_request_id uuid NOT NULL CONSTRAINT join_request_steps_join_request_id_fkey REFERENCES join_requests,
        kind            text NOT NULL,
        actor_id        uuid CONSTRAINT join_request_steps_actor_id_fkey REFERENCES people,
        text            text
      )`);
    await db.query("CREATE INDEX join_request_steps_by_request ON join_request_steps (join_request_id, id)");
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ["join_request_steps", "join_requests"]) await db.query(`DROP TABLE ${table}`);
  }
}
