import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { appointFacilitator, leaveCommunity, readMembership, removeMember } from "../../../test/operations.ts";
import { World, type Answer } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { MembershipRole } from "./membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { FACILITATOR } = MembershipRole;
const REMOVAL = "query ($slug: String!) { community(slug: $slug) { feed { edges { cursor } } viewerMembership { id } viewerRemoval { at reason } } }";
const reason = "Je verkocht hier boeken, ook nadat we vroegen te stoppen.";
const codeOf = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];

async function circle() {
  const community = await world.a.community();
  const facilitator = await world.a.member(community, { role: FACILITATOR });
  const member = await world.a.person();
  const { id: membership } = await world.a.membership(community, member);
  const remove = (by: { id: string } | null, id = membership) => world.as(by)(removeMember, { membership: id, reason });
  const events = () => world.rows("SELECT payload->>'cause' AS cause, actor_id AS actor FROM outbox WHERE community_id = $1 AND name = 'membership.left' ORDER BY id", [community.id]);
  const acts = () => world.rows("SELECT act, details, actor_id AS actor, subject_id AS subject FROM audit_entries WHERE community_id = $1 AND act = 'member.removed' ORDER BY id", [community.id]);
  return { community, facilitator, member, membership, remove, events, acts };
}

describe("a member whom a facilitator removes", () => {
  it("loses sight of everything at once, reads the reason, and stands in the log with it", async () => {
    const { community, facilitator, member, membership, remove, events, acts } = await circle();
    const look = async (person: { id: string }) => (await world.as(person)(REMOVAL, { slug: community.slug })).data.community;
    expect(await look(member)).toMatchObject({ feed: { edges: [] }, viewerRemoval: null });

    expect((await remove(facilitator)).data.removeMember).toMatchObject({ id: membership, endsAt: world.clock.now().toISOString(), person: { id: member.id } });

    expect(await look(member)).toEqual({ feed: null, viewerMembership: null, viewerRemoval: { at: world.clock.now().toISOString(), reason } });
    expect(await look(facilitator)).toMatchObject({ viewerRemoval: null });
    expect(await events()).toEqual([{ cause: "REMOVED", actor: facilitator.id }]);
    expect(await acts()).toEqual([{ act: "member.removed", details: { membershipId: membership }, actor: facilitator.id, subject: member.id }]);
  });

  it("is no longer told of it once they are in again, and not when they leave by themselves later", async () => {
    const { community, facilitator, member, remove } = await circle();
    await remove(facilitator);
    world.pass(DAY);
    await world.a.membership(community, member);
    const removal = async () => (await world.as(member)(REMOVAL, { slug: community.slug })).data.community!.viewerRemoval;
    expect(await removal()).toBeNull();
    await world.as(member)(leaveCommunity, { community: community.id });
    expect(await removal()).toBeNull();
  });

  it("has nothing left over of a role that was to come", async () => {
    const { community, member, remove } = await circle();
    const admin = await world.a.person({ admin: true });
    await world.rows("UPDATE people SET email = $2 WHERE id = $1", [member.id, `${member.id}@voorbeeld.example`]);
    const input = { community: community.id, email: `${member.id}@voorbeeld.example`, endsAt: new Date(world.clock.now().getTime() + DAY).toISOString() };
    expect((await world.as(admin)(appointFacilitator, { input })).errors).toBeUndefined();
    expect((await remove(admin)).errors).toBeUndefined();
    const roles = await world.rows("SELECT 1 FROM role_assignments r JOIN memberships m ON m.id = r.membership_id WHERE m.person_id = $1 AND (r.ends_at IS NULL OR r.ends_at > $2)", [member.id, world.clock.now()]);
    expect(roles).toEqual([]);
  });

  it("is told once, however often the button is pressed", async () => {
    const { facilitator, remove, events, acts } = await circle();
    const answers = await Promise.all([remove(facilitator), remove(facilitator), remove(facilitator)]);
    expect(answers.map(codeOf).filter(Boolean)).toEqual([["CONFLICT", "membership.ended"], ["CONFLICT", "membership.ended"]]);
    expect([(await events()).length, (await acts()).length]).toEqual([1, 1]);
  });

  it("and who leaves at that very moment is gone once, for one of the two causes", async () => {
    for (let time = 0; time < 10; time++) {
      const { community, facilitator, member, remove, events } = await circle();
      const [removed, left] = await Promise.all([remove(facilitator), world.as(member)(leaveCommunity, { community: community.id })]);
      expect([codeOf(removed), codeOf(left)].filter(Boolean)).toHaveLength(1);
      expect(await events()).toHaveLength(1);
    }
  });
});

