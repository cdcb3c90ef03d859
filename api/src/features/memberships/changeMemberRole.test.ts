import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { appointFacilitator, changeMemberRole, leaveCommunity, readMembership } from "../../../test/operations.ts";
import { World, type Answer } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { announceEnds } from "./announceEnds.ts";
import { MembershipRole } from "./membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { MEMBER, EXPERT, OBSERVER, FACILITATOR } = MembershipRole;
const inDays = (days: number) => new Date(world.clock.now().getTime() + days * DAY).toISOString();
const codeOf = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
const faultsOf = ({ errors }: Answer) => errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);

async function circle(options: { until?: number } = {}) {
  const community = await world.a.community();
  const facilitator = await world.a.person();
  await world.a.membership(community, facilitator, { role: FACILITATOR, ...(options.until && { endsAt: new Date(inDays(options.until)) }) });
  const union = await world.a.organisation();
  const member = await world.a.person({ organisationId: union.id });
  const { id: membership } = await world.a.membership(community, member);
  const change = (by: { id: string } | null, role: MembershipRole, more: object = {}, id = membership) => world.as(by)(changeMemberRole, { input: { membership: id, role, ...more } });
  const roles = () => world.rows<{ role: string; starts: Date; ends: Date | null }>("SELECT role, starts_at AS starts, ends_at AS ends FROM role_assignments WHERE membership_id = $1 ORDER BY starts_at, ends_at", [membership]);
  const facts = () => world.rows<{ name: string }>("SELECT name FROM outbox WHERE community_id = $1 AND name IN ('membership.roleChanged', 'membership.left', 'community.orphaned') ORDER BY id", [community.id]);
  const acts = () => world.rows("SELECT details->>'from' AS was, details->>'to' AS now, details->>'endsAt' AS until FROM audit_entries WHERE community_id = $1 AND act = 'member.roleChanged' ORDER BY id", [community.id]);
  return { community, facilitator, member, membership, union, change, roles, facts, acts };
}

