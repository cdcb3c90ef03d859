import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { comment, leaveCommunity, markHelpful, readContribution } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { MembershipRole } from "./membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const inside = `query ($slug: String!, $id: ID!) {
  community(slug: $slug) { name memberCount viewerMembership { role joinedAt endsAt } whyNotContribute { code because } whyNotLeave { code because }
    feed { edges { node { id } } } members { edges { node { id } } } tags { tag } }
  contribution(id: $id) { title } node(id: $id) { id } viewer { memberships { community { id } } homeFeed { edges { node { id } } } } }`;

async function circle() {
  const community = await world.a.community();
  const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const contribution = await world.a.contribution(community, facilitator);
  const look = async (person: { id: string } | null) => (await world.as(person)(inside, { slug: community.slug, id: contribution.id })).data;
  const leave = (person: { id: string } | null, id = community.id) => world.as(person)(leaveCommunity, { community: id });
  return { community, facilitator, contribution, look, leave };
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

const nothing = {
  community: {
    memberCount: 1, viewerMembership: null, feed: null, members: null, tags: null,
    whyNotContribute: { code: "FORBIDDEN", because: "membership.required" }, whyNotLeave: { code: "FORBIDDEN", because: "membership.required" },
  },
  contribution: null, node: null, viewer: { memberships: [], homeFeed: { edges: [] } },
};

describe("a member", () => {
  it("reads what is inside; the same is closed for who never joined", async () => {
    const { community, contribution, look } = await circle();
    expect(await look(await world.a.person())).toMatchObject(nothing);
    expect(await look(await world.a.member(community))).toMatchObject({
      community: { memberCount: 2, viewerMembership: { role: "MEMBER", joinedAt: world.clock.now().toISOString(), endsAt: null }, whyNotContribute: null, whyNotLeave: null, tags: [] },
      contribution: { title: contribution.title }, node: { id: contribution.id }, viewer: { memberships: [{ community: { id: community.id } }] },
    });
  });

  it("who leaves loses sight of everything at once, in the answer already", async () => {
    const { community, contribution, look, leave } = await circle();
    const member = await world.a.member(community);
    const ask = world.as(member);
    expect((await ask(leaveCommunity, { community: community.id })).data.leaveCommunity).toEqual({ id: community.id, viewerMembership: null });
    expect(await look(member)).toMatchObject(nothing);
    expect(await refusal(ask(comment, { input: { contribution: contribution.id, body: "Nog even" } }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(ask(markHelpful, { subject: contribution.id }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(leave(member))).toEqual(["FORBIDDEN", "membership.required"]);
  });

  it("whose membership has an end date reads until that moment, and nothing from then on", async () => {
    const { community, look } = await circle();
    const guest = await world.a.member(community, { role: MembershipRole.EXPERT, endsAt: new Date(world.clock.now().getTime() + DAY) });
    world.pass(DAY - 1);
    expect(await look(guest)).toMatchObject({ community: { viewerMembership: { role: "EXPERT" }, memberCount: 2 }, contribution: {} });
    const ended = async () => (await world.as(guest)("query ($slug: String!) { community(slug: $slug) { viewerEndedAt } }", { slug: community.slug })).data.community!.viewerEndedAt;
    expect(await ended()).toBeNull();
    world.pass(1);
    expect(await look(guest)).toMatchObject(nothing);
    expect(await ended()).toBe(world.clock.now().toISOString());
    await world.a.membership(community, guest);
    expect(await ended()).toBeNull();
  });

  it("whose membership ended in the past reads nothing, and does not count", async () => {
    const { community, facilitator, look } = await circle();
    const before = await world.a.person();
    world.pass(DAY);
    await world.a.membership(community, before, { endsAt: world.clock.now() });
    expect(await look(before)).toMatchObject(nothing);
    const names = "query ($slug: String!) { community(slug: $slug) { members { edges { node { person { id } } } } } }";
    const { data } = await world.as(facilitator)(names, { slug: community.slug });
    expect(data.community!.members!.edges).toEqual([{ node: { person: { id: facilitator.id } } }]);
  });

  it("who comes back has a new stint; the old one stays on record, and what was written stays", async () => {
    const { community, look, leave } = await circle();
    const member = await world.a.member(community);
    const written = await world.a.contribution(community, member);
    world.pass(DAY);
    const left = world.clock.now();
    await leave(member);
    world.pass(DAY);
    await world.a.membership(community, member);
    expect(await look(member)).toMatchObject({ community: { memberCount: 2, viewerMembership: { joinedAt: world.clock.now().toISOString() } } });
    const stints = await world.rows<{ ends_at: Date | null; role_ends_at: Date | null }>(
      `SELECT m.ends_at, r.ends_at AS role_ends_at FROM memberships m JOIN role_assignments r ON r.membership_id = m.id WHERE m.person_id = $1 ORDER BY m.joined_at`,
      [member.id],
    );
    expect(stints).toEqual([{ ends_at: left, role_ends_at: left }, { ends_at: null, role_ends_at: null }]);
    expect((await world.as(member)(readContribution, { id: written.id })).data.contribution).toMatchObject({ author: { id: member.id } });
  });

  it("who leaves and comes back within one moment is in again", async () => {
    const { community, look, leave } = await circle();
    const member = await world.a.member(community);
    await leave(member);
    await world.a.membership(community, member);
    expect(await look(member)).toMatchObject({ community: { memberCount: 2, viewerMembership: { role: "MEMBER" } } });
  });

  it("cannot be one twice at the same time", async () => {
    const { community } = await circle();
    const member = await world.a.member(community);
    await expect(world.a.membership(community, member)).rejects.toThrow("memberships_do_not_overlap");
  });
});

describe("leaving", () => {
  it("is refused to the last facilitator, who is told so beforehand", async () => {
    const { community, facilitator, look, leave } = await circle();
    const last = { code: "CONFLICT", because: "membership.last_facilitator" };
    expect(await look(facilitator)).toMatchObject({ community: { whyNotLeave: last } });
    expect(await refusal(leave(facilitator))).toEqual([last.code, last.because]);
    await world.a.member(community, { role: MembershipRole.FACILITATOR });
    expect(await look(facilitator)).toMatchObject({ community: { whyNotLeave: null } });
    expect((await leave(facilitator)).errors).toBeUndefined();
  });

  it("keeps one of two facilitators who leave at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const { community, facilitator, leave } = await circle();
      const second = await world.a.member(community, { role: MembershipRole.FACILITATOR });
      const answers = await Promise.all([leave(facilitator), leave(second)]);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      const { data } = await world.as(null)("query ($slug: String!) { community(slug: $slug) { facilitators { id } } }", { slug: community.slug });
      expect(data.community!.facilitators).toHaveLength(1);
    }
  });

  it("happens once when it is asked twice at the same moment", async () => {
    const { community, leave } = await circle();
    const member = await world.a.member(community);
    const answers = await Promise.all([leave(member), leave(member)]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(["FORBIDDEN", undefined]);
  });

  it("is not found where there is no community, and needs somebody", async () => {
    const { community, leave } = await circle();
    const person = await world.a.person();
    for (const id of ["0190a6c0-0000-7000-8000-000000000000", "niets", "\0", person.id]) expect(await refusal(leave(person, id))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(leave(null, community.id))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(await refusal(leave(await world.a.person({ admin: true })))).toEqual(["FORBIDDEN", "membership.required"]);
  });
});
