import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { leaveCommunity } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { newId } from "../../kernel/ids.ts";
import { Community } from "../communities/community.entity.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { whyNotWithdrawSupply } from "./supply.policy.ts";
import { SupplyStatus } from "./supply.status.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const FIELDS = "id text tags status expiresAt person { id } community { id }";
const addOffer = `mutation ($input: OfferInput!) { addOffer(input: $input) { ${FIELDS} capacity } }`;
const addNeed = `mutation ($input: NeedInput!) { addNeed(input: $input) { ${FIELDS} } }`;
const withdrawOffer = `mutation ($id: ID!) { withdrawOffer(offer: $id) { ${FIELDS} } }`;
const withdrawNeed = `mutation ($id: ID!) { withdrawNeed(need: $id) { ${FIELDS} } }`;
const node = `query ($id: ID!) { node(id: $id) { ... on Offer { ${FIELDS} } ... on Need { ${FIELDS} } } }`;
const ofPerson = "query ($id: ID!) { person(id: $id) { memberships { offers { text } needs { text } } } }";

async function circle() {
  const community = await world.a.community();
  const member = await world.a.member(community);
  const offer = async () => String((await world.as(member)(addOffer, { input: { community: community.id, text: "Een lesbezoek", tags: ["Groep 6"], capacity: 2 } })).data.addOffer!.id);
  return { community, member, colleague: await world.a.member(community), offer };
}

const codeOf = ({ errors }: Awaited<ReturnType<ReturnType<World["as"]>>>) => errors?.[0] && [errors[0].extensions.code, errors[0].message];

