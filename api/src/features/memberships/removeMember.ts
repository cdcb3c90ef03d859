import { recordAct } from "../../kernel/audit.ts";
import { refuseIf } from "../../kernel/errors.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import { inTurn } from "./inTurn.ts";
import { endStint } from "./membership.commands.ts";
import { MembershipEnd, type Membership } from "./membership.entity.ts";
import { whyNotRemove } from "./membership.policy.ts";
import { actorIn, stintOf } from "./stint.queries.ts";

interface Removal {
  by: { id: string; admin: boolean };
  reason: string;
}

/** Ends somebody else's membership now. Who decides is judged when it is their turn: whoever was removed a moment ago removes nobody. */
export async function removeMember(before: Transaction, { id, communityId }: Pick<Membership, "id" | "communityId">, { by, reason }: Removal): Promise<void> {
  const tx = await inTurn(before, communityId);
  const stint = await stintOf(tx, id);
  refuseIf(whyNotRemove(await actorIn(tx, communityId, by), stint));
  await endStint(tx, stint, { cause: MembershipEnd.REMOVED, actorId: by.id, reason });
  await recordAct(tx, "member.removed", { membershipId: id }, { actorId: by.id, communityId, subjectId: stint.personId });
}
