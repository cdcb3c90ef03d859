import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { retractContribution } from "../../../test/operations.ts";
import { World, type Json } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { QUESTION, EXPERIENCE, THEORY, INSIGHT } = ContributionKind;
const feed = `query ($slug: String!, $first: Int, $after: String, $kinds: [ContributionKind!], $tag: String) {
  community(slug: $slug) { feed(first: $first, after: $after, order: LATEST, kinds: $kinds, tag: $tag) {
    edges { cursor node { id title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
const homeFeed = `query ($first: Int, $after: String) { viewer { homeFeed(first: $first, after: $after, order: LATEST) {
  edges { node { title community { id } } } pageInfo { hasNextPage endCursor } } } }`;
const titlesOf = (connection: Json | undefined) => connection?.edges!.map(({ node }) => String(node!.title));

async function community(count = 0) {
  const community = await world.a.community();
  const author = await world.a.member(community);
  const contribution = (title: string, content: object = {}) => {
    world.pass(1000);
    return world.a.contribution(community, author, { title, ...content });
  };
  for (let n = 1; n <= count; n++) await contribution(`nummer ${n}`);
  const read = (variables: object = {}, person: { id: string } | null = author) => world.as(person)(feed, { slug: community.slug, ...variables });
  return { community, author, contribution, read };
}

describe("the feed of a community", () => {
  it("stands newest first, and can be walked to its end without gap or repeat", async () => {
    const { read } = await community(7);
    const seen: string[] = [];
    for (let after: unknown = null, more = true; more; ) {
      const { errors, data } = await read({ first: 3, after });
      expect(errors).toBeUndefined();
      const page = data.community!.feed!;
      seen.push(...titlesOf(page)!);
      expect(page.pageInfo!.hasPreviousPage).toBe(after !== null);
      after = page.pageInfo!.endCursor;
      more = page.pageInfo!.hasNextPage as unknown as boolean;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `nummer ${n}`));
  });

  it("keeps its place while new ones arrive", async () => {
    const { contribution, read } = await community(4);
    const first = (await read({ first: 2 })).data.community!.feed!;
    await contribution("nieuw");
    const next = await read({ first: 2, after: first.pageInfo!.endCursor });
    expect(titlesOf(next.data.community!.feed)).toEqual(["nummer 2", "nummer 1"]);
  });

  it("is filtered by one kind, by several, by none, and by tag, however it is typed", async () => {
    const { contribution, read } = await community();
    await contribution("vraag", { kind: QUESTION, tags: ["pesten", "café"] });
    await contribution("ervaring", { kind: EXPERIENCE, tags: ["pesten"] });
    await contribution("theorie", { kind: THEORY, tags: ["pest%"] });
    const shown = async (variables: object) => titlesOf((await read(variables)).data.community!.feed);
    expect(await shown({ kinds: [QUESTION] })).toEqual(["vraag"]);
    expect(await shown({ kinds: [QUESTION, THEORY] })).toEqual(["theorie", "vraag"]);
    expect(await shown({ kinds: [INSIGHT] })).toEqual([]);
    expect(await shown({ kinds: [] })).toEqual([]);
    expect(await shown({ kinds: null, tag: null })).toEqual(["theorie", "ervaring", "vraag"]);
    expect(await shown({ tag: "pesten" })).toEqual(["ervaring", "vraag"]);
    expect(await shown({ tag: " PESTEN\0" })).toEqual(["ervaring", "vraag"]);
    expect(await shown({ tag: "CAFE\u0301" })).toEqual(["vraag"]);
    expect(await shown({ tag: "pest%" })).toEqual(["theorie"]);
    expect(await shown({ tag: "pes" })).toEqual([]);
    expect(await shown({ tag: "" })).toEqual([]);
    expect(await shown({ kinds: [EXPERIENCE], tag: "pesten", first: 1 })).toEqual(["ervaring"]);
  });

  it("is null for who may not read the community, and read by observers and administrators", async () => {
    const { community: circle, read } = await community(1);
    const former = await world.a.member(circle, { endsAt: new Date(world.clock.now().getTime() + 1) });
    world.pass(1);
    for (const stranger of [null, await world.a.person(), former]) {
      const { data, errors } = await read({}, stranger);
      expect([errors, data.community]).toEqual([undefined, { feed: null }]);
    }
    for (const reader of [await world.a.member(circle, { role: MembershipRole.OBSERVER }), await world.a.person({ admin: true })])
      expect(titlesOf((await read({}, reader)).data.community!.feed)).toEqual(["nummer 1"]);
  });

  it.each([[{ first: 0 }, "first", "page.size"], [{ first: 101 }, "first", "page.size"], [{ first: -1 }, "first", "page.size"], [{ after: "onzin" }, "after", "cursor.invalid"]])(
    "refuses nonsense of a page: %j",
    async (variables, path, because) => {
      const { read } = await community(1);
      const { errors } = await read(variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path, because }] });
    },
  );
});

describe("the home feed", () => {
  it("brings the viewer's communities together, newest first, and no others", async () => {
    const [one, two, other] = [await community(), await community(), await community()];
    const viewer = await world.a.member(one.community);
    await world.a.membership(two.community, viewer);
    for (const n of [1, 2, 3]) for (const circle of [one, other, two]) await circle.contribution(`${circle.community.name} ${n}`);
    const names = [one, two].map((circle) => circle.community.name);
    const all = [3, 2, 1].flatMap((n) => [`${names[1]} ${n}`, `${names[0]} ${n}`]);

    const first = (await world.as(viewer)(homeFeed, { first: 4 })).data.viewer!.homeFeed!;
    expect(titlesOf(first)).toEqual(all.slice(0, 4));
    const rest = (await world.as(viewer)(homeFeed, { first: 4, after: first.pageInfo!.endCursor })).data.viewer!.homeFeed!;
    expect(titlesOf(rest)).toEqual(all.slice(4));
    expect([first.pageInfo!.hasNextPage, rest.pageInfo!.hasNextPage]).toEqual([true, false]);
  });

  it("forgets a community once one has left it, and what was taken back", async () => {
    const one = await community();
    const kept = await one.contribution("blijft");
    const gone = await one.contribution("weg");
    const viewer = await world.a.member(one.community, { endsAt: new Date(world.clock.now().getTime() + 5000) });
    const shown = async () => titlesOf((await world.as(viewer)(homeFeed)).data.viewer!.homeFeed);
    expect(await shown()).toEqual([gone.title, kept.title]);
    await world.as(one.author)(retractContribution, { contribution: gone.id, reason: "Fout" });
    expect(await shown()).toEqual([kept.title]);
    world.pass(5000);
    expect(await shown()).toEqual([]);
  });

  it("is empty for who belongs nowhere, an administrator too", async () => {
    expect((await world.as(await world.a.person({ admin: true }))(homeFeed)).data.viewer!.homeFeed).toMatchObject({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});

it("a person's contributions are those of communities that the viewer reads too", async () => {
  const [shared, closed] = [await community(), await community()];
  await world.a.membership(closed.community, shared.author);
  await shared.contribution("gedeeld");
  await world.a.contribution(closed.community, shared.author, { title: "besloten" });
  const byPerson = "query ($id: ID!) { person(id: $id) { contributions { edges { node { title } } } } }";
  const seen = async (viewer: { id: string } | null) => (await world.as(viewer)(byPerson, { id: shared.author.id })).data.person;
  expect(titlesOf((await seen(await world.a.member(shared.community)))!.contributions)).toEqual(["gedeeld"]);
  expect(titlesOf((await seen(closed.author))!.contributions)).toEqual(["besloten"]);
  expect(titlesOf((await seen(shared.author))!.contributions)).toEqual(["besloten", "gedeeld"]);
  expect(await seen(await world.a.person())).toBeNull();
  expect(await seen(null)).toBeNull();
});