describe("another role", () => {
  it("holds from now on, is told and put on record; done already, it stays as it is", async () => {
    const { facilitator, membership, change, facts, acts } = await circle();
    const until = inDays(30);
    expect((await change(facilitator, EXPERT, { endsAt: until })).data.changeMemberRole).toMatchObject({ id: membership, role: EXPERT, endsAt: until, mandate: null });
    await change(facilitator, EXPERT, { endsAt: until });
    expect((await change(facilitator, OBSERVER)).data.changeMemberRole).toMatchObject({ role: OBSERVER, endsAt: null });
    expect(await facts()).toEqual([{ name: "membership.roleChanged" }, { name: "membership.roleChanged" }]);
    expect(await acts()).toEqual([{ was: MEMBER, now: EXPERT, until }, { was: EXPERT, now: OBSERVER, until: null }]);
  });

  it("can have another end, or none any more, in the future only; an expert needs one", async () => {
    const { facilitator, change } = await circle();
    expect(faultsOf(await change(facilitator, EXPERT))).toEqual([["endsAt", "membership.expert_end"]]);
    expect(faultsOf(await change(facilitator, MEMBER, { endsAt: world.clock.now().toISOString() }))).toEqual([["endsAt", "date.past"]]);
    expect((await change(facilitator, MEMBER, { endsAt: "gisteren" })).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect((await change(facilitator, MEMBER, { endsAt: inDays(7) })).data.changeMemberRole).toMatchObject({ role: MEMBER, endsAt: inDays(7) });
    expect((await change(facilitator, MEMBER)).data.changeMemberRole).toMatchObject({ endsAt: null });
  });

  it("of an expert lasts five years at most, as by invitation", async () => {
    const { facilitator, change } = await circle();
    expect(faultsOf(await change(facilitator, EXPERT, { endsAt: "9000-01-01T00:00:00Z" }))).toEqual([["endsAt", "input.invalid"]]);
    expect((await change(facilitator, EXPERT, { endsAt: inDays(5 * 365) })).errors).toBeUndefined();
  });

  it("is given by one person to another ten times a day and no more: each time is a mail", async () => {
    const { community, facilitator, member, change } = await circle();
    for (let time = 0; time < 11; time++) await change(member, OBSERVER);
    const codes: unknown[] = [];
    for (let time = 0; time < 11; time++) codes.push(codeOf(await change(facilitator, time % 2 ? MEMBER : OBSERVER)));
    expect(codes).toEqual([...Array.from({ length: 10 }), ["RATE_LIMITED", "membership.too_often"]]);
    const { id: other } = await world.a.membership(community, await world.a.person());
    expect((await change(facilitator, OBSERVER, {}, other)).errors).toBeUndefined();
  });

  it("that is changed twice at the same moment is the one or the other, with a history without gaps", async () => {
    const { facilitator, membership, change, roles } = await circle();
    await Promise.all([change(facilitator, OBSERVER), change(facilitator, EXPERT, { endsAt: inDays(3) }), change(facilitator, FACILITATOR, { endsAt: inDays(5) })]);
    const [now, ...more] = (await roles()).filter(({ starts, ends }) => starts <= world.clock.now() && (!ends || ends > world.clock.now()));
    expect(more).toEqual([]);
    expect((await world.as(facilitator)(readMembership, { id: membership })).data.node).toMatchObject({ role: now!.role });
  });

  it("is given by facilitators and administrators; to a facilitator by administrators, and by the one who steps down", async () => {
    const { community, facilitator, change } = await circle();
    const second = await world.a.person();
    const { id: ofSecond } = await world.a.membership(community, second, { role: FACILITATOR });
    expect(codeOf(await change(await world.a.member(community), OBSERVER))).toEqual(["FORBIDDEN", "membership.facilitator_required"]);
    expect(codeOf(await change(await world.a.person(), OBSERVER))).toEqual(["NOT_FOUND", "not_found"]);
    expect(codeOf(await change(null, OBSERVER))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(codeOf(await change(facilitator, OBSERVER, {}, ofSecond))).toEqual(["FORBIDDEN", "membership.fellow_facilitator"]);
    expect(codeOf(await change(facilitator, FACILITATOR, { endsAt: inDays(1) }, ofSecond))).toEqual(["FORBIDDEN", "membership.fellow_facilitator"]);
    expect((await change(second, MEMBER, {}, ofSecond)).data.changeMemberRole).toMatchObject({ role: MEMBER });
    expect(codeOf(await change(second, FACILITATOR, {}, ofSecond))).toEqual(["FORBIDDEN", "membership.facilitator_required"]);
    const admin = await world.a.person({ admin: true });
    expect((await change(admin, FACILITATOR, { endsAt: inDays(9) }, ofSecond)).data.changeMemberRole).toMatchObject({ mandate: { endsAt: inDays(9) } });
    expect((await change(admin, MEMBER, {}, ofSecond)).errors).toBeUndefined();
  });

  it("is not given to who has left", async () => {
    const { community, facilitator, member, change } = await circle();
    await world.as(member)(leaveCommunity, { community: community.id });
    expect(codeOf(await change(facilitator, OBSERVER))).toEqual(["CONFLICT", "membership.ended"]);
  });
});

describe("a mandate", () => {
  it("has a sponsor and an end, at which the facilitator goes on as a member, without anybody doing anything", async () => {
    const { facilitator, member, membership, union, change, facts } = await circle();
    const until = inDays(10);
    expect((await change(facilitator, FACILITATOR, { endsAt: until })).data.changeMemberRole).toMatchObject({
      role: FACILITATOR, endsAt: null, mandate: { endsAt: until, sponsor: { id: union.id }, person: { id: member.id } },
    });
    world.pass(10 * DAY);
    expect((await world.as(member)(readMembership, { id: membership })).data.node).toMatchObject({ role: MEMBER, endsAt: null, mandate: null });
    const before = (await facts()).length;
    await announceEnds(world.runtime);
    await announceEnds(world.runtime);
    expect((await facts()).slice(before)).toEqual([{ name: "membership.roleChanged" }]);
  });

  it("that somebody passes on lasts no longer than their own, which they can shorten and not stretch", async () => {
    const { community, facilitator, change } = await circle({ until: 30 });
    const own = (await world.as(facilitator)("query ($slug: String!) { community(slug: $slug) { viewerMembership { id } } }", { slug: community.slug })).data.community!.viewerMembership!.id as unknown as string;
    const beyond = [["endsAt", "membership.beyond_own"]];
    expect(faultsOf(await change(facilitator, FACILITATOR))).toEqual(beyond);
    expect(faultsOf(await change(facilitator, FACILITATOR, { endsAt: inDays(31) }))).toEqual(beyond);
    expect(faultsOf(await change(facilitator, FACILITATOR, { endsAt: inDays(31) }, own))).toEqual(beyond);
    expect((await change(facilitator, FACILITATOR, { endsAt: inDays(30) })).errors).toBeUndefined();
    expect((await change(facilitator, FACILITATOR, { endsAt: inDays(20) }, own)).data.changeMemberRole).toMatchObject({ mandate: { endsAt: inDays(20) } });
    const admin = await world.a.person({ admin: true });
    expect((await change(admin, FACILITATOR, {}, own)).data.changeMemberRole).toMatchObject({ mandate: { endsAt: null } });
  });

  it("ends with its holder leaving, though a role was to come after it", async () => {
    const { community, facilitator, member, change, roles } = await circle();
    await change(facilitator, FACILITATOR, { endsAt: inDays(10) });
    world.pass(DAY);
    expect((await world.as(member)(leaveCommunity, { community: community.id })).errors).toBeUndefined();
    expect((await roles()).filter(({ ends }) => !ends || ends > world.clock.now())).toEqual([]);
  });

  it("is shown to who may read the community, and given by administrators with an end", async () => {
    const community = await world.a.community();
    const union = await world.a.organisation();
    const [admin, person] = [await world.a.person({ admin: true }), await world.a.person({ organisationId: union.id, email: "mandaat@voorbeeld.example", password: "een-lang-wachtwoord" })];
    const input = { community: community.id, email: "mandaat@voorbeeld.example" };
    expect(faultsOf(await world.as(admin)(appointFacilitator, { input: { ...input, endsAt: inDays(0) } }))).toEqual([["endsAt", "date.past"]]);
    const mandate = { endsAt: inDays(365), person: { id: person.id }, sponsor: { id: union.id } };
    expect((await world.as(admin)(appointFacilitator, { input: { ...input, endsAt: mandate.endsAt } })).data.appointFacilitator).toMatchObject({ mandates: [mandate] });
    const read = async (by: { id: string } | null) => (await world.as(by)("query ($slug: String!) { community(slug: $slug) { mandates { endsAt person { id } sponsor { id } } } }", { slug: community.slug })).data.community!.mandates;
    expect([await read(person), await read(null), await read(await world.a.person())]).toEqual([[mandate], [], []]);
    expect(await world.rows("SELECT 1 FROM audit_entries WHERE act = 'community.read' AND actor_id = $1", [admin.id])).toEqual([]);
  });
});
