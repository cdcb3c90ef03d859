import type { MigrationInterface, QueryRunner } from "typeorm";

/** In which browser an account was asked for; who asked before this is known in none, and chooses a password anew. */
export class BrowserThatAsked1764000000032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE account_requests ADD COLUMN browser_hash bytea");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE account_requests DROP COLUMN browser_hash");
  }
}
