import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { countStatements } from "../../test/statements.ts";
import { World, type Ask, type Json } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import { ContributionKind, type Contribution } from "../features/contributions/contribution.entity.ts";
import type { Person } from "../features/people/person.entity.ts";

let world: World;
let community: Community;
let author: Person;
let lone: Person;
let question: Contribution;
let experience: Contribution;
let ask: Ask;

/** Two questions with two answers each, an experience, and an author without an organisation. */
beforeAll(async () => {
  world = await World.open();
  community = await world.a.community();
  const board = await world.a.organisation({ name: "Bestuur" });
  const school = await world.a.organisation({ name: "School", parentId: board.id });
  author = await world.a.member(community, { displayName: "Noor", organisationId: school.id });
  lone = await world.a.member(community, { displayName: "Sem" });
  for (const title of ["Eerste vraag", "Tweede vraag"]) {
    question = await world.a.contribution(community, author, { title });
    for (const body of ["Een", "Twee"]) {
      const { id } = await world.a.comment(question, lone, { body: `${title}: ${body}` });
      await world.a.comment(question, author, { body: `${title}: ${body}: dank`, parentId: id });
    }
  }
  experience = await world.a.contribution(community, lone, { kind: ContributionKind.EXPERIENCE, title: "Ervaring" });
  ask = world.as(author);
  await ask("{ viewer { email } }");
});
afterAll(() => world.close());

async function read(document: string, variables: Record<string, unknown> = {}): Promise<{ data: Json; count: number }> {
  const { result, statements } = await countStatements(() => ask(document, variables));
  expect(result.errors).toBeUndefined();
  return { data: result.data, count: statements.length };
}

const feed = (selection: string, args = "first: 10") => `{ community(slug: "${community.slug}") { feed(${args}) { edges { node { ${selection} } } } } }`;
const nodesOf = (data: Json): Json[] => data.community!.feed!.edges!.map(({ node }) => node!);

/** Session, community, may it be read, and the feed itself. */
const FEED = 4;

describe("a selection is read with the list in one statement", () => {
  it("by aliases", async () => {
    const { data, count } = await read(feed("kop: title titel: title wie: author { naam: displayName } title"));

    expect(nodesOf(data).map(({ kop, titel, title, wie }) => [kop, titel, title, wie])).toEqual([
      ["Ervaring", "Ervaring", "Ervaring", { naam: "Sem" }],
      ["Tweede vraag", "Tweede vraag", "Tweede vraag", { naam: "Noor" }],
      ["Eerste vraag", "Eerste vraag", "Eerste vraag", { naam: "Noor" }],
    ]);
    expect(count).toBe(FEED);
  });

  it("where one field's name is the alias of another", async () => {
    const { data, count } = await read(feed("title: excerpt excerpt: title author: organisation { name: kind } organisation: author { name: displayName }"));

    expect(nodesOf(data)[1]).toEqual({
      title: "Ik zoek iemand die dit eerder deed.",
      excerpt: "Tweede vraag",
      author: { name: "UNION" },
      organisation: { name: "Noor" },
    });
    expect(count).toBe(FEED);
  });

  it("through fragments in fragments, named and not, on the interface and on single kinds", async () => {
    const fragments = `
      fragment Card on Contribution { title ...Byline ... on Question { firstAnsweredAt } ...OfExperience ... on Theory { source } }
      fragment Byline on Contribution { author { ...Name } ... { author { id } } ... on Node { id } ... on Appreciable { helpfulCount } }
      fragment Name on Person { displayName }
      fragment OfExperience on Experience { context ...Byline }`;
    const { data, count } = await read(feed("...Card") + fragments);

    const [first, second] = nodesOf(data);
    expect(first).toEqual({ title: "Ervaring", author: { displayName: "Sem", id: lone.id }, id: experience.id, helpfulCount: 0, context: "Groep 5, 29 kinderen" });
    expect(second).toMatchObject({ title: "Tweede vraag", author: { displayName: "Noor", id: author.id }, firstAnsweredAt: "2026-11-10T12:00:00.000Z" });
    expect(second).not.toHaveProperty("context");
    expect(count).toBe(FEED);
  });

  it("whatever @include and @skip say", async () => {
    const selection = "id title @include(if: $yes) excerpt @skip(if: $yes) author @include(if: $no) { displayName } ... @skip(if: $no) { kind } ... @include(if: $no) { version }";
    const document = `query ($yes: Boolean!, $no: Boolean!) ${feed(selection, "first: 1")}`;
    const { data, count } = await read(document, { yes: true, no: false });

    expect(nodesOf(data)).toEqual([{ id: experience.id, title: "Ervaring", kind: "EXPERIENCE" }]);
    expect(count).toBe(FEED);
  });

  it("with __typename of interface and object", async () => {
    const { data } = await read(feed("__typename author { __typename } ... on Node { soort: __typename }"));

    expect(nodesOf(data).map(({ __typename, soort }) => [__typename, soort])).toEqual([["Experience", "Experience"], ["Question", "Question"], ["Question", "Question"]]);
    expect(nodesOf(data)[0]!.author).toEqual({ __typename: "Person" });
  });

  it("of nothing but __typename", async () => {
    const { data, count } = await read(feed("__typename"));

    expect(nodesOf(data)).toHaveLength(3);
    expect(count).toBe(FEED);
  });

  it("deep down, and a field that nobody registered costs one statement more, not one a row", async () => {
    const { data, count } = await read(feed("author { organisation { name parent { name parent { name } } } } organisation { parent { id name } }"));

    expect(nodesOf(data)[2]).toMatchObject({ author: { organisation: { name: "School", parent: { name: "Bestuur", parent: null } } }, organisation: { parent: { name: "Bestuur" } } });
    expect(count).toBe(FEED + 1);
  });

  it("where an object is absent, which is not asked for again", async () => {
    const { data, count } = await read(feed("organisation { name parent { name } } author { organisation { name } }"));

    expect(nodesOf(data)[0]).toEqual({ organisation: null, author: { organisation: null } });
    expect(count).toBe(FEED + 1);
  });

  it("where fragments spread one another twice", async () => {
    const doubling = Array.from({ length: 8 }, (_, n) => `fragment F${n} on Contribution { ...F${n + 1} ...F${n + 1} author { id } }`);
    const { data, count } = await read(`${feed("...F0")} ${doubling.join(" ")} fragment F8 on Contribution { title author { displayName } }`);

    expect(nodesOf(data)[0]).toEqual({ title: "Ervaring", author: { id: lone.id, displayName: "Sem" } });
    expect(count).toBe(FEED);
  });
});

