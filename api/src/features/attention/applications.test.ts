import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptJoinRequest, answerFacilitator, askApplicant, declineJoinRequest, leaveCommunity, withdrawJoinRequest } from "../../../test/operations.ts";
import { openMailbox } from "../../../test/post.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { escalateJoinRequests } from "../admission/escalateJoinRequests.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
let box: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  world = await World.open();
  box = await openMailbox(world);
});
afterAll(async () => {
  await box.close();
  await world.close();
});

interface Told {
  kind: string;
  subject: { id: string };
}
const LIST = "{ viewer { notifications { unreadCount edges { node { kind actor { id } subject { id __typename } } } } } }";

async function told(person: { id: string }) {
  await world.drain();
  return (await world.as(person)(LIST)).data.viewer!.notifications!.edges!.map(({ node }) => node as unknown as Told);
}

let count = 0;
async function facilitator(community: { id: string }) {
  const person = await world.a.person({ password: "een-lang-wachtwoord", email: `beheer${++count}@voorbeeld.example` });
  await world.a.membership(community, person, { role: MembershipRole.FACILITATOR });
  return person;
}

async function applied() {
  const community = await world.a.community();
  const [first, second] = [await facilitator(community), await facilitator(community)];
  const member = await world.a.member(community);
  const applicant = await world.a.person({ password: "een-lang-wachtwoord", email: `aanvrager${++count}@voorbeeld.example` });
  const request = await world.a.joinRequest(community, { applicant });
  return { community, first, second, member, applicant, request };
}

const to = async () => (await box.deliver()).map((mail) => mail.to[0]).sort();

describe("a request to join", () => {
  it("whose question is answered is told to who asked; to all who may decide once that is not theirs any more", async () => {
    const { community, first, second, applicant, request } = await applied();
    const ask = () => world.as(first)(askApplicant, { id: request.id, question: "Geef je les?" });
    const answered = { kind: "APPLICATION_ANSWERED", actor: { id: applicant.id }, subject: { id: request.id, __typename: "JoinRequest" } };
    const answersTo = async (person: { id: string }) => (await told(person)).filter(({ kind }) => kind === "APPLICATION_ANSWERED");
    await ask();
    await box.deliver();
    await world.as(applicant)(answerFacilitator, { id: request.id, answer: "Ja, aan groep 5" });
    expect([await answersTo(first), await answersTo(second), await answersTo(applicant)]).toEqual([[answered], [], []]);
    const [mail, ...more] = await box.deliver();
    expect([mail!.to, more]).toEqual([[first.email], []]);
    expect(mail!.text).toContain(`https://kenniskring.example/${community.slug}/bureau`);
    expect(mail!.text).not.toContain("groep 5");

    await ask();
    await world.as(first)(leaveCommunity, { community: community.id });
    await world.as(applicant)(answerFacilitator, { id: request.id, answer: "Ja, nog steeds" });
    expect(await answersTo(second)).toEqual([answered]);
    expect(await answersTo(first)).toHaveLength(1);
    await box.deliver();
  });

  it("is told to everyone who may decide it, once, and to nobody else", async () => {
    const { first, second, member, applicant, request } = await applied();
    const received = { kind: "APPLICATION_RECEIVED", actor: { id: applicant.id }, subject: { id: request.id, __typename: "JoinRequest" } };
    expect(await told(first)).toEqual([received]);
    expect(await told(second)).toEqual([received]);
    expect(await told(member)).toEqual([]);
    expect(await told(applicant)).toEqual([]);
    expect(await to()).toEqual([first.email, second.email].sort());
    expect(await to()).toEqual([]);
  });

  it("leads those who decide to the desk by mail, and says nothing of it once it was withdrawn", async () => {
    const { community, applicant, request, first } = await applied();
    const mails = await box.deliver();
    expect(mails.find((mail) => mail.to[0] === first.email)!.text).toContain(`https://kenniskring.example/${community.slug}/bureau`);

    const withdrawn = await applied();
    await world.as(withdrawn.applicant)(withdrawJoinRequest, { id: withdrawn.request.id });
    expect(await to()).toEqual([]);
    expect(request.applicantId).toBe(applicant.id);
  });

  it("is told anew to the facilitator to whom the clock takes it", async () => {
    const { first, second, request } = await applied();
    await to();
    world.pass(8 * DAY);
    await escalateJoinRequests(world.runtime);
    const counts = [await told(first), await told(second)].map((list) => list.filter(({ subject }) => subject.id === request.id).length).sort();
    expect(counts).toEqual([1, 2]);
  });
});

describe("who asked to join", () => {
  it("is told of a question and of the decision, each once", async () => {
    const { community, first, applicant, request } = await applied();
    await to();
    await world.as(first)(askApplicant, { id: request.id, question: "Waar geef je les?" });
    expect(await told(applicant)).toEqual([{ kind: "APPLICATION_QUESTION", actor: { id: first.id }, subject: { id: request.id, __typename: "JoinRequest" } }]);
    const [mail, ...more] = await box.deliver();
    expect([mail!.to, more]).toEqual([[applicant.email], []]);
    expect(mail!.text).toContain(`https://kenniskring.example/${community.slug}/aanvragen`);

    await Promise.all([world.as(first)(acceptJoinRequest, { id: request.id, welcome: "Welkom" }), world.as(first)(declineJoinRequest, { id: request.id, reason: "Vol op dit moment" })]);
    expect((await told(applicant)).map(({ kind }) => kind)).toEqual(["APPLICATION_DECIDED", "APPLICATION_QUESTION"]);
    expect(await to()).toEqual([applicant.email]);
  });
});
