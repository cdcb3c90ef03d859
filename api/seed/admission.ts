import { after, DAY } from "../src/kernel/clock.ts";
import type { Transaction } from "../src/kernel/transaction.ts";
import { acceptJoinRequest, declineJoinRequest } from "../src/features/admission/decideJoinRequest.ts";
import { escalateOne } from "../src/features/admission/escalateJoinRequests.ts";
import { askApplicant } from "../src/features/admission/joinRequest.commands.ts";
import { requestToJoin } from "../src/features/admission/requestToJoin.ts";
import type { Author } from "../src/features/contributions/publishContribution.ts";
import { acceptInvitation } from "../src/features/invitations/acceptInvitation.ts";
import { inviteToCommunity } from "../src/features/invitations/inviteToCommunity.ts";
import { Person } from "../src/features/people/person.entity.ts";
import type { Membership } from "../src/features/memberships/membership.entity.ts";
import { addNeed, addOffer } from "../src/features/supply/supply.commands.ts";
import type { InvitationContent, RequestContent, SupplyContent } from "./content.ts";
import type { Calendar } from "./moments.ts";

interface Scene {
  at: (moment: Date) => Transaction;
  calendar: Calendar;
  now: Date;
  person: (key: string) => Author;
}

/** What members of one community bring and look for; said after they joined. */
export async function addSupply({ at, now, person }: Scene, members: ReadonlyMap<string, Membership>, supply: SupplyContent[]): Promise<void> {
  for (const { who, days, brings, gets } of supply) {
    const membership = members.get(person(who).id);
    if (!membership) throw new Error(`the demo says what "${who}" brings to a community where they are no member`);
    const said = new Date(Math.max(after(now, -days * DAY).getTime(), membership.joinedAt.getTime()));
    for (const text of brings) await addOffer(at(said), membership, { text });
    for (const text of gets) await addNeed(at(said), membership, { text });
  }
}

/** Who asks to join one community, and how far it has come; time that ran out takes a request on as it would have. */
export async function addRequests(scene: Scene, communityId: string, requests: RequestContent[]): Promise<void> {
  const { at, calendar, now, person } = scene;
  for (const { who, at: moment, motive, brings, gets, constituency, asked, decision } of requests) {
    const sent = calendar.at(moment);
    const { id: applicantId, organisationId } = person(who);
    const request = await requestToJoin(at(sent), { communityId, applicantId, organisationId, constituency, motive: motive.trim(), offers: brings, needs: gets });
    if (asked) await askApplicant(at(calendar.later(sent, asked.after)), request.id, person(asked.by).id, asked.question);
    if (decision?.decline) await declineJoinRequest(at(calendar.later(sent, decision.after)), request.id, person(decision.by).id, decision.decline);
    else if (decision) await acceptJoinRequest(at(calendar.later(sent, decision.after)), request.id, person(decision.by).id);
    else if (!asked && request.dueAt && request.dueAt < now) await escalateOne(at(request.dueAt));
  }
}

/** Who was asked into one community, and who came. */
export async function addInvitations({ at, calendar, person }: Scene, communityId: string, invitations: InvitationContent[]): Promise<void> {
  for (const { email, by, at: moment, message, accepted } of invitations) {
    const sent = calendar.at(moment);
    const { id } = await inviteToCommunity(at(sent), { communityId, email, message: message.trim(), inviterId: person(by).id });
    if (!accepted) continue;
    const { id: personId, organisationId } = person(accepted.who);
    const tx = at(calendar.later(sent, accepted.after));
    await tx.manager.update(Person, { id: personId }, { email });
    await acceptInvitation(tx, id, { personId, organisationId, offers: accepted.brings, needs: accepted.gets });
  }
}
