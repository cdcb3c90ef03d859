import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { complete, leaveCommunity, publishing } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { QUESTION, THEORY, INSIGHT, EXPERIENCE } = ContributionKind;
const OF_DRAFT = "id kind title body tags context approach result source sourceUrl sourceYear savedAt community { id } derivesFrom { id }";
const saveDraft = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${OF_DRAFT} } }`;
const discardDraft = "mutation ($community: ID!, $kind: ContributionKind!) { discardDraft(community: $community, kind: $kind) }";
const drafts = `{ viewer { drafts { ${OF_DRAFT} } } }`;
const draft = `query ($community: ID!, $kind: ContributionKind!) { viewer { draft(community: $community, kind: $kind) { ${OF_DRAFT} } } }`;

async function writer() {
  const community = await world.a.community();
  const person = await world.a.member(community);
  const save = (content: object, kind = QUESTION, of: { id: string } = community) => world.as(person)(saveDraft, { input: { community: of.id, kind, ...content } });
  const all = async () => (await world.as(person)(drafts)).data.viewer!.drafts!;
  return { community, person, save, all };
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

describe("a draft", () => {
  it("keeps what was written so far, however little", async () => {
    const { community, save, all } = await writer();
    const { data } = await save({ title: "H", tags: ["Pesten", " ", ""] });
    const kept = {
      kind: "QUESTION", title: "H", body: null, tags: ["pesten"], context: null, approach: null, result: null, source: null, sourceUrl: null, sourceYear: null,
      savedAt: world.clock.now().toISOString(), community: { id: community.id }, derivesFrom: [],
    };
    expect(data.saveDraft).toMatchObject(kept);
    expect(await all()).toMatchObject([kept]);
    expect((await save({})).data.saveDraft).toMatchObject({ title: null, tags: [] });
  });

  it("is one for each kind in each community; the last save stands, under the same id", async () => {
    const { community, person, save, all } = await writer();
    const elsewhere = await world.a.community();
    await world.a.membership(elsewhere, person);
    const first = (await save({ title: "Eerste" })).data.saveDraft!;
    world.pass(1000);
    await save({ title: "Theorie", sourceUrl: "half https", sourceYear: 12345, source: "B" }, THEORY);
    world.pass(1000);
    await save({ title: "Elders" }, QUESTION, elsewhere);
    world.pass(1000);
    expect((await save({ title: "Tweede" })).data.saveDraft).toMatchObject({ id: first.id, title: "Tweede", savedAt: world.clock.now().toISOString() });
    expect((await all()).map(({ title }) => title)).toEqual(["Tweede", "Elders", "Theorie"]);
    const one = await world.as(person)(draft, { community: community.id, kind: THEORY });
    expect(one.data.viewer!.draft).toMatchObject({ title: "Theorie", sourceUrl: "half https", sourceYear: 12345 });
    expect((await world.as(person)(draft, { community: community.id, kind: INSIGHT })).data.viewer!.draft).toBeNull();
    expect((await world.as(person)(draft, { community: "niets", kind: INSIGHT })).data.viewer!.draft).toBeNull();
  });

  it("stays one when it is saved from two windows at once", async () => {
    const { save, all } = await writer();
    const answers = await Promise.all(["A", "B", "C", "D"].map((title) => save({ title })));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await all()).toHaveLength(1);
  });

  it("is seen by its writer alone, by no path", async () => {
    const { community, save } = await writer();
    const { id } = (await save({ title: "Geheim plan" })).data.saveDraft!;
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const node = `query ($id: ID!) { node(id: $id) { id ... on Draft { title } } viewer { drafts { title } } }`;
    for (const other of [facilitator, await world.a.person({ admin: true })])
      expect((await world.as(other)(node, { id })).data).toEqual({ node: null, viewer: { drafts: [] } });
    expect((await world.as(null)(node, { id })).data).toEqual({ node: null, viewer: null });
    expect((await world.as(facilitator)(discardDraft, { community: community.id, kind: QUESTION })).data.discardDraft).toBe(false);
  });

  it("can be fetched by its id by its writer", async () => {
    const { person, save } = await writer();
    const { id } = (await save({ title: "Plan" })).data.saveDraft!;
    expect((await world.as(person)(`query ($id: ID!) { node(id: $id) { ... on Draft { title } } }`, { id })).data.node).toEqual({ title: "Plan" });
  });

  it("is gone once that kind is published there, and only that one", async () => {
    const { community, person, save, all } = await writer();
    await save({ title: "Vraag" });
    await save({ title: "Inzicht" }, INSIGHT);
    await world.as(person)(publishing(QUESTION), { input: { community: community.id, ...complete.QUESTION } });
    expect((await all()).map(({ title }) => title)).toEqual(["Inzicht"]);
  });

  it("stays when publishing is refused", async () => {
    const { community, person, save, all } = await writer();
    await save({ title: "Vraag" });
    await world.as(person)(publishing(QUESTION), { input: { community: community.id, ...complete.QUESTION, body: "" } });
    await save({ title: "Samen" }, ContributionKind.SYNTHESIS);
    await world.as(person)(publishing(ContributionKind.SYNTHESIS), { input: { community: community.id, ...complete.SYNTHESIS } });
    expect(await all()).toHaveLength(2);
  });

  it("is thrown away on request, once", async () => {
    const { community, person, save, all } = await writer();
    await save({ title: "Weg" });
    const discard = async (of = community.id) => (await world.as(person)(discardDraft, { community: of, kind: QUESTION })).data.discardDraft;
    expect([await discard("niets"), await discard(), await discard()]).toEqual([false, true, false]);
    expect(await all()).toEqual([]);
  });

  it("remembers what it is to build on, as far as the writer may still read it", async () => {
    const { community, person, save, all } = await writer();
    const elsewhere = await world.a.community();
    await world.a.membership(elsewhere, person);
    const [here, there] = [await world.a.contribution(community, person), await world.a.contribution(elsewhere, person)];
    const { data } = await save({ derivesFrom: [here.id, there.id, "niets", "0190a6c0-0000-7000-8000-000000000000"] }, INSIGHT);
    expect(data.saveDraft!.derivesFrom).toEqual([{ id: here.id }, { id: there.id }]);
    await world.as(person)(leaveCommunity, { community: elsewhere.id });
    expect((await all())[0]!.derivesFrom).toEqual([{ id: here.id }]);
  });

  it("is bounded in size", async () => {
    const { save, all } = await writer();
    const { errors } = await save(
      {
        title: "a".repeat(401), body: "a".repeat(50_001), tags: ["a".repeat(41)], context: "a".repeat(10_001), approach: "a".repeat(10_001), result: "a".repeat(10_001),
        source: "a".repeat(501), sourceUrl: "a".repeat(2001), derivesFrom: Array.from({ length: 51 }, () => "x"),
      },
      EXPERIENCE,
    );
    expect(errors?.[0]?.extensions.fields?.map(({ path, because }) => `${path} ${because}`)).toEqual([
      "title text.too_long", "body text.too_long", "tags.0 text.too_long", "context text.too_long", "approach text.too_long", "result text.too_long",
      "source text.too_long", "sourceUrl text.too_long", "derivesFrom text.too_many",
    ]);
    expect(await all()).toEqual([]);
  });

  it("is for who may publish there; who has left still finds it, and can throw it away", async () => {
    const { community, person, save, all } = await writer();
    await save({ title: "Bewaard" });
    const input = { community: community.id, kind: QUESTION, title: "x" };
    expect(await refusal(world.as(await world.a.person())(saveDraft, { input }))).toEqual(["FORBIDDEN", "membership.required"]);
    expect(await refusal(world.as(await world.a.member(community, { role: MembershipRole.OBSERVER }))(saveDraft, { input }))).toEqual(["FORBIDDEN", "membership.observer"]);
    expect(await refusal(world.as(null)(saveDraft, { input }))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(await refusal(save({}, QUESTION, { id: "niets" }))).toEqual(["NOT_FOUND", "not_found"]);

    await world.as(person)(leaveCommunity, { community: community.id });
    expect(await refusal(save({ title: "Nieuw" }))).toEqual(["FORBIDDEN", "membership.required"]);
    expect((await all()).map(({ title }) => title)).toEqual(["Bewaard"]);
    expect((await world.as(person)(discardDraft, { community: community.id, kind: QUESTION })).data.discardDraft).toBe(true);
  });
});
