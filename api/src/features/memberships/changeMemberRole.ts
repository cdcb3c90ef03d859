import { after } from "../../kernel/clock.ts";
import { recordAct } from "../../kernel/audit.ts";
import { badInput, refuseIf } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { announceIfOrphaned } from "./caretaker.ts";
import "./events.ts";
import { inTurn } from "./inTurn.ts";
import { MembershipRole, type Membership } from "./membership.entity.ts";
import { LONGEST_MEMBERSHIP } from "./membership.checks.ts";
import { outlastsOwn, whyNotChangeRole, whyNotLeaveNobody } from "./membership.policy.ts";
import { giveRole } from "./role.commands.ts";
import { actorIn, countFacilitators, stintOf, type Stint } from "./stint.queries.ts";

interface Change {
  by: { id: string; admin: boolean };
  role: MembershipRole;
  endsAt: Date | null;
  acceptCaretaker: boolean;
}

const { FACILITATOR, EXPERT } = MembershipRole;

/** Gives a member this role until this end, from now on. What is so already stays as it is. */
export async function changeMemberRole(before: Transaction, { id, communityId }: Pick<Membership, "id" | "communityId">, { by, role, endsAt, acceptCaretaker }: Change): Promise<void> {
  const tx = await inTurn(before, communityId);
  const stint = await stintOf(tx, id);
  const actor = await actorIn(tx, communityId, by);
  refuseIf(whyNotChangeRole(actor, stint));
  if (stint.role === role && stint.endsAt?.getTime() === endsAt?.getTime()) return;
  if (role === EXPERT && !endsAt) throw badInput({ path: "endsAt", because: "membership.expert_end" });
  if (endsAt && endsAt <= tx.at) throw badInput({ path: "endsAt", because: "date.past" });
  if (role === EXPERT && endsAt && endsAt > after(tx.at, LONGEST_MEMBERSHIP)) throw badInput({ path: "endsAt", because: "input.invalid" });
  if (outlastsOwn(actor, { role, endsAt })) throw badInput({ path: "endsAt", because: "membership.beyond_own" });
  if (role !== FACILITATOR) refuseIf(whyNotLeaveNobody(stint, await countFacilitators(tx, communityId), acceptCaretaker));
  await giveRole(tx, id, { role, endsAt, sponsorId: stint.organisationId, decidedBy: by.id });
  await sayChanged(tx, stint, { role, endsAt }, by.id);
}

async function sayChanged(tx: Transaction, { id: membershipId, personId, communityId, role: from }: Stint, { role: to, endsAt }: Pick<Change, "role" | "endsAt">, actorId: string): Promise<void> {
  await announce(tx, "membership.roleChanged", { membershipId, personId, communityId }, { communityId, actorId });
  await recordAct(tx, "member.roleChanged", { membershipId, from, to, endsAt: endsAt?.toISOString() ?? null }, { actorId, communityId, subjectId: personId });
  if (from === FACILITATOR && to !== FACILITATOR) await announceIfOrphaned(tx, communityId, [tx.at], actorId);
}
