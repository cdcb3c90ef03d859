import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { changeMemberRole, leaveCommunity, removeMember } from "../../../test/operations.ts";
import { openMailbox } from "../../../test/post.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { announceEnds } from "../memberships/announceEnds.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { appointReporter } from "../reporters/reporter.commands.ts";

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

const LIST = "{ viewer { notifications { edges { node { kind actor { id } subject { id __typename } } } } } }";
let count = 0;

async function told(person: { id: string }) {
  await world.drain();
  return (await world.as(person)(LIST)).data.viewer!.notifications!.edges!.map(({ node }) => node);
}

const account = (content: object = {}) => world.a.person({ password: "een-lang-wachtwoord", email: `iemand${++count}@voorbeeld.example`, ...content });

async function circle() {
  const community = await world.a.community();
  const union = await world.a.organisation();
  const facilitator = await account({ organisationId: union.id });
  await world.a.membership(community, facilitator, { role: MembershipRole.FACILITATOR });
  const member = await account();
  const { id: membership } = await world.a.membership(community, member);
  return { community, union, facilitator, member, membership };
}

describe("who is removed", () => {
  it("is told so here and by mail, and led to where the reason stands; the mail does not say it", async () => {
    const { community, facilitator, member, membership } = await circle();
    await world.as(facilitator)(removeMember, { membership, reason: "Een kanariewoord" });
    expect(await told(member)).toEqual([{ kind: "MEMBERSHIP_REMOVED", actor: { id: facilitator.id }, subject: { id: community.id, __typename: "Community" } }]);
    expect(await told(facilitator)).toEqual([]);
    const [mail, ...more] = await box.deliver();
    expect([mail!.to, more]).toEqual([[member.email], []]);
    expect(mail!.text).toContain(`https://kenniskring.example/${community.slug}`);
    expect(mail!.text).not.toContain("kanariewoord");
  });

  it("is told nothing when they left, or when their date came", async () => {
    const { community, member } = await circle();
    const guest = await world.a.person({ password: "een-lang-wachtwoord", email: `gast${++count}@voorbeeld.example` });
    await world.a.membership(community, guest, { role: MembershipRole.EXPERT, endsAt: new Date(world.clock.now().getTime() + DAY) });
    await world.as(member)(leaveCommunity, { community: community.id });
    world.pass(DAY);
    await announceEnds(world.runtime);
    expect([await told(member), await told(guest), await box.deliver()]).toEqual([[], [], []]);
  });
});

describe("whose role changes", () => {
  it("is told so, by whomever it was; also when the mandate ended by itself", async () => {
    const { community, facilitator, member, membership } = await circle();
    const endsAt = new Date(world.clock.now().getTime() + DAY).toISOString();
    await world.as(facilitator)(changeMemberRole, { input: { membership, role: "FACILITATOR", endsAt } });
    const changed = (actor: object | null) => ({ kind: "ROLE_CHANGED", actor, subject: { id: membership, __typename: "Membership" } });
    expect(await told(member)).toEqual([changed({ id: facilitator.id })]);
    const [mail] = await box.deliver();
    expect(mail!.to).toEqual([member.email]);
    expect(mail!.text).toContain(`Je bent nu onderwerpbeheerder in ${community.name}`);
    world.pass(DAY);
    await announceEnds(world.runtime);
    expect(await told(member)).toEqual([changed(null), changed({ id: facilitator.id })]);
    expect((await box.deliver())[0]!.text).toContain(`Je bent nu deelnemer in ${community.name}`);
  });
});

describe("a community without facilitator", () => {
  it("is told to its members, to administrators and to who reports for the organisation of the last one, and to nobody else", async () => {
    const admin = await account({ admin: true });
    const { community, union, facilitator, member } = await circle();
    const endsAt = new Date(world.clock.now().getTime() + DAY);
    const guests = [await world.a.member(community, { role: MembershipRole.EXPERT, endsAt }), await world.a.member(community, { role: MembershipRole.OBSERVER, endsAt })];
    const [reporter, other] = [await account(), await account()];
    const elsewhere = await world.a.organisation();
    await inTransaction(world.runtime, (tx) => appointReporter(tx, { personId: reporter.id, organisationId: union.id, endsAt: null, decidedBy: admin.id }));
    await inTransaction(world.runtime, (tx) => appointReporter(tx, { personId: other.id, organisationId: elsewhere.id, endsAt: null, decidedBy: admin.id }));
    await world.as(facilitator)(leaveCommunity, { community: community.id, acceptCaretaker: true });
    const orphaned = { kind: "COMMUNITY_ORPHANED", actor: { id: facilitator.id }, subject: { id: community.id, __typename: "Community" } };
    expect([await told(admin), await told(reporter), await told(other), await told(member)]).toEqual([[orphaned], [orphaned], [], [orphaned]]);
    for (const guest of guests) expect(await told(guest)).toEqual([]);
    const mails = await box.deliver();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([admin.email, reporter.email, member.email].sort());
    expect(mails.find(({ to }) => to[0] === admin.email)!.text).toContain("https://kenniskring.example/beheer/kringen");
  });

  it("is told to nobody by mail once somebody was appointed before the mail left", async () => {
    const { community, facilitator } = await circle();
    await world.as(facilitator)(leaveCommunity, { community: community.id, acceptCaretaker: true });
    await world.drain();
    await world.a.member(community, { role: MembershipRole.FACILITATOR });
    expect(await box.deliver()).toEqual([]);
  });
});
