import { ErrorCode, Refused } from "../../kernel/errors.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { inTurn } from "../memberships/inTurn.ts";
import { whoMayDecide, whoMayJudge } from "./moderation.rights.ts";

interface Matter {
  id: string;
  communityId: string;
}

/** The transaction in which somebody decides a case, once nobody can lose or gain the right to until it is over; refused to who has it no longer. */
export async function asDecider(before: Transaction, { id, communityId }: Matter, personId: string): Promise<Transaction> {
  const tx = await inTurn(before, communityId, "SHARE");
  if (!(await whoMayDecide(tx, id)).includes(personId)) throw new Refused(ErrorCode.FORBIDDEN, "report.not_decider");
  return tx;
}

/** The same for the judge of an appeal. */
export async function asJudge(before: Transaction, { id, communityId }: Matter, personId: string): Promise<Transaction> {
  const tx = await inTurn(before, communityId, "SHARE");
  if (!(await whoMayJudge(tx, id)).includes(personId)) throw new Refused(ErrorCode.FORBIDDEN, "appeal.not_judge");
  return tx;
}