describe("what a member brings and looks for", () => {
  it("is said by the member, for a year, and read by who may read the community", async () => {
    const { community, member, colleague, offer } = await circle();
    const id = await offer();
    const expiresAt = new Date(world.clock.now().getTime() + 365 * DAY).toISOString();
    const need = (await world.as(member)(addNeed, { input: { community: community.id, text: " Een pestprotocol " } })).data.addNeed;

    expect((await world.as(colleague)(node, { id })).data.node).toEqual({ id, text: "Een lesbezoek", tags: ["groep 6"], status: "OPEN", expiresAt, person: { id: member.id }, community: { id: community.id } });
    expect(need).toMatchObject({ text: "Een pestprotocol", tags: [], status: "OPEN" });
    expect((await world.as(colleague)(ofPerson, { id: member.id })).data.person).toEqual({ memberships: [{ offers: [{ text: "Een lesbezoek" }], needs: [{ text: "Een pestprotocol" }] }] });
    for (const stranger of [null, await world.a.person(), await world.a.member(await world.a.community())]) expect((await world.as(stranger)(node, { id })).data.node).toBeNull();
    world.pass(365 * DAY);
    expect((await world.as(colleague)(node, { id })).data.node).toMatchObject({ status: "EXPIRED" });
    expect((await world.as(colleague)(ofPerson, { id: member.id })).data.person!.memberships![0]!.offers).toEqual([]);
  });

  it("is taken back by its owner alone, once, and then no longer shown", async () => {
    const { community, member, colleague, offer } = await circle();
    const id = await offer();
    const needId = (await world.as(member)(addNeed, { input: { community: community.id, text: "Een pestprotocol" } })).data.addNeed!.id;

    expect(codeOf(await world.as(colleague)(withdrawOffer, { id }))).toEqual(["FORBIDDEN", "supply.not_own"]);
    expect(codeOf(await world.as(colleague)(withdrawNeed, { id: needId }))).toEqual(["FORBIDDEN", "supply.not_own"]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.as(member)(withdrawOffer, { id })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.errors ? [codeOf(answer)] : []))).toEqual(Array.from({ length: 7 }, () => ["CONFLICT", "supply.closed"]));
    expect((await world.as(member)(withdrawNeed, { id: needId })).data.withdrawNeed).toMatchObject({ status: "WITHDRAWN" });
    expect((await world.as(member)(ofPerson, { id: member.id })).data.person).toEqual({ memberships: [{ offers: [], needs: [] }] });
    expect(await world.rows("SELECT name FROM outbox WHERE payload->>'offerId' = $1 ORDER BY id", [id])).toEqual([{ name: "offer.added" }, { name: "offer.withdrawn" }]);
  });

  it("is refused to outsiders, observers and where the community is archived", async () => {
    const { community, member, offer } = await circle();
    const id = await offer();
    const input = { community: community.id, text: "Een lesbezoek" };
    expect(codeOf(await world.as(null)(addOffer, { input }))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(codeOf(await world.as(await world.a.person())(addOffer, { input }))).toEqual(["FORBIDDEN", "membership.required"]);
    expect(codeOf(await world.as(await world.a.member(community, { role: MembershipRole.OBSERVER }))(addNeed, { input }))).toEqual(["FORBIDDEN", "membership.observer"]);
    for (const unknown of [newId(world.clock.now()), "geen-id"]) {
      expect(codeOf(await world.as(member)(addOffer, { input: { ...input, community: unknown } }))).toEqual(["NOT_FOUND", "not_found"]);
      expect(codeOf(await world.as(member)(withdrawOffer, { id: unknown }))).toEqual(["NOT_FOUND", "not_found"]);
    }
    expect(codeOf(await world.as(await world.a.person())(withdrawOffer, { id }))).toEqual(["NOT_FOUND", "not_found"]);
    await world.runtime.dataSource.manager.update(Community, { id: community.id }, { archivedAt: world.clock.now() });
    expect(codeOf(await world.as(member)(addNeed, { input }))).toEqual(["CONFLICT", "community.archived"]);
  });

  it("says field by field what is wrong", async () => {
    const { community, member } = await circle();
    const faultsOf = async (input: object) => (await world.as(member)(addOffer, { input: { community: community.id, text: "Een lesbezoek", ...input } })).errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);
    expect(await faultsOf({ text: "" })).toEqual([["text", "text.too_short"]]);
    expect(await faultsOf({ text: "x".repeat(301) })).toEqual([["text", "text.too_long"]]);
    expect(await faultsOf({ capacity: 0 })).toEqual([["capacity", "text.number"]]);
    expect(await faultsOf({ tags: Array.from({ length: 9 }, (_, n) => `t${n}`) })).toEqual([["tags", "text.too_many"]]);
  });

  it("goes with the membership", async () => {
    const { community, member, colleague, offer } = await circle();
    await offer();
    await world.as(member)(leaveCommunity, { community: community.id });
    expect((await world.as(colleague)(ofPerson, { id: member.id })).data.person).toEqual({ memberships: [] });
    const [row] = await world.rows<{ id: string }>("SELECT id FROM memberships WHERE person_id = $1", [member.id]);
    expect((await world.as(colleague)("query ($id: ID!) { node(id: $id) { ... on Membership { offers { text } } } }", { id: row!.id })).data.node).toEqual({ offers: [] });
  });
});

describe("who may take it back", () => {
  const { OPEN, EXPIRED, MATCHED, FULFILLED, WITHDRAWN } = SupplyStatus;
  const closed = { code: "CONFLICT", because: "supply.closed" };
  it.each([
    ["its owner", "yara", OPEN, null],
    ["its owner, when it has expired", "yara", EXPIRED, null],
    ["its owner, when it was matched", "yara", MATCHED, closed],
    ["its owner, when it was fulfilled", "yara", FULFILLED, closed],
    ["its owner, a second time", "yara", WITHDRAWN, closed],
    ["another", "sander", OPEN, { code: "FORBIDDEN", because: "supply.not_own" }],
  ])("%s", (_who, viewerId, status, refusal) => {
    expect(whyNotWithdrawSupply({ personId: "yara", status }, viewerId)).toEqual(refusal);
  });
});
