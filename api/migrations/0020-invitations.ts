import type { MigrationInterface, QueryRunner } from "typeorm";

/** Asking somebody in, by their address: one open invitation for each address and community. */
export class Invitations1764000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE invitations (
        id            uuid PRIMARY KEY,
        created_at    timestamptz(3) NOT NULL,
        community_id  uuid NOT NULL CONSTRAINT invitations_community_id_fkey REFERENCES communities,
        email         text NOT NULL,
        role          text NOT NULL,
        ends_at       timestamptz(3), -- of the membership
        message       text,
        inviter_id    uuid NOT NULL CONSTRAINT invitations_inviter_id_fkey REFERENCES people,
        token_hash    bytea, -- null until the mail with the token is made, and once it is settled
        expires_at    timestamptz(3) NOT NULL,
        state         text NOT NULL,
        settled_at    timestamptz(3),
        settled_by_id uuid CONSTRAINT invitations_settled_by_id_fkey REFERENCES people,
        CONSTRAINT invitations_settled CHECK ((settled_at IS NULL) = (state = 'OPEN') AND (settled_at IS NULL OR token_hash IS NULL)),
        CONSTRAINT invitations_roles CHECK (role <> 'FACILITATOR')
      )`);
    await db.query("CREATE UNIQUE INDEX invitations_one_open ON invitations (community_id, email) WHERE settled_at IS NULL");
    await db.query("CREATE UNIQUE INDEX invitations_by_token ON invitations (token_hash) WHERE token_hash IS NOT NULL");
    await db.query("CREATE INDEX invitations_by_community ON invitations (community_id, id)");
    await db.query("CREATE INDEX invitations_by_email ON invitations (email) WHERE settled_at IS NULL");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE invitations");
  }
}
