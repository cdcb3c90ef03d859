import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { CREATE_IMPORTED_ID } from "./importedId.ts";

/** What is read of a dump waits here, in tables that end with the transaction, until all of it is known to be readable. */
const columns = {
  staged_people: "key text, number bigint, name text, at timestamptz(3), in_users boolean, first_act timestamptz(3), id uuid, is_new boolean",
  staged_posts:
    "number bigint, is_question boolean, question bigint, accepted bigint, at timestamptz(3), edited timestamptz(3), title text, body text, html text, excerpt text, tags text[], author_key text, author_number bigint, author_name text",
  staged_comments: "number bigint, post bigint, at timestamptz(3), body text, html text, author_key text, author_number bigint, author_name text",
  staged_votes: "number bigint, post bigint, at timestamptz(3), accepts boolean",
} as const;
export type StagingTable = keyof typeof columns;

/** Answers whose question is not there are left out; everything else looks at posts through this. */
const USABLE_POSTS = `
  CREATE TEMP VIEW usable_posts AS
  SELECT p.*, q.id AS question_id, q.author_key AS asker_key, q.at AS asked_at
  FROM staged_posts p LEFT JOIN staged_posts q ON q.number = p.question AND q.is_question WHERE p.is_question OR q.number IS NOT NULL`;

/** Answers are comments on the question; comments on an answer are replies to it; those on the question itself are remarks. */
const PLACED_COMMENTS = `
  CREATE TEMP VIEW placed_comments AS
  SELECT id, number, 'Posts' AS file, question_id AS contribution_id, NULL::uuid AS parent_id, false AS is_remark, author_key, asker_key, asked_at, at, edited, body, html
  FROM usable_posts WHERE NOT is_question
  UNION ALL
  SELECT c.id, c.number, 'Comments', coalesce(p.question_id, p.id), CASE WHEN NOT p.is_question THEN p.id END, p.is_question, c.author_key, NULL, NULL, c.at, NULL, c.body, c.html
  FROM staged_comments c JOIN usable_posts p ON p.number = c.post`;

export async function openStaging(tx: Transaction): Promise<void> {
  await sql(tx, "SET LOCAL statement_timeout = 0");
  await sql(tx, "SET LOCAL work_mem = '64MB'");
  await sql(tx, "SET LOCAL client_min_messages = warning");
  await sql(tx, CREATE_IMPORTED_ID);
  await sql(tx, `CREATE TEMP TABLE staged_people (${columns.staged_people}, PRIMARY KEY (key)) ON COMMIT DROP`);
  await sql(tx, `CREATE TEMP TABLE staged_posts (${columns.staged_posts}, id uuid, PRIMARY KEY (number)) ON COMMIT DROP`);
  await sql(tx, `CREATE TEMP TABLE staged_comments (${columns.staged_comments}, id uuid, PRIMARY KEY (number)) ON COMMIT DROP`);
  await sql(tx, `CREATE TEMP TABLE staged_votes (${columns.staged_votes}, PRIMARY KEY (number)) ON COMMIT DROP`);
  await sql(tx, USABLE_POSTS);
  await sql(tx, PLACED_COMMENTS);
}

const MOST_ROWS = 1000;
const MOST_CHARACTERS = 100_000;

/** Sends rows in batches, so that memory holds one batch whatever the file. Of rows with the same number the first one counts. */
export class Staging {
  readonly #tx: Transaction;
  readonly #insert: string;
  readonly #parameters: unknown[];
  readonly #sent: () => void;
  #batch: string[] = [];
  #characters = 0;

  constructor(tx: Transaction, table: StagingTable, { id, parameters = [], sent }: { id?: string; parameters?: unknown[]; sent: () => void }) {
    this.#tx = tx;
    this.#insert = `INSERT INTO ${table} SELECT r.*${id ? `, ${id}` : ""} FROM json_to_recordset($1::json) AS r(${columns[table]}) ON CONFLICT DO NOTHING`;
    this.#parameters = parameters;
    this.#sent = sent;
  }

  async add(row: Record<string, unknown>): Promise<void> {
    const text = JSON.stringify(row);
    this.#batch.push(text);
    this.#characters += text.length;
    if (this.#batch.length >= MOST_ROWS || this.#characters >= MOST_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    if (batch.length > 0) await sql(this.#tx, this.#insert, [`[${batch.join(",")}]`, ...this.#parameters]);
    this.#sent();
  }
}