const bodies = (connection: Json) => connection.edges!.map(({ node }) => node!.body);

describe("a list in a list", () => {
  it("costs one statement for all parents: comments with their replies under every contribution of a feed", async () => {
    const { data, count } = await read(feed("title comments(first: 5) { edges { node { body replies(first: 5) { edges { node { body author { displayName } } } } } } }"));

    const [, second] = nodesOf(data);
    expect(bodies(second!.comments!)).toEqual(["Tweede vraag: Een", "Tweede vraag: Twee"]);
    expect(bodies(second!.comments!.edges![1]!.node!.replies!)).toEqual(["Tweede vraag: Twee: dank"]);
    expect(nodesOf(data)[0]!.comments!.edges).toEqual([]);
    expect(count).toBe(FEED + 2);
  });

  it("asked twice with different arguments gives each alias its own page", async () => {
    const selection = "first: comments(first: 1) { edges { node { body } } } last: comments(last: 1) { edges { node { body id } } } both: comments(first: 2) { totalCount }";
    const { data, count } = await read(feed(selection));

    const [, second] = nodesOf(data);
    expect(bodies(second!.first!)).toEqual(["Tweede vraag: Een"]);
    expect(bodies(second!.last!)).toEqual(["Tweede vraag: Twee"]);
    expect(second!.both).toEqual({ totalCount: 2 });
    expect(count).toBe(FEED + 3 + 1);
  });

  it("asked in one place under two aliased parents gives each parent its own rows", async () => {
    const fragment = "fragment Thread on Contribution { id comments(first: 1) { edges { node { body } } } }";
    const other = nodesOf((await read(feed("id"))).data)[2]!;
    const { data, count } = await read(`{ one: contribution(id: "${question.id}") { ...Thread } other: contribution(id: "${String(other.id)}") { ...Thread } again: contribution(id: "${question.id}") { ...Thread } } ${fragment}`);

    expect(bodies(data.one!.comments!)).toEqual(["Tweede vraag: Een"]);
    expect(bodies(data.other!.comments!)).toEqual(["Eerste vraag: Een"]);
    expect(data.again).toEqual(data.one);
    expect(count).toBe(3);
  });

  it("asked in one fragment at two depths is right at both", async () => {
    const fragment = "fragment Some on Person { displayName contributions(first: 1) { edges { node { title } } } }";
    const { data } = await read(`{ viewer { person { ...Some } } contribution(id: "${experience.id}") { author { ...Some } comments { edges { node { id } } } } } ${fragment}`);

    expect(data.viewer!.person).toEqual({ displayName: "Noor", contributions: { edges: [{ node: { title: "Tweede vraag" } }] } });
    expect(data.contribution!.author).toEqual({ displayName: "Sem", contributions: { edges: [{ node: { title: "Ervaring" } }] } });
  });

  it("whose selection is spread over several places of the document is read with all of them", async () => {
    const document = `{ contribution(id: "${question.id}") { comments(first: 1) { edges { node { body } } } ...More } }
      fragment More on Contribution { comments(first: 1) { edges { cursor node { author { displayName } } } pageInfo { hasNextPage } } }`;
    const { data, count } = await read(document);

    expect(data.contribution!.comments).toEqual({
      edges: [{ cursor: expect.any(String), node: { body: "Tweede vraag: Een", author: { displayName: "Sem" } } }],
      pageInfo: { hasNextPage: true },
    });
    expect(count).toBe(3);
  });

  it("stands beside another in one operation, each in one statement", async () => {
    const { data, count } = await read(`{ viewer { homeFeed(first: 2) { edges { node { title } } } } community(slug: "${community.slug}") {
      feed(first: 1) { edges { node { title } } } members(first: 5) { edges { node { role person { displayName organisation { name } } } } } } }`);

    expect(data.viewer!.homeFeed!.edges).toHaveLength(2);
    expect(data.community!.feed!.edges).toHaveLength(1);
    expect(data.community!.members!.edges!.map(({ node }) => node)).toEqual([
      { role: "MEMBER", person: { displayName: "Noor", organisation: { name: "School" } } },
      { role: "MEMBER", person: { displayName: "Sem", organisation: null } },
    ]);
    expect(count).toBe(FEED + 3);
  });
});
