import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptJoinRequest, answerFacilitator, askApplicant, declineJoinRequest, leaveCommunity, readJoinRequest, requestToJoin, withdrawJoinRequest } from "../../../test/operations.ts";
import { whileHeld } from "../../../test/whileHeld.ts";
import { World } from "../../../test/world.ts";
import { newId } from "../../kernel/ids.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { archiveCommunity } from "../communities/community.commands.ts";
import { Community } from "../communities/community.entity.ts";
import { joinCommunity } from "../memberships/membership.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { acceptJoinRequest as accept } from "./decideJoinRequest.ts";
import { openRequestOf, withdrawAllOf } from "./joinRequest.commands.ts";
import { whoMayDecide } from "./joinRequest.rights.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { FACILITATOR, OBSERVER } = MembershipRole;
const content = { motive: "Ik begeleid twee zij-instromers en zoek hoe anderen dat doen.", offers: ["Een kijkwijzer"], needs: ["Iemand die meedenkt"] };

async function circle() {
  const community = await world.a.community();
  const facilitator = await world.a.member(community, { role: FACILITATOR });
  const organisation = await world.a.organisation();
  const applicant = await world.a.person({ organisationId: organisation.id });
  return { community, facilitator, organisation, applicant };
}

const codeOf = ({ errors }: Awaited<ReturnType<ReturnType<World["as"]>>>) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
const eventsOf = (id: string) => world.rows<{ name: string }>("SELECT name FROM outbox WHERE payload->>'joinRequestId' = $1 ORDER BY id", [id]);
const standing = `query ($slug: String!) { community(slug: $slug) { whyNotRequestToJoin { code because } viewerJoinRequest { id status } openJoinRequestCount
  joinRequests(open: true) { edges { node { id motive status applicant { displayName } organisation { name } question steps { kind } } } } } viewer { joinRequests { id } } }`;

it("has a clock that stands still in the holidays of the applicant's school", async () => {
  const autumn = await World.open(new Date("2026-10-08T12:00:00Z"));
  try {
    const dueOf = async (region: string | null) => {
      const organisation = await autumn.a.organisation();
      await autumn.rows("UPDATE organisations SET holiday_region = $2 WHERE id = $1", [organisation.id, region]);
      const community = await autumn.a.community();
      await autumn.a.member(community, { role: FACILITATOR });
      const applicant = await autumn.a.person({ organisationId: organisation.id });
      return (await autumn.as(applicant)(requestToJoin, { input: { community: community.id, ...content } })).data.requestToJoin!.dueAt;
    };
    expect([await dueOf("NORTH"), await dueOf(null)]).toEqual(["2026-10-22T15:00:00.000Z", "2026-10-15T15:00:00.000Z"]);
  } finally {
    await autumn.close();
  }
});

