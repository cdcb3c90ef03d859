import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";

/** Who was named as co-author says yes, or no; until then nobody reads the name. */
export async function answerCoAuthorship(tx: Transaction, contributionId: string, personId: string, accepted: boolean): Promise<void> {
  const answered = accepted
    ? await sql(
        tx,
        "UPDATE co_authors SET accepted_at = coalesce(accepted_at, $3) WHERE contribution_id = $1 AND person_id = $2 RETURNING person_id",
        [contributionId, personId, tx.at],
      )
    : await sql(tx, "DELETE FROM co_authors WHERE contribution_id = $1 AND person_id = $2 RETURNING person_id", [contributionId, personId]);
  if (answered.length === 0) throw new Refused(ErrorCode.CONFLICT, "coauthor.not_asked");
}
