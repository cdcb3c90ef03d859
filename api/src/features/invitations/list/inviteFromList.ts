import { badInput, ErrorCode, Refused } from "../../../kernel/errors.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { asInviter } from "../invitation.commands.ts";
import { writeInvitation, type NewInvitation } from "../inviteToCommunity.ts";
import { ListOutcome, planList, type Plan } from "./planList.ts";
import type { List } from "./readList.ts";

interface FromList extends Omit<NewInvitation, "email"> {
  list: List;
  /** Of what was shown. */
  digest: string;
}

const SENT = new Set([ListOutcome.INVITE, ListOutcome.ACCEPT_REQUEST]);

/** Invites everybody on a list, or nobody: where something is wrong, or other than was shown, nothing happens. */
export async function inviteFromList(before: Transaction, { list, digest, ...offer }: FromList): Promise<Plan> {
  const { tx } = await asInviter(before, offer.communityId, offer.inviterId);
  const plan = await planList((text, values) => sql(tx, text, values), list, offer.communityId, tx.at);
  const wrong = plan.rows.findIndex(({ outcome }) => outcome === ListOutcome.FAULT);
  if (wrong >= 0) throw badInput({ path: `file.${plan.rows[wrong]!.line}`, because: "invitation_list.faults" });
  if (plan.digest !== digest) throw new Refused(ErrorCode.CONFLICT, "invitation_list.changed");
  const sent = plan.rows.filter(({ outcome }) => SENT.has(outcome));
  if (sent.length === 0) throw new Refused(ErrorCode.CONFLICT, "invitation_list.nobody");
  for (const { email } of sent) await writeInvitation(tx, { ...offer, email });
  return plan;
}