describe("asking to join", () => {
  it("waits for a facilitator, with a motive, what is brought, what is looked for and the applicant's organisation", async () => {
    const { community, facilitator, organisation, applicant } = await circle();

    const { data } = await world.as(applicant)(requestToJoin, { input: { community: community.id, ...content, constituency: "startende leerkrachten" } });
    const request = data.requestToJoin!;

    expect(request).toMatchObject({ status: "SUBMITTED", ...content, constituency: "startende leerkrachten", organisation: { id: organisation.id }, assignee: { id: facilitator.id }, schoolDays: 0 });
    expect(request.dueAt).toBe("2026-11-17T16:00:00.000Z");
    expect((await world.as(applicant)(standing, { slug: community.slug })).data).toMatchObject({
      community: { whyNotRequestToJoin: { code: "CONFLICT", because: "join.open" }, viewerJoinRequest: { id: request.id }, openJoinRequestCount: null, joinRequests: null },
      viewer: { joinRequests: [{ id: request.id }] },
    });
    expect((await world.as(facilitator)(standing, { slug: community.slug })).data.community).toMatchObject({
      openJoinRequestCount: 1,
      joinRequests: { edges: [{ node: { id: request.id, applicant: { displayName: applicant.displayName }, steps: [{ kind: "SUBMITTED" }] } }] },
    });
    expect(await eventsOf(String(request.id))).toEqual([{ name: "joinRequest.submitted" }]);
  });

  it("says field by field what is missing, and keeps nothing", async () => {
    const { community, applicant } = await circle();
    const { errors } = await world.as(applicant)(requestToJoin, { input: { community: community.id, motive: "ja", offers: ["  "], needs: [] } });

    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual(["motive", "offers.0", "needs"]);
    expect(await world.rows("SELECT 1 FROM join_requests WHERE applicant_id = $1", [applicant.id])).toEqual([]);
  });

  it("refuses an organisation that is none, absurd lengths and a community that is none", async () => {
    const { community, applicant } = await circle();
    const ask = (input: object) => world.as(applicant)(requestToJoin, { input: { community: community.id, ...content, ...input } });

    for (const organisation of [newId(world.clock.now()), "geen-id"]) expect((await ask({ organisation })).errors?.[0]?.extensions.fields).toEqual([{ path: "organisation", because: "organisation.unknown" }]);
    expect((await ask({ motive: "x".repeat(3000) })).errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "motive", because: "text.too_long" });
    expect((await ask({ offers: Array.from({ length: 6 }, (_, n) => `Iets ${n}`) })).errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "offers", because: "text.too_many" });
    for (const id of [newId(world.clock.now()), "'; DROP TABLE people"]) expect(codeOf(await ask({ community: id }))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("is refused to visitors, members, who asked already, and where the community is archived", async () => {
    const { community, facilitator, applicant } = await circle();
    const ask = async (person: { id: string } | null) => codeOf(await world.as(person)(requestToJoin, { input: { community: community.id, ...content } }));

    expect(await ask(null)).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(await ask(facilitator)).toEqual(["CONFLICT", "join.member"]);
    expect(await ask(applicant)).toBeUndefined();
    expect(await ask(applicant)).toEqual(["CONFLICT", "join.open"]);
    await world.runtime.dataSource.manager.update(Community, { id: community.id }, { archivedAt: world.clock.now() });
    expect(await ask(await world.a.person())).toEqual(["CONFLICT", "community.archived"]);
  });

  it("again and again is refused in time", async () => {
    const { community, applicant } = await circle();
    const results: unknown[] = [];
    for (let count = 0; count < 6; count++) {
      const { data, errors } = await world.as(applicant)(requestToJoin, { input: { community: community.id, ...content } });
      results.push(errors?.[0]?.extensions.code ?? "sent");
      if (data?.requestToJoin) await world.as(applicant)(withdrawJoinRequest, { id: data.requestToJoin.id });
    }
    expect(results).toEqual(["sent", "sent", "sent", "sent", "sent", "RATE_LIMITED"]);
  });
});

it("asking to join everywhere is refused in time too", async () => {
  const applicant = await world.a.person();
  const codes: unknown[] = [];
  for (let count = 0; count < 21; count++) {
    const { errors } = await world.as(applicant)(requestToJoin, { input: { community: (await world.a.community()).id, ...content } });
    codes.push(errors?.[0]?.extensions.code ?? "sent");
  }
  expect(codes).toEqual([...Array<string>(20).fill("sent"), "RATE_LIMITED"]);
});

describe("asking to join at the very moment", () => {
  const ask = (community: { id: string }, applicant: { id: string }) => () => world.as(applicant)(requestToJoin, { input: { community: community.id, ...content } });
  const requests = (applicant: { id: string }) => world.rows("SELECT FROM join_requests WHERE applicant_id = $1", [applicant.id]);

  it("at which one comes in leaves nothing open", async () => {
    const { community, applicant } = await circle();
    const late = await whileHeld(world, community, ask(community, applicant), (tx) => joinCommunity(tx, { communityId: community.id, personId: applicant.id }));
    expect(codeOf(late)).toEqual(["CONFLICT", "join.member"]);
    expect(await requests(applicant)).toEqual([]);
  });

  it("at which the community is archived leaves nothing open either", async () => {
    const { community, facilitator, applicant } = await circle();
    const late = await whileHeld(world, community, ask(community, applicant), (tx) => archiveCommunity(tx, community.id, facilitator.id));
    expect(codeOf(late)).toEqual(["CONFLICT", "community.archived"]);
    expect(await requests(applicant)).toEqual([]);
  });
});

describe("a request", () => {
  it("is seen by the applicant and by who may decide, and for anyone else never was", async () => {
    const { community, facilitator, applicant } = await circle();
    const { id } = await world.a.joinRequest(community, { applicant });
    const admin = await world.a.person({ admin: true });
    const others = [null, await world.a.person(), await world.a.member(community), await world.a.member(community, { role: OBSERVER }), await world.a.member(await world.a.community(), { role: FACILITATOR }), admin];

    for (const person of [applicant, facilitator]) expect((await world.as(person)(readJoinRequest, { id })).data.node).toMatchObject({ id });
    for (const person of others) {
      expect((await world.as(person)(readJoinRequest, { id })).data.node).toBeNull();
      expect(codeOf(await world.as(person)(declineJoinRequest, { id, reason: "Nee" }))?.[0]).toBe(person ? "NOT_FOUND" : "UNAUTHENTICATED");
      expect((await world.as(person)(standing, { slug: community.slug })).data.community).toMatchObject({ joinRequests: null, openJoinRequestCount: null });
    }
    expect(codeOf(await world.as(applicant)(acceptJoinRequest, { id }))).toEqual(["FORBIDDEN", "join.not_decider"]);
    expect(codeOf(await world.as(facilitator)(withdrawJoinRequest, { id }))).toEqual(["FORBIDDEN", "join.not_applicant"]);
  });

  it("is accepted: a membership with organisation and constituency, offers and needs, a welcome, an entry on record", async () => {
    const { community, facilitator, organisation, applicant } = await circle();
    const { data } = await world.as(applicant)(requestToJoin, { input: { community: community.id, ...content, constituency: "starters" } });
    const id = String(data.requestToJoin!.id);

    const accepted = (await world.as(facilitator)(acceptJoinRequest, { id, welcome: "Welkom, begin bij de vragen." })).data.acceptJoinRequest;
    expect(accepted).toMatchObject({ status: "ACCEPTED", welcome: "Welkom, begin bij de vragen.", decidedBy: { id: facilitator.id }, decidedAt: world.clock.now().toISOString() });

    const own = await world.as(applicant)(`query ($slug: String!) { community(slug: $slug) { viewerJoinRequest { welcome } viewerMembership { role constituency organisation { id } offers { text status person { id } } needs { text } } } }`, { slug: community.slug });
    expect(own.data.community).toEqual({
      viewerJoinRequest: { welcome: "Welkom, begin bij de vragen." },
      viewerMembership: { role: "MEMBER", constituency: "starters", organisation: { id: organisation.id }, offers: [{ text: "Een kijkwijzer", status: "OPEN", person: { id: applicant.id } }], needs: [{ text: "Iemand die meedenkt" }] },
    });
    expect(await eventsOf(id)).toEqual([{ name: "joinRequest.submitted" }, { name: "joinRequest.decided" }]);
    expect(await world.rows("SELECT act, actor_id, community_id, subject_id, details FROM audit_entries WHERE details->>'joinRequestId' = $1", [id])).toEqual([
      { act: "joinRequest.accepted", actor_id: facilitator.id, community_id: community.id, subject_id: applicant.id, details: { joinRequestId: id } },
    ]);
    for (const [person, mutation, variables] of [[facilitator, declineJoinRequest, { reason: "Toch niet" }], [facilitator, acceptJoinRequest, {}], [facilitator, askApplicant, { question: "Hoe?" }], [applicant, withdrawJoinRequest, {}]] as const)
      expect(codeOf(await world.as(person)(mutation, { id, ...variables }))).toEqual(["CONFLICT", "join.closed"]);
  });

  it("is declined with a reason that the applicant reads, and may be made again", async () => {
    const { community, facilitator, applicant } = await circle();
    const { id } = await world.a.joinRequest(community, { applicant });

    expect((await world.as(facilitator)(declineJoinRequest, { id, reason: "  " })).errors?.[0]?.extensions.fields).toEqual([{ path: "reason", because: "text.required" }]);
    await world.as(facilitator)(declineJoinRequest, { id, reason: "De kring is vol tot de zomer." });

    expect((await world.as(applicant)(readJoinRequest, { id })).data.node).toMatchObject({ status: "DECLINED", reason: "De kring is vol tot de zomer." });
    expect((await world.as(applicant)(standing, { slug: community.slug })).data.community!.whyNotRequestToJoin).toBeNull();
    expect((await world.as(applicant)(requestToJoin, { input: { community: community.id, ...content } })).data.requestToJoin).toMatchObject({ status: "SUBMITTED", reason: null });
  });

  it("can be asked about and answered, again and again; the clock stands still meanwhile", async () => {
    const { community, facilitator, applicant } = await circle();
    const { id } = await world.a.joinRequest(community, { applicant });
    const day = (date: string) => world.clock.set(new Date(`2026-11-${date}T10:00:00Z`));

    day("11");
    const asked = (await world.as(facilitator)(askApplicant, { id, question: "Onderbouw of bovenbouw?" })).data.askApplicant;
    expect(asked).toMatchObject({ status: "INFORMATION_REQUESTED", question: "Onderbouw of bovenbouw?", answer: null, schoolDays: 1 });
    expect(codeOf(await world.as(facilitator)(askApplicant, { id, question: "En waar?" }))).toEqual(["CONFLICT", "join.asked"]);
    expect(codeOf(await world.as(facilitator)(answerFacilitator, { id, answer: "Ik" }))).toEqual(["FORBIDDEN", "join.not_applicant"]);
    day("12");
    const answered = (await world.as(applicant)(answerFacilitator, { id, answer: "Bovenbouw." })).data.answerFacilitator;
    expect(answered).toMatchObject({ status: "SUBMITTED", question: "Onderbouw of bovenbouw?", answer: "Bovenbouw.", schoolDays: 1, dueAt: "2026-11-18T16:00:00.000Z" });
    expect(codeOf(await world.as(applicant)(answerFacilitator, { id, answer: "Nog eens" }))).toEqual(["CONFLICT", "join.not_asked"]);

    const again = (await world.as(facilitator)(askApplicant, { id, question: "En welke dag?" })).data.askApplicant!;
    expect(again).toMatchObject({ question: "En welke dag?", answer: null });
    expect(again.steps!.map(({ kind, text }) => [kind, text])).toEqual([
      ["SUBMITTED", null], ["ASKED", "Onderbouw of bovenbouw?"], ["ANSWERED", "Bovenbouw."], ["ASKED", "En welke dag?"],
    ]);
    expect((await world.as(facilitator)(acceptJoinRequest, { id })).data.acceptJoinRequest).toMatchObject({ status: "ACCEPTED" });
    expect((await eventsOf(id)).map(({ name }) => name)).toEqual(["joinRequest.submitted", "joinRequest.asked", "joinRequest.answered", "joinRequest.asked", "joinRequest.decided"]);
    world.clock.set(new Date("2026-11-10T12:00:00.000Z"));
  });

  it("is withdrawn by the applicant", async () => {
    const { community, facilitator, applicant } = await circle();
    const { id } = await world.a.joinRequest(community, { applicant });
    expect((await world.as(applicant)(withdrawJoinRequest, { id })).data.withdrawJoinRequest).toMatchObject({ status: "WITHDRAWN" });
    expect((await world.as(facilitator)(standing, { slug: community.slug })).data.community).toMatchObject({ openJoinRequestCount: 0, joinRequests: { edges: [] } });
    expect((await eventsOf(id)).map(({ name }) => name)).toEqual(["joinRequest.submitted", "joinRequest.withdrawn"]);
  });

  it("of somebody who came in by another door is not accepted twice, and in an archived community not at all", async () => {
    const { community, facilitator, applicant } = await circle();
    const { id } = await world.a.joinRequest(community, { applicant });
    await world.a.membership(community, applicant);
    expect(codeOf(await world.as(facilitator)(acceptJoinRequest, { id }))).toEqual(["CONFLICT", "join.member"]);

    const other = await world.a.joinRequest(community);
    await world.runtime.dataSource.manager.update(Community, { id: community.id }, { archivedAt: world.clock.now() });
    expect(codeOf(await world.as(facilitator)(acceptJoinRequest, { id: other.id }))).toEqual(["CONFLICT", "community.archived"]);
    expect((await world.as(facilitator)(declineJoinRequest, { id: other.id, reason: "De kring is gestopt." })).data.declineJoinRequest).toMatchObject({ status: "DECLINED" });
  });

  it("leads back in after leaving: a stint of its own, with what is brought now", async () => {
    const { community, facilitator, applicant } = await circle();
    const first = await world.a.joinRequest(community, { applicant, offers: ["Toen"] });
    await world.as(facilitator)(acceptJoinRequest, { id: first.id });
    world.pass(1000);
    await world.as(applicant)(leaveCommunity, { community: community.id });
    const second = await world.a.joinRequest(community, { applicant, offers: ["Nu"] });
    await world.as(facilitator)(acceptJoinRequest, { id: second.id });

    const { data } = await world.as(applicant)("query ($slug: String!) { community(slug: $slug) { viewerMembership { offers { text } } } }", { slug: community.slug });
    expect(data.community!.viewerMembership!.offers).toEqual([{ text: "Nu" }]);
    expect(await world.rows("SELECT 1 FROM memberships WHERE community_id = $1 AND person_id = $2", [community.id, applicant.id])).toHaveLength(2);
  });

  it("is decided no more by a facilitator who left a second ago", async () => {
    const { community, facilitator } = await circle();
    await world.a.member(community, { role: FACILITATOR });
    const { id } = await world.a.joinRequest(community);
    world.pass(1000);
    await world.as(facilitator)(leaveCommunity, { community: community.id });
    expect(codeOf(await world.as(facilitator)(acceptJoinRequest, { id }))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("is accepted by an invitation that meets it, in the role and until the date of the invitation", async () => {
    const { community, facilitator, applicant } = await circle();
    const { id } = await world.a.joinRequest(community, { applicant });
    const endsAt = new Date(world.clock.now().getTime() + 1e9);
    const membership = await inTransaction(world.runtime, async (tx) => {
      const open = await openRequestOf(tx, community.id, applicant.id);
      return open && accept(tx, open, facilitator.id, { role: MembershipRole.EXPERT, endsAt });
    });
    expect(membership).toMatchObject({ personId: applicant.id, endsAt });
    expect((await world.as(applicant)(readJoinRequest, { id })).data.node).toMatchObject({ status: "ACCEPTED", decidedBy: { id: facilitator.id } });
    expect(await inTransaction(world.runtime, (tx) => openRequestOf(tx, community.id, applicant.id))).toBeNull();
  });

  it("goes with everything else that somebody had open, when they leave the platform", async () => {
    const { community, applicant } = await circle();
    const requests = [await world.a.joinRequest(community, { applicant }), await world.a.joinRequest(await world.a.community(), { applicant })];
    await inTransaction(world.runtime, (tx) => withdrawAllOf(tx, applicant.id));
    for (const { id } of requests) expect((await world.as(applicant)(readJoinRequest, { id })).data.node).toMatchObject({ status: "WITHDRAWN" });
  });

  it("tells from the permission itself who may decide", async () => {
    const { community, facilitator } = await circle();
    const second = await world.a.member(community, { role: FACILITATOR });
    await world.a.member(community);
    const { id } = await world.a.joinRequest(community);
    const recipients = await inTransaction(world.runtime, (tx) => whoMayDecide(tx, id));
    expect(recipients).toEqual([facilitator.id, second.id].toSorted());
  });
});