describe("removing", () => {
  it("is for facilitators of the community and for administrators; of a facilitator for administrators alone, and of oneself for nobody", async () => {
    const { community, facilitator, membership, remove } = await circle();
    const second = await world.a.person();
    const { id: ofSecond } = await world.a.membership(community, second, { role: FACILITATOR });
    const own = (await world.as(second)("query ($slug: String!) { community(slug: $slug) { viewerMembership { id whyNotRemove { because } } } }", { slug: community.slug })).data.community!.viewerMembership;
    expect(own).toEqual({ id: ofSecond, whyNotRemove: { because: "membership.own" } });

    expect(codeOf(await remove(await world.a.member(community)))).toEqual(["FORBIDDEN", "membership.facilitator_required"]);
    expect(codeOf(await remove(await world.a.member(community, { role: MembershipRole.EXPERT })))).toEqual(["FORBIDDEN", "membership.facilitator_required"]);
    expect(codeOf(await remove(facilitator, ofSecond))).toEqual(["FORBIDDEN", "membership.fellow_facilitator"]);
    expect(codeOf(await remove(second, ofSecond))).toEqual(["CONFLICT", "membership.own"]);
    expect(codeOf(await remove(await world.a.member(await world.a.community(), { role: FACILITATOR })))).toEqual(["NOT_FOUND", "not_found"]);
    expect(codeOf(await remove(null))).toEqual(["UNAUTHENTICATED", "session.required"]);
    for (const id of ["niets", "\0", community.id, facilitator.id]) expect(codeOf(await remove(facilitator, id))).toEqual(["NOT_FOUND", "not_found"]);

    const admin = await world.a.person({ admin: true });
    expect((await remove(admin, ofSecond)).errors).toBeUndefined();
    expect((await remove(admin)).errors).toBeUndefined();
    expect((await world.as(facilitator)(readMembership, { id: membership })).data.node).toMatchObject({ whyNotRemove: { because: "membership.ended" } });
  });

  it.each([["", "text.required"], [" \u200b\n", "text.required"], ["x".repeat(2001), "text.too_long"]])("needs a reason that can be read: %j is none", async (words, because) => {
    const { facilitator, membership, member, community } = await circle();
    const { errors } = await world.as(facilitator)(removeMember, { membership, reason: words });
    expect(errors?.[0]?.extensions.fields).toEqual([expect.objectContaining({ path: "reason", because })]);
    expect((await world.as(member)(REMOVAL, { slug: community.slug })).data.community).toMatchObject({ viewerMembership: { id: membership } });
  });

  it("each other at the same moment is possible for no two facilitators", async () => {
    for (let time = 0; time < 10; time++) {
      const { community, facilitator } = await circle();
      const second = await world.a.person();
      const { id: ofSecond } = await world.a.membership(community, second, { role: FACILITATOR });
      const ofFirst = (await world.rows<{ id: string }>("SELECT id FROM memberships WHERE community_id = $1 AND person_id = $2", [community.id, facilitator.id]))[0]!.id;
      const answers = await Promise.all([
        world.as(facilitator)(removeMember, { membership: ofSecond, reason }), world.as(second)(removeMember, { membership: ofFirst, reason }),
      ]);
      expect(answers.map(codeOf)).toEqual([["FORBIDDEN", "membership.fellow_facilitator"], ["FORBIDDEN", "membership.fellow_facilitator"]]);
    }
  });

  it("is refused to a facilitator whom an administrator removes a moment before, a hundred times", async () => {
    const admin = world.as(await world.a.person({ admin: true }));
    let late = 0;
    for (let time = 0; time < 100; time++) {
      const { community, member, membership } = await circle();
      const hostile = await world.a.person();
      const { id } = await world.a.membership(community, hostile, { role: FACILITATOR });
      const [ended, removed] = await Promise.all([admin(removeMember, { membership: id, reason }), world.as(hostile)(removeMember, { membership, reason })]);
      expect(ended.errors).toBeUndefined();
      const causes = await world.rows<{ person: string }>("SELECT payload->>'personId' AS person FROM outbox WHERE community_id = $1 AND name = 'membership.left' ORDER BY id", [community.id]);
      if (removed.errors) late++;
      expect([codeOf(removed)?.[0] ?? "done", causes.map(({ person }) => person).includes(member.id)]).toEqual(removed.errors ? [expect.stringMatching(/FORBIDDEN|NOT_FOUND/), false] : ["done", true]);
    }
    expect(late).toBeGreaterThan(0);
  }, 60_000);
});
