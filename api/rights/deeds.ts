import { newId } from "../src/kernel/ids.ts";
import type { Transaction } from "../src/kernel/transaction.ts";
import { mintToken, requestEmailChange, requestPasswordReset, requestSignUp } from "../src/features/people/accountRequest.commands.ts";
import { AccountRequest } from "../src/features/people/accountRequest.entity.ts";
import { Language } from "../src/features/people/language.ts";
import { beginSecondFactor, turnOnSecondFactor } from "../src/features/people/secondFactor.commands.ts";
import { hashOf, openSession } from "../src/features/people/session.commands.ts";
import { MembershipRole } from "../src/features/memberships/membership.entity.ts";
import { appointReporter, endReporter } from "../src/features/reporters/reporter.commands.ts";
import type { Person } from "../src/features/people/person.entity.ts";
import { ContributionKind } from "../src/features/contributions/contribution.entity.ts";
import { archiveCommunity } from "../src/features/communities/community.commands.ts";
import { askApplicant } from "../src/features/admission/joinRequest.commands.ts";
import { codeOf } from "../test/phone.ts";
import type { Actor } from "./cast.ts";
import { SCHOOL_REGISTER } from "./examples.ts";
import { invite, shownList } from "./invitations.ts";
import { identityOf, PROVIDER, underWay } from "./school.ts";
import { appeal, remove, report } from "./moderated.ts";
import { need, offer } from "./supplied.ts";
import { ADMISSION, PASSWORD, type Stage } from "./stage.ts";

interface Deed {
  /** Whether it changes who asks, so that somebody new in the same role has to do it. */
  spends?: true;
  /** What is given along: of things made for this one try, so that no try is in the way of another. */
  given(stage: Stage, actor: Actor): Promise<Record<string, unknown>> | Record<string, unknown>;
}

let count = 0;
const address = () => `fris${++count}@voorbeeld.example`;
const text = { title: "Hoe doe jij dat?", body: "Ik zoek iemand die dit eerder deed." };
const NEW_PASSWORD = "brengen-en-halen";

const question = (stage: Stage, by: Pick<Person, "id" | "organisationId"> = stage.member) => stage.world.a.contribution(stage.community, by);
const answer = async (stage: Stage, asker: Person, by: Pick<Person, "id" | "organisationId">) => stage.world.a.comment(await question(stage, asker), by);
const publishing = (content: object): Deed => ({ given: ({ community }) => ({ input: { community: community.id, ...text, ...content } }) });
const onNewQuestion = (name: string): Deed => ({ given: async (stage) => ({ [name]: (await question(stage, stage.colleague)).id }) });
const asCoAuthor: Deed = { given: async (stage) => ({ contribution: (await stage.synthesisBy(stage.colleague, [stage.member.id])).id }) };

const memberIn = async ({ world, community }: Stage, role = MembershipRole.MEMBER) => (await world.a.membership(community, await world.a.person(), { role })).id;

/** The token from the mail of a request that the work makes. */
async function mailed(stage: Stage, personId: string | null, request: (email: string) => (tx: Transaction) => Promise<unknown>): Promise<string> {
  const email = address();
  return stage.write(async (tx) => {
    await request(email)(tx);
    const row = await tx.manager.findOneByOrFail(AccountRequest, { email });
    return mintToken(tx, row, personId);
  });
}

