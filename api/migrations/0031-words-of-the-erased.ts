import type { MigrationInterface, QueryRunner } from "typeorm";

const forgetting = (word: string, inParticulars: string) => `
  CREATE OR REPLACE FUNCTION forget_mentions(person uuid, name text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE contribution_versions SET
      body = regexp_replace(body, '\\[(?:\\\\.|${word})*\\]\\(/mensen/' || person || '[^)\\s]*\\)', '[@' || name || '](/mensen/' || person || ')', 'g'),
      particulars = regexp_replace(particulars::text, '\\[(?:\\\\.|${inParticulars})*\\]\\(/mensen/' || person || '[^)\\s]*\\)', '[@' || name || '](/mensen/' || person || ')', 'g')::jsonb
    WHERE (body LIKE '%/mensen/' || person || '%' OR particulars::text LIKE '%/mensen/' || person || '%')
      AND EXISTS (SELECT FROM people WHERE id = person AND erased_at IS NOT NULL)
  $$`;

/** No bracket opens within the words of a link: a text full of brackets would be read to its end from each of them. */
export class WordsOfTheErased1764000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(forgetting("[^][\\\\\\n]", "[^][\\\\]"));
    // What was written into the log of somebody's life could not go with them; it stands with their membership as well.
    await db.query("UPDATE audit_entries SET details = details - 'reason' WHERE act = 'member.removed'");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(forgetting("[^]\\\\\\n]", "[^]\\\\]"));
  }
}
