import type { Transaction } from "../../kernel/transaction.ts";
import { appointFacilitator as appoint, recordAppointment, type Appointment } from "../memberships/facilitator.commands.ts";
import { inTurn } from "../memberships/inTurn.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { acceptJoinRequest } from "./decideJoinRequest.ts";
import { openRequestOf } from "./joinRequest.commands.ts";

/** Makes somebody a facilitator from now on. Whoever still waits for an answer gets it with this: they are let in, as a facilitator. */
export async function appointFacilitator(before: Transaction, appointment: Appointment): Promise<void> {
  const { communityId, personId, endsAt, decidedBy } = appointment;
  const tx = await inTurn(before, communityId);
  const request = await openRequestOf(tx, communityId, personId);
  if (!request) return appoint(tx, appointment);
  const { id } = await acceptJoinRequest(tx, request, decidedBy, { role: MembershipRole.FACILITATOR, endsAt });
  await recordAppointment(tx, id, appointment);
}
