import { ErrorCode, Refused } from "../../kernel/errors.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { inTurn } from "../memberships/inTurn.ts";
import type { JoinRequest } from "./joinRequest.entity.ts";
import { whoMayDecide } from "./joinRequest.rights.ts";

/** The transaction in which somebody decides a request, once nobody can lose or gain the right to until it is over; refused to who has it no longer. */
export async function asDecider(before: Transaction, { id, communityId }: Pick<JoinRequest, "id" | "communityId">, personId: string): Promise<Transaction> {
  const tx = await inTurn(before, communityId, "SHARE");
  if (!(await whoMayDecide(tx, id)).includes(personId)) throw new Refused(ErrorCode.FORBIDDEN, "join.not_decider");
  return tx;
}
