import { newId } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import type { Author } from "./publishContribution.ts";

/** What can be found helpful, and the table in which it stands. */
export interface Subject {
  id: string;
  table: "contributions" | "comments";
  authorId: string;
  communityId: string;
}

const columnOf = { contributions: "contribution_id", comments: "comment_id" } as const;

/** Marks once, however often it is asked. */
export async function markHelpful(tx: Transaction, { id, table, authorId, communityId }: Subject, reader: Author): Promise<void> {
  const column = columnOf[table];
  const marked = await sql<{ id: string }>(
    tx,
    `INSERT INTO helpful_marks (id, created_at, community_id, ${column}, person_id, organisation_id) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (${column}, person_id) WHERE ${column} IS NOT NULL DO NOTHING RETURNING id`,
    [newId(tx.at), tx.at, communityId, id, reader.id, reader.organisationId],
  );
  if (marked.length === 0) return;
  await announce(tx, "helpful.marked", { subjectId: id, personId: reader.id, authorId, communityId }, { communityId, actorId: reader.id });
  await sql(tx, `UPDATE ${table} SET helpful_count = helpful_count + 1 WHERE id = $1`, [id]);
}

export async function unmarkHelpful(tx: Transaction, { id, table, authorId, communityId }: Subject, personId: string): Promise<void> {
  const column = columnOf[table];
  const unmarked = await sql<{ id: string }>(tx, `DELETE FROM helpful_marks WHERE ${column} = $1 AND person_id = $2 RETURNING id`, [id, personId]);
  if (unmarked.length === 0) return;
  await announce(tx, "helpful.unmarked", { subjectId: id, personId, authorId, communityId }, { communityId, actorId: personId });
  await sql(tx, `UPDATE ${table} SET helpful_count = helpful_count - 1 WHERE id = $1`, [id]);
}
