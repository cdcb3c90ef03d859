import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { appointFacilitator, changeMemberRole, leaveCommunity, removeMember } from "../../../test/operations.ts";
import { World, type Answer } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { announceEnds } from "./announceEnds.ts";
import { MembershipRole } from "./membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { FACILITATOR, MEMBER } = MembershipRole;
const codeOf = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];

async function circle(options: { until?: number } = {}) {
  const community = await world.a.community();
  world.pass(DAY);
  const union = await world.a.organisation();
  const facilitator = await world.a.person({ organisationId: union.id });
  const endsAt = options.until ? { endsAt: new Date(world.clock.now().getTime() + options.until * DAY) } : {};
  const { id: mandate } = await world.a.membership(community, facilitator, { role: FACILITATOR, ...endsAt });
  const member = await world.a.member(community);
  const since = async (by: { id: string } | null = member) => (await world.as(by)("query ($slug: String!) { community(slug: $slug) { caretakerSince } }", { slug: community.slug })).data.community!.caretakerSince;
  const orphaned = () => world.rows<{ sponsors: string[] }>("SELECT payload->'sponsorIds' AS sponsors FROM outbox WHERE community_id = $1 AND name = 'community.orphaned'", [community.id]);
  return { community, union, facilitator, mandate, member, since, orphaned };
}

describe("a community of which the last facilitator goes", () => {
  it("by leaving, once they said that they know: they are warned first; it is without one from then on, for who may read it", async () => {
    const { community, union, facilitator, since, orphaned } = await circle();
    expect(await since()).toBeNull();
    const leave = (acceptCaretaker?: boolean) => world.as(facilitator)(leaveCommunity, { community: community.id, acceptCaretaker });
    for (const careless of [undefined, false]) expect(codeOf(await leave(careless))).toEqual(["CONFLICT", "membership.last_facilitator"]);
    world.pass(DAY);
    expect((await leave(true)).errors).toBeUndefined();
    expect(await since()).toBe(world.clock.now().toISOString());
    expect([await since(null), await since(facilitator)]).toEqual([null, null]);
    expect(await orphaned()).toEqual([{ sponsors: [union.id] }]);
  });

  it("by stepping down, in the same way", async () => {
    const { facilitator, mandate, since, orphaned } = await circle();
    const step = (more: object) => world.as(facilitator)(changeMemberRole, { input: { membership: mandate, role: MEMBER, ...more } });
    expect(codeOf(await step({}))).toEqual(["CONFLICT", "membership.last_facilitator"]);
    expect((await step({ acceptCaretaker: true })).errors).toBeUndefined();
    expect([await since(), (await orphaned()).length]).toEqual([world.clock.now().toISOString(), 1]);
  });

  it("by the end of the mandate, to the second, told once when the clock is looked at", async () => {
    const { facilitator, since, orphaned, union } = await circle({ until: 2 });
    world.pass(2 * DAY - 1);
    expect(await since()).toBeNull();
    world.pass(1);
    const end = world.clock.now().toISOString();
    expect([await since(), await since(facilitator)]).toEqual([end, end]);
    world.pass(DAY);
    await Promise.all([announceEnds(world.runtime), announceEnds(world.runtime)]);
    expect(await orphaned()).toEqual([{ sponsors: [union.id] }]);
    expect(await since()).toBe(end);
  });

  it("by the end of two mandates at once is told of once; not at all where somebody was appointed before it was noticed", async () => {
    const { community, orphaned } = await circle({ until: 2 });
    const other = await circle({ until: 2 });
    await world.a.member(community, { role: FACILITATOR, endsAt: new Date(world.clock.now().getTime() + DAY) });
    world.pass(3 * DAY);
    await world.a.member(other.community, { role: FACILITATOR });
    await announceEnds(world.runtime);
    expect([await orphaned(), await other.orphaned()].map(({ length }) => length)).toEqual([1, 0]);
  });

  it("by two administrators who remove the last two at once", async () => {
    const admins = [world.as(await world.a.person({ admin: true })), world.as(await world.a.person({ admin: true }))];
    for (let time = 0; time < 10; time++) {
      const { community, mandate, since, orphaned } = await circle();
      const { id: second } = await world.a.membership(community, await world.a.person(), { role: FACILITATOR });
      const answers = await Promise.all([mandate, second].map((membership, index) => admins[index]!(removeMember, { membership, reason: "Misbruik" })));
      expect(answers.map(codeOf)).toEqual([undefined, undefined]);
      expect([await since(), (await orphaned()).length]).toEqual([world.clock.now().toISOString(), 1]);
    }
  });

  it("goes on: members read and answer, and whoever is appointed ends it", async () => {
    const { community, facilitator, member, since } = await circle();
    const question = await world.a.contribution(community, member);
    await world.as(facilitator)(leaveCommunity, { community: community.id, acceptCaretaker: true });
    const answer = await world.as(await world.a.member(community))("mutation ($input: CommentInput!) { comment(input: $input) { id } }", { input: { contribution: question.id, body: "Zo" } });
    expect(answer.errors).toBeUndefined();
    const admin = await world.a.person({ admin: true });
    await world.a.person({ email: "opvolger@voorbeeld.example", password: "een-lang-wachtwoord" });
    const input = { community: community.id, email: "opvolger@voorbeeld.example" };
    expect((await world.as(admin)(appointFacilitator, { input })).data.appointFacilitator).toMatchObject({ caretakerSince: null });
    expect(await since()).toBeNull();
  });
});

it("a community that nobody ever facilitated is without one from its beginning; an archived one needs none", async () => {
  const community = await world.a.community();
  const began = world.clock.now().toISOString();
  const member = world.as(await world.a.member(community));
  world.pass(DAY);
  const since = async () => (await member("query ($slug: String!) { community(slug: $slug) { caretakerSince } }", { slug: community.slug })).data.community!.caretakerSince;
  expect(await since()).toBe(began);
  await world.as(await world.a.person({ admin: true }))("mutation ($id: ID!) { archiveCommunity(community: $id) { id } }", { id: community.id });
  expect(await since()).toBeNull();
});

it("an end that passes is announced as such, once, and nothing else is", async () => {
  const community = await world.a.community();
  const guest = await world.a.member(community, { role: MembershipRole.EXPERT, endsAt: new Date(world.clock.now().getTime() + DAY) });
  const left = () => world.rows("SELECT payload->>'personId' AS person, payload->>'cause' AS cause FROM outbox WHERE community_id = $1 AND name IN ('membership.left', 'community.orphaned')", [community.id]);
  await announceEnds(world.runtime);
  expect(await left()).toEqual([]);
  world.pass(DAY);
  await Promise.all([announceEnds(world.runtime), announceEnds(world.runtime)]);
  expect(await left()).toEqual([{ person: guest.id, cause: "ENDED" }]);
});