/** How everything that rules.yaml knows under `done` is tried. */
export const DEEDS: Record<string, Deed> = {
  publishQuestion: publishing({}),
  publishExperience: publishing({ context: "Groep 5", approach: "Praten", result: "Rust" }),
  publishTheory: publishing({ source: "Literatuuroverzicht" }),
  publishInsight: publishing({}),
  publishSynthesis: { given: ({ community, experience, theory }) => ({ input: { community: community.id, ...text, derivesFrom: [experience.id, theory.id] } }) },
  saveDraft: { given: ({ community }) => ({ input: { community: community.id, kind: "INSIGHT", ...text } }) },
  discardDraft: {
    given: async (stage, { role, person }) => {
      if (["member", "facilitator", "expert"].includes(role)) await stage.draftOf(person!, ContributionKind.QUESTION);
      return { community: stage.community.id, kind: "QUESTION" };
    },
  },
  comment: { given: ({ question: { id } }) => ({ input: { contribution: id, body: "Wij deden het zo." } }) },
  markHelpful: onNewQuestion("subject"),
  "markHelpful, of the member's": { given: ({ question: { id } }) => ({ subject: id }) },
  unmarkHelpful: onNewQuestion("subject"),
  reviseContribution: { given: async (stage) => ({ input: { contribution: (await question(stage)).id, baseVersion: 1, title: "Anders" } }) },
  retractContribution: { given: async (stage) => ({ contribution: (await question(stage)).id, reason: "Het klopte niet" }) },
  reviseComment: { given: async (stage) => ({ comment: (await answer(stage, stage.colleague, stage.member)).id, body: "Anders" }) },
  removeComment: { given: async (stage) => ({ comment: (await answer(stage, stage.colleague, stage.member)).id, reason: "Dubbel" }) },
  reportContent: { given: async (stage) => ({ subject: (await question(stage, stage.colleague)).id, reason: "Dit kwetst" }) },
  "reportContent, of the member's": { given: async (stage) => ({ subject: (await question(stage)).id, reason: "Dit kwetst" }) },
  dismissReports: { given: async (stage) => ({ case: await report(stage, await question(stage)), reason: "Het is een mening" }) },
  removeReported: { given: async (stage) => ({ case: await report(stage, await question(stage)), reason: "Dit kwetst" }) },
  appealRemoval: { given: async (stage) => ({ removal: await remove(stage, await question(stage)), grounds: "Er staat geen naam in" }) },
  restoreContent: { given: async (stage) => ({ removal: await appeal(stage, await question(stage), stage.colleague), reason: "Je hebt gelijk" }) },
  upholdRemoval: { given: async (stage) => ({ removal: await appeal(stage, await question(stage), stage.colleague), reason: "Het blijft kwetsend" }) },
  "upholdRemoval, of one's own removal": { given: async (stage) => ({ removal: await appeal(stage, await question(stage), stage.facilitator), reason: "Het blijft kwetsend" }) },
  acceptAnswer: { given: async (stage) => ({ comment: (await answer(stage, stage.member, stage.colleague)).id }) },
  acceptCoAuthorship: asCoAuthor,
  declineCoAuthorship: asCoAuthor,
  removeMember: { given: async (stage) => ({ membership: await memberIn(stage), reason: "Reclame" }) },
  "removeMember, of a facilitator": { given: async (stage) => ({ membership: await memberIn(stage, MembershipRole.FACILITATOR), reason: "Reclame" }) },
  changeMemberRole: { given: async (stage) => ({ input: { membership: await memberIn(stage), role: "OBSERVER" } }) },
  "changeMemberRole, of a facilitator": { given: async (stage) => ({ input: { membership: await memberIn(stage, MembershipRole.FACILITATOR), role: "MEMBER" } }) },
  leaveCommunity: { spends: true, given: ({ community }) => ({ community: community.id }) },

  requestToJoin: { spends: true, given: ({ community }) => ({ input: { community: community.id, ...ADMISSION } }) },
  withdrawJoinRequest: { spends: true, given: async (stage, actor) => ({ joinRequest: await stage.requestBy(actor) }) },
  askApplicant: { spends: true, given: async (stage, actor) => ({ joinRequest: await stage.requestBy(actor), question: "Wat geef je?" }) },
  answerFacilitator: {
    spends: true,
    given: async (stage, actor) => {
      const joinRequest = await stage.requestBy(actor);
      await stage.write((tx) => askApplicant(tx, joinRequest, stage.facilitator.id, "Wat geef je?"));
      return { joinRequest, answer: "Rekenen." };
    },
  },
  acceptJoinRequest: { spends: true, given: async (stage, actor) => ({ joinRequest: await stage.requestBy(actor), welcome: "Welkom" }) },
  declineJoinRequest: { spends: true, given: async (stage, actor) => ({ joinRequest: await stage.requestBy(actor), reason: "Vol" }) },
  inviteToCommunity: { given: ({ community }) => ({ input: { community: community.id, email: address() } }) },
  inviteFromList: { given: async (stage) => ({ input: await shownList(stage, address()) }) },
  withdrawInvitation: { given: async (stage) => ({ invitation: await invite(stage, address()) }) },
  resendInvitation: { given: async (stage) => ({ invitation: await invite(stage, address()) }) },
  acceptInvitation: {
    spends: true,
    given: async (stage, { role, person }) => ({ input: { invitation: await invite(stage, role === "reporter" ? person!.email! : address()), offers: ["Een lesbezoek"], needs: ["Een protocol"] } }),
  },
  addOffer: { given: ({ community }) => ({ input: { community: community.id, text: "Ik ken de wet goed" } }) },
  addNeed: { given: ({ community }) => ({ input: { community: community.id, text: "Ik zoek lesmateriaal" } }) },
  withdrawOffer: { given: async (stage) => ({ offer: await offer(stage) }) },
  withdrawNeed: { given: async (stage) => ({ need: await need(stage) }) },

  signUp: { given: () => ({ input: { email: address(), password: NEW_PASSWORD, displayName: "Nieuw" } }) },
  confirmSignUp: {
    spends: true,
    given: async (stage) => {
      const content = { displayName: "Nieuw", headline: null, organisationId: null, passwordHash: "x", browserHash: hashOf("x"), language: Language.NL };
      return { token: await mailed(stage, null, (email) => (tx) => requestSignUp(tx, { email, ...content })) };
    },
  },
  signIn: {
    spends: true,
    given: async ({ world }) => {
      const email = address();
      await world.a.person({ email, password: PASSWORD });
      return { input: { email, password: PASSWORD } };
    },
  },
  signOut: { spends: true, given: () => ({}) },
  requestPasswordReset: { given: () => ({ email: address() }) },
  resetPassword: {
    spends: true,
    given: async (stage) => {
      const { id } = await stage.world.a.person({ email: address(), password: PASSWORD });
      return { input: { token: await mailed(stage, id, (email) => (tx) => requestPasswordReset(tx, email, Language.NL)), password: NEW_PASSWORD } };
    },
  },
  changePassword: { spends: true, given: () => ({ current: PASSWORD, new: NEW_PASSWORD }) },
  requestEmailChange: { given: () => ({ email: address(), password: PASSWORD }) },
  confirmEmailChange: {
    spends: true,
    given: async (stage, { person }) => {
      const { id } = person ?? stage.member;
      return { token: await mailed(stage, id, (email) => (tx) => requestEmailChange(tx, id, email, Language.NL)) };
    },
  },
  markNotificationsRead: { given: () => ({ notifications: [newId(new Date(0))] }) },
  setNotificationPreference: { given: () => ({ input: { kind: "MENTIONED", inApp: true, mail: false } }) },
  eraseAccount: { spends: true, given: () => ({ password: PASSWORD }) },
  requestDataExport: { spends: true, given: () => ({}) },
  updateProfile: { given: () => ({ input: { headline: "Leerkracht groep 5" } }) },
  beginSignIn: { given: () => ({ provider: PROVIDER }) },
  finishSignIn: {
    spends: true,
    given: async (stage, { headers }) => {
      const person = await stage.world.a.person({ email: address(), password: PASSWORD });
      const [code] = await stage.write(async (tx) => turnOnSecondFactor(tx, person.id, codeOf((await beginSecondFactor(tx, person.id, "telefoon")).secret, tx.at)));
      headers.cookie = [headers.cookie, `kenniskring-inloggen=${await underWay(stage, person)}`].filter(Boolean).join("; ");
      return { code };
    },
  },
  beginLinking: { given: () => ({ provider: PROVIDER, password: PASSWORD }) },
  unlinkIdentity: { spends: true, given: async (stage, { role, person }) => ({ identity: person && role !== "erased" ? await identityOf(stage, person) : newId(stage.world.clock.now()) }) },
  "unlinkIdentity, of another": { given: async (stage) => ({ identity: await identityOf(stage, await stage.world.a.person({ email: address(), password: PASSWORD })) }) },
  signOutEverywhere: { spends: true, given: () => ({}) },
  beginSecondFactor: { given: () => ({ password: PASSWORD }) },
  turnOnSecondFactor: {
    spends: true,
    given: async (stage, { person }) => ({ code: person ? await stage.write(async (tx) => codeOf((await beginSecondFactor(tx, person.id, "telefoon")).secret, tx.at)) : "000000" }),
  },
  turnOffSecondFactor: {
    spends: true,
    given: async (stage, { person }) => {
      if (!person) return { password: PASSWORD, code: "000000" };
      const [code] = await stage.write(async (tx) => turnOnSecondFactor(tx, person.id, codeOf((await beginSecondFactor(tx, person.id, "telefoon")).secret, tx.at)));
      return { password: PASSWORD, code };
    },
  },
  setLanguage: { given: () => ({ language: "NL" }) },
  endSession: {
    given: async (stage, { person }) => ({ session: person ? (await stage.write((tx) => openSession(tx, person.id, "Telefoon"))).session.id : newId(stage.world.clock.now()) }),
  },
  "endSession, of another": { given: async (stage) => ({ session: (await stage.write((tx) => openSession(tx, stage.colleague.id, "Telefoon"))).session.id }) },
  endOtherSessions: { spends: true, given: () => ({}) },
  createCommunity: { given: () => ({ input: { name: "Een nieuwe kring", slug: `kring-${++count}`, purpose: "Over iets wat nog niemand uitzocht.", theme: "Veiligheid" } }) },
  archiveCommunity: { given: async ({ world }) => ({ community: (await world.a.community()).id }) },
  reopenCommunity: {
    given: async (stage) => {
      const { id } = await stage.world.a.community();
      await stage.write((tx) => archiveCommunity(tx, id, stage.member.id));
      return { community: id };
    },
  },
  appointFacilitator: {
    given: async ({ world }) => {
      const email = address();
      await world.a.person({ email, password: PASSWORD });
      return { input: { community: (await world.a.community()).id, email } };
    },
  },
  createServiceToken: { given: ({ school }) => ({ input: { name: "Dashboard", days: 30, organisation: school.id } }) },
  "createServiceToken, for communities": { given: ({ community }) => ({ input: { name: "Dashboard", days: 30, communities: [community.id] } }) },
  revokeServiceToken: { given: async (stage) => ({ token: (await stage.serviceToken({ communityIds: null, organisationId: stage.school.id })).token.id }) },
  "revokeServiceToken, of an organisation no longer reported for": {
    given: async (stage, { person }) => {
      const scope = { communityIds: null, organisationId: stage.union.id };
      const reporter = person && (await stage.write((tx) => appointReporter(tx, { personId: person.id, organisationId: stage.union.id, endsAt: null, decidedBy: person.id })));
      if (reporter) await stage.write((tx) => endReporter(tx, reporter.id, reporter.personId));
      return { token: (await stage.serviceToken(scope)).token.id };
    },
  },
  appointReporter: {
    given: async (stage) => {
      const email = address();
      await stage.world.a.person({ email, password: PASSWORD });
      return { input: { email, organisation: stage.school.id } };
    },
  },
  importSchoolRegister: { given: () => ({ file: SCHOOL_REGISTER }) },
  endReporter: {
    given: async (stage) => {
      const { id: personId } = await stage.world.a.person();
      const reporter = await stage.write((tx) => appointReporter(tx, { personId, organisationId: stage.school.id, endsAt: null, decidedBy: personId }));
      return { reporter: reporter.id };
    },
  },
};
