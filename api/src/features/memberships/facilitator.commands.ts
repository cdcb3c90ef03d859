import { recordAct } from "../../kernel/audit.ts";
import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import "./events.ts";
import { joinCommunity } from "./membership.commands.ts";
import { MembershipRole } from "./membership.entity.ts";
import { giveRole } from "./role.commands.ts";
import { currentStint } from "./stint.queries.ts";

export interface Appointment {
  communityId: string;
  personId: string;
  /** The organisation that the person comes from: it sponsors the role. */
  organisationId: string | null;
  /** Of the mandate; null: none. */
  endsAt: Date | null;
  decidedBy: string;
}

const role = MembershipRole.FACILITATOR;

/** Makes somebody a facilitator from now on, in a transaction whose turn it is: a member gets another role, anybody else becomes a member with it. */
export async function appointFacilitator(tx: Transaction, { communityId, personId, organisationId, endsAt, decidedBy }: Appointment): Promise<void> {
  const current = await currentStint(tx, communityId, personId);
  if (current?.role === role) throw new Refused(ErrorCode.CONFLICT, "facilitator.already");
  const membershipId = current?.id ?? (await joinCommunity(tx, { communityId, personId, organisationId, role, endsAt, decidedBy })).id;
  if (current) {
    await giveRole(tx, membershipId, { role, endsAt, sponsorId: organisationId, decidedBy });
    await announce(tx, "membership.roleChanged", { membershipId, personId, communityId }, { communityId, actorId: decidedBy });
  }
  await recordAppointment(tx, membershipId, { communityId, personId, endsAt, decidedBy });
}

export async function recordAppointment(tx: Transaction, membershipId: string, { communityId, personId, endsAt, decidedBy }: Omit<Appointment, "organisationId">): Promise<void> {
  await recordAct(tx, "facilitator.appointed", { membershipId, endsAt: endsAt?.toISOString() ?? null }, { actorId: decidedBy, communityId, subjectId: personId });
}
