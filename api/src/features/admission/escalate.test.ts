import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptJoinRequest, answerFacilitator, askApplicant, readJoinRequest } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { joinCommunity } from "../memberships/membership.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { escalateJoinRequests } from "./escalateJoinRequests.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { FACILITATOR } = MembershipRole;
const at = (moment: string) => world.clock.set(new Date(moment));

/** A community with a facilitator of each of two organisations, an older one first. */
async function circle() {
  at("2026-11-02T09:00:00Z");
  const [union, board] = [await world.a.organisation(), await world.a.organisation()];
  const community = await world.a.community();
  const first = await world.a.member(community, { role: FACILITATOR, organisationId: union.id });
  world.pass(1000);
  const second = await world.a.member(community, { role: FACILITATOR, organisationId: union.id });
  world.pass(1000);
  const other = await world.a.member(community, { role: FACILITATOR, organisationId: board.id });
  at("2026-11-03T15:08:00Z");
  const applicant = await world.a.person();
  const { id } = await world.a.joinRequest(community, { applicant });
  const read = async (person: { id: string } = applicant) => (await world.as(person)(readJoinRequest, { id })).data.node;
  return { union, community, first, second, other, applicant, id, read };
}

const events = (id: string) => world.rows("SELECT name, payload->>'stage' AS stage, payload->>'status' AS status FROM outbox WHERE payload->>'joinRequestId' = $1 ORDER BY id", [id]);

describe("the clock of a request", () => {
  it("goes to a facilitator of another organisation after five school days, and to the sponsor after ten", async () => {
    const { id, read, first, other } = await circle();
    expect(await read()).toMatchObject({ assignee: { id: first.id }, dueAt: "2026-11-10T16:00:00.000Z", stage: null });

    at("2026-11-10T15:59:00Z");
    await escalateJoinRequests(world.runtime);
    expect(await read()).toMatchObject({ stage: null, schoolDays: 5 });
    at("2026-11-10T16:00:00Z");
    await escalateJoinRequests(world.runtime);
    await escalateJoinRequests(world.runtime);
    expect(await read()).toMatchObject({ stage: "SECOND_FACILITATOR", assignee: { id: other.id }, dueAt: "2026-11-17T16:00:00.000Z", schoolDays: 5 });
    at("2026-11-17T16:00:00Z");
    await escalateJoinRequests(world.runtime);
    expect(await read()).toMatchObject({ stage: "SPONSOR", status: "SUBMITTED", schoolDays: 10 });
    at("2026-12-01T10:00:00Z");
    await escalateJoinRequests(world.runtime);
    expect((await read())!.schoolDays).toBe(20);
    expect(await events(id)).toEqual([
      { name: "joinRequest.submitted", stage: null, status: null },
      { name: "joinRequest.escalated", stage: "SECOND_FACILITATOR", status: null },
      { name: "joinRequest.escalated", stage: "SPONSOR", status: null },
    ]);
  });

  it("lets the sponsor's facilitators elsewhere and administrators decide only then, and they see the request, not the community", async () => {
    const { id, read, union, community } = await circle();
    const elsewhere = await world.a.member(await world.a.community(), { role: FACILITATOR, organisationId: union.id });
    const stranger = await world.a.member(await world.a.community(), { role: FACILITATOR, organisationId: (await world.a.organisation()).id });
    const unsponsored = await world.a.member(await world.a.community(), { role: FACILITATOR });
    const admin = await world.a.person({ admin: true });
    for (const person of [elsewhere, stranger, admin]) expect(await read(person)).toBeNull();

    at("2026-11-30T10:00:00Z");
    await escalateJoinRequests(world.runtime);
    for (const person of [stranger, unsponsored]) expect(await read(person)).toBeNull();
    for (const person of [elsewhere, admin]) expect(await read(person)).toMatchObject({ id, stage: "SPONSOR", whyNotAccept: null });
    const inside = "query ($slug: String!) { community(slug: $slug) { members { edges { node { id } } } joinRequests(open: true) { edges { node { id } } } } }";
    expect((await world.as(elsewhere)(inside, { slug: community.slug })).data.community).toEqual({ members: null, joinRequests: { edges: [{ node: { id } }] } });
    expect((await world.as(elsewhere)(acceptJoinRequest, { id })).data.acceptJoinRequest).toMatchObject({ status: "ACCEPTED", decidedBy: { id: elsewhere.id } });
  });

  it("stands still while an answer is waited for, and the request lapses after twenty school days without one", async () => {
    const { id, read, first, applicant, community } = await circle();
    await world.as(first)(askApplicant, { id, question: "Waar werk je?" });
    at("2026-11-20T10:00:00Z");
    await escalateJoinRequests(world.runtime);
    expect(await read()).toMatchObject({ status: "INFORMATION_REQUESTED", stage: null, dueAt: "2026-12-01T16:00:00.000Z", schoolDays: 0 });
    await world.as(applicant)(answerFacilitator, { id, answer: "In Assen." });
    expect(await read()).toMatchObject({ status: "SUBMITTED", dueAt: "2026-11-27T16:00:00.000Z" });

    await world.as(first)(askApplicant, { id, question: "En waarom?" });
    at("2027-01-12T16:00:00Z");
    await escalateJoinRequests(world.runtime);
    expect(await read()).toMatchObject({ status: "LAPSED", decidedBy: null });
    expect((await events(id)).at(-1)).toMatchObject({ name: "joinRequest.decided", status: "LAPSED" });
    expect((await world.as(applicant)("query ($slug: String!) { community(slug: $slug) { whyNotRequestToJoin { because } } }", { slug: community.slug })).data.community).toEqual({ whyNotRequestToJoin: null });
  });

  it("takes each request on once, however many processes look", async () => {
    const community = await world.a.community();
    at("2026-11-03T10:00:00Z");
    for (let count = 0; count < 20; count++) await world.a.joinRequest(community);
    at("2026-11-11T10:00:00Z");
    await Promise.all(Array.from({ length: 4 }, () => escalateJoinRequests(world.runtime)));
    const [told] = await world.rows<{ events: number; requests: number }>(
      "SELECT count(*)::int AS events, count(DISTINCT payload->>'joinRequestId')::int AS requests FROM outbox WHERE name = 'joinRequest.escalated' AND community_id = $1", [community.id]);
    expect(told).toEqual({ events: 20, requests: 20 });
  });

  it("lies with the administrators where nobody facilitates, and with a facilitator as soon as there is one", async () => {
    at("2026-11-03T10:00:00Z");
    const community = await world.a.community();
    const { id } = await world.a.joinRequest(community);
    const admin = await world.a.person({ admin: true });
    const sees = async (person: { id: string }) => (await world.as(person)(readJoinRequest, { id })).data.node !== null;
    expect(await sees(admin)).toBe(true);
    const person = await world.a.person();
    await inTransaction(world.runtime, (tx) => joinCommunity(tx, { communityId: community.id, personId: person.id, role: FACILITATOR }));
    expect([await sees(admin), await sees(person)]).toEqual([false, true]);
  });

  it("is never decided by the one who asks, administrator or not", async () => {
    const community = await world.a.community();
    const applicant = await world.a.person({ admin: true });
    const { id } = await world.a.joinRequest(community, { applicant });
    const { errors } = await world.as(applicant)(acceptJoinRequest, { id });
    expect(errors?.[0]).toMatchObject({ message: "join.not_decider", extensions: { code: "FORBIDDEN" } });
  });
});
