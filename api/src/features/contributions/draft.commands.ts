import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { ContributionKind } from "./contribution.entity.ts";
import { Draft } from "./draft.entity.ts";

type Content = Omit<Draft, "id" | "createdAt" | "savedAt">;

const WRITTEN = ["title", "body", "tags", "context", "approach", "result", "source", "source_url", "source_year", "derives_from_ids", "saved_at"];

/** Keeps what somebody is writing; the last save stands. */
export async function saveDraft(tx: Transaction, content: Content): Promise<Draft> {
  const draft = { ...identity(tx.at), ...content, savedAt: tx.at };
  await tx.manager.createQueryBuilder().insert().into(Draft).values(draft).orUpdate(WRITTEN, ["person_id", "community_id", "kind"]).execute();
  const { personId, communityId, kind } = content;
  return tx.manager.findOneByOrFail(Draft, { personId, communityId, kind });
}

export async function discardDraft(tx: Transaction, personId: string, communityId: string, kind: ContributionKind): Promise<boolean> {
  const gone = await sql(tx, "DELETE FROM drafts WHERE person_id = $1 AND community_id = $2 AND kind = $3 RETURNING id", [personId, communityId, kind]);
  return gone.length > 0;
}
