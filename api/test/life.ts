import type { World } from "./world.ts";
import { inTransaction, type Transaction } from "../src/kernel/transaction.ts";
import { askApplicant, answerFacilitator } from "../src/features/admission/joinRequest.commands.ts";
import { declineJoinRequest } from "../src/features/admission/decideJoinRequest.ts";
import { NotificationKind } from "../src/features/attention/notification.entity.ts";
import { mintUnsubscribeToken, setNotificationPreference } from "../src/features/attention/notificationPreference.commands.ts";
import type { Community } from "../src/features/communities/community.entity.ts";
import { saveDraft } from "../src/features/contributions/draft.commands.ts";
import { ContributionKind, type Contribution } from "../src/features/contributions/contribution.entity.ts";
import { markHelpful } from "../src/features/contributions/helpful.commands.ts";
import { MembershipRole } from "../src/features/memberships/membership.entity.ts";
import { inviteToCommunity } from "../src/features/invitations/inviteToCommunity.ts";
import { joinCommunity } from "../src/features/memberships/membership.commands.ts";
import { requestEmailChange } from "../src/features/people/accountRequest.commands.ts";
import { Language } from "../src/features/people/language.ts";
import type { Person } from "../src/features/people/person.entity.ts";
import { appointReporter } from "../src/features/reporters/reporter.commands.ts";
import { addNeed, addOffer } from "../src/features/supply/supply.commands.ts";
import { createServiceToken } from "../src/features/tokens/serviceToken.commands.ts";
import { requestDataExport } from "../src/features/personalData/dataExport.commands.ts";

/** In every word about the person that must go; in nothing that may stay. */
export const GOES = "wissel";
/** In what they brought, which stays. */
export const STAYS = "blijfwoord";
export const PASSWORD = "halen-en-brengen";

export interface Life {
  person: Person;
  other: Person;
  community: Community;
  own: Contribution;
  theirs: Contribution;
}

let count = 0;

/** Somebody who left traces in every table that knows people. */
export async function liveALife(world: World): Promise<Life> {
  const { a, runtime } = world;
  const n = ++count;
  const write = <T>(work: (tx: Transaction) => Promise<T>) => inTransaction(runtime, work);
  const organisation = await a.organisation();
  const person = await a.person({ displayName: "Zoë Wissel", email: `zoe.wissel${n}@voorbeeld.example`, password: PASSWORD, organisationId: organisation.id });
  await world.rows("UPDATE people SET headline = 'Wisselkunstenaar', bio = 'Over mijn wisselende leven' WHERE id = $1", [person.id]);
  const community = await a.community();
  const other = await a.member(community);
  const membership = await write((tx) => joinCommunity(tx, { communityId: community.id, personId: person.id, organisationId: organisation.id, constituency: "Wisselleerkrachten" }));
  const mention = `[@Zoë Wissel](/mensen/${person.id})`;

  const own = await a.contribution(community, person, { kind: ContributionKind.EXPERIENCE, title: `Mijn ${STAYS}`, body: `Een ${STAYS} in een tekst` });
  const theirs = await a.contribution(community, other, { body: `Dank je ${mention}, dat hielp` });
  const comment = await a.comment(own, other, { body: `Mee eens ${mention}` });
  await a.comment(theirs, person, { body: `Een ${STAYS} als reactie` });
  await write((tx) => markHelpful(tx, { id: theirs.id, table: "contributions", authorId: other.id, communityId: community.id }, person));
  await write((tx) => markHelpful(tx, { id: comment.id, table: "comments", authorId: other.id, communityId: community.id }, person));
  const revise = "mutation ($input: ReviseContributionInput!) { reviseContribution(input: $input) { version } }";
  await world.as(other)(revise, { input: { contribution: theirs.id, baseVersion: 1, body: `Dank je wel ${mention}, dat hielp` } });
  await world.as(person)(revise, { input: { contribution: own.id, baseVersion: 1, title: `Mijn tweede ${STAYS}` } }, { "idempotency-key": "0190a6c0-0000-7000-8000-000000000002" });

  const words = { tags: [], context: null, approach: null, result: null, source: null, sourceUrl: null, sourceYear: null, derivesFromIds: [] };
  await write((tx) => saveDraft(tx, { personId: person.id, communityId: community.id, kind: ContributionKind.INSIGHT, title: "Wisselidee", body: "wissel", ...words }));
  await write((tx) => saveDraft(tx, { personId: other.id, communityId: community.id, kind: ContributionKind.INSIGHT, title: "Bijna af", body: `Vraag ${mention}`, ...words }));
  const member = { id: membership.id, communityId: community.id, personId: person.id };
  await write((tx) => addOffer(tx, member, { text: "Een wisselrooster", tags: [] }));
  await write((tx) => addNeed(tx, member, { text: "Een wisselplan", tags: [] }));

  const asked = { applicant: person, motive: "Een wisselend motief", offers: ["wisselaanbod"], needs: ["wisselvraag"] };
  const open = await a.joinRequest(await a.community(), asked);
  await write((tx) => askApplicant(tx, open.id, other.id, "Wie is Zoë Wissel?"));
  await write((tx) => answerFacilitator(tx, open.id, person.id, "Ik ben Wissel"));
  const declined = await a.joinRequest(await a.community(), asked);
  await write((tx) => declineJoinRequest(tx, declined.id, other.id, "Wissel past hier niet"));

  const inviting = await a.community();
  const inviter = await a.member(inviting, { role: MembershipRole.FACILITATOR });
  await write((tx) => inviteToCommunity(tx, { communityId: inviting.id, email: person.email!, message: "Kom je ook, Wissel?", inviterId: inviter.id }));

  await write((tx) => appointReporter(tx, { personId: person.id, organisationId: organisation.id, endsAt: null, decidedBy: other.id }));
  await write((tx) => createServiceToken(tx, { name: "Dashboard", days: 30, madeBy: person.id, organisationId: organisation.id, communityIds: null }));
  await world.rows("UPDATE service_tokens SET name = 'Wisselbord' WHERE made_by = $1", [person.id]);
  await write((tx) => setNotificationPreference(tx, { personId: person.id, kind: NotificationKind.MENTIONED, inApp: true, mail: false }));
  await write((tx) => mintUnsubscribeToken(tx, person.id, NotificationKind.MENTIONED));
  await write((tx) => requestEmailChange(tx, person.id, `wissel.nieuw${n}@voorbeeld.example`, Language.NL));
  await world.drain();
  await write((tx) => requestDataExport(tx, person.id));
  await world.drain();
  return { person, other, community, own, theirs };
}

/** Every row of every table as text, as a dump has it. */
export async function dump(world: World): Promise<Map<string, string[]>> {
  const tables = await world.rows<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1");
  const parts = await Promise.all(tables.map(async ({ name }) => [name, (await world.rows<{ row: string }>(`SELECT r::text AS row FROM ${name} r`)).map(({ row }) => row)] as const));
  return new Map(parts);
}
