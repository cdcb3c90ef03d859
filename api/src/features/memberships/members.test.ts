import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { countStatements } from "../../../test/statements.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "./membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const members = `query ($slug: String!, $first: Int, $after: String, $query: String, $role: MembershipRole) { community(slug: $slug) {
  members(first: $first, after: $after, query: $query, role: $role) { edges { node { role person { displayName } organisation { id } } } pageInfo { hasNextPage endCursor } } } }`;

async function circle(names: string[]) {
  const community = await world.a.community();
  const reader = await world.a.member(community, { displayName: "Lezer", role: MembershipRole.FACILITATOR });
  for (const displayName of names) await world.a.member(community, { displayName });
  const page = async (variables: object = {}, person: { id: string } | null = reader) =>
    (await world.as(person)(members, { slug: community.slug, ...variables })).data.community!.members;
  const named = async (variables: object = {}) => (await page(variables))!.edges!.map(({ node }) => String(node!.person!.displayName));
  return { community, reader, page, named };
}

describe("the members of a community", () => {
  it("stand by name as a Dutch reader expects: capitals and accents count last", async () => {
    const { named } = await circle(["zoë", "Émile", "anna", "Bram", "Emiel", "Ánna", "Anna"]);
    expect(await named()).toEqual(["anna", "Anna", "Ánna", "Bram", "Emiel", "Émile", "Lezer", "zoë"]);
  });

  it("can be walked to the end, namesakes too", async () => {
    const { page } = await circle(["Jan", "Jan", "Jan", "jan", "Ján", "Kees"]);
    const seen: string[] = [];
    for (let after: unknown = null, more = true; more; ) {
      const { edges, pageInfo } = (await page({ first: 2, after }))!;
      seen.push(...edges!.map(({ node }) => String(node!.person!.displayName)));
      after = pageInfo!.endCursor;
      more = pageInfo!.hasNextPage as unknown as boolean;
    }
    expect(seen).toEqual(["jan", "Jan", "Jan", "Jan", "Ján", "Kees", "Lezer"]);
  });

  it("are found by part of a name, without its capitals and accents, and by signs that mean something to a database", async () => {
    const { named } = await circle(["José Öztürk", "100% Piet", "a_b", "axb", "back\\slash", "Zoe\u0308"]);
    expect(await named({ query: "JOSE" })).toEqual(["José Öztürk"]);
    expect(await named({ query: "ÖZT" })).toEqual(["José Öztürk"]);
    expect(await named({ query: "zoë" })).toEqual(["Zoe\u0308"]);
    expect(await named({ query: "%" })).toEqual(["100% Piet"]);
    expect(await named({ query: "_" })).toEqual(["a_b"]);
    expect(await named({ query: "a_b" })).toEqual(["a_b"]);
    expect(await named({ query: "\\" })).toEqual(["back\\slash"]);
    expect(await named({ query: "' OR 1=1 --" })).toEqual([]);
    expect(await named({ query: "pi\0et" })).toEqual(["100% Piet"]);
    expect(await named({ query: "" })).toHaveLength(7);
  });

  it("are found by the words of a name, with or without what stands between them, in any order", async () => {
    const { named } = await circle(["Jan de Groot", "Zoë van den Berg", "Defne Yıldız", "Jan Groothuis", "Søren Đorđević"]);
    expect(await named({ query: "de groot" })).toEqual(["Jan de Groot"]);
    expect(await named({ query: " groot  JAN " })).toEqual(["Jan de Groot", "Jan Groothuis"]);
    expect(await named({ query: "zoe berg" })).toEqual(["Zoë van den Berg"]);
    expect(await named({ query: "yildiz" })).toEqual(["Defne Yıldız"]);
    expect(await named({ query: "soren dorde" })).toEqual(["Søren Đorđević"]);
    expect(await named({ query: "jan zoe" })).toEqual([]);
    expect(await named({ query: "  " })).toHaveLength(6);
  });

  it("are found by the role that they have now", async () => {
    const { community, named, page } = await circle(["Mia"]);
    await world.a.member(community, { displayName: "Ed", role: MembershipRole.EXPERT });
    await world.a.member(community, { displayName: "Oda", role: MembershipRole.OBSERVER });
    expect(await named({ role: "FACILITATOR" })).toEqual(["Lezer"]);
    expect(await named({ role: "MEMBER" })).toEqual(["Mia"]);
    expect(await named({ role: "OBSERVER", query: "o" })).toEqual(["Oda"]);
    expect(await named({ role: "EXPERT", query: "o" })).toEqual([]);
    expect((await page())!.edges!.map(({ node }) => String(node!.role))).toEqual(["EXPERT", "FACILITATOR", "MEMBER", "OBSERVER"]);
  });

  it("show the organisation of when they joined", async () => {
    const { community, page } = await circle([]);
    const [then, now] = [await world.a.organisation(), await world.a.organisation()];
    const member = await world.a.member(community, { displayName: "Verhuisd", organisationId: then.id });
    await world.rows("UPDATE people SET organisation_id = $2 WHERE id = $1", [member.id, now.id]);
    expect((await page({ query: "Verhuisd" }))!.edges).toEqual([{ node: { role: "MEMBER", person: { displayName: "Verhuisd" }, organisation: { id: then.id } } }]);
  });

  it("are null for who may not read the community", async () => {
    const { page } = await circle([]);
    expect(await page({}, null)).toBeNull();
    expect(await page({}, await world.a.person())).toBeNull();
    expect((await page({}, await world.a.person({ admin: true })))!.edges).toHaveLength(1);
  });
});

describe("what is known of a person", () => {
  const person = "query ($id: ID!) { person(id: $id) { displayName bio memberships { community { id } } } node(id: $id) { ... on Person { displayName bio } } }";

  it("is read by who shares a community with them, or did; memberships only where the reader reads", async () => {
    const [shared, other] = [await circle([]), await circle([])];
    const subject = await world.a.member(shared.community);
    await world.a.membership(other.community, subject);
    await world.rows("UPDATE people SET bio = 'Mijn verhaal' WHERE id = $1", [subject.id]);
    const seen = async (viewer: { id: string } | null) => (await world.as(viewer)(person, { id: subject.id })).data;

    expect((await seen(shared.reader)).person).toEqual({ displayName: subject.displayName, bio: "Mijn verhaal", memberships: [{ community: { id: shared.community.id } }] });
    expect((await seen(subject)).person!.memberships).toHaveLength(2);
    for (const stranger of [null, await world.a.person(), (await circle([])).reader]) expect(await seen(stranger)).toEqual({ person: null, node: null });

    await world.as(subject)("mutation ($id: ID!) { leaveCommunity(community: $id) { id } }", { id: shared.community.id });
    expect((await seen(shared.reader)).person).toEqual({ displayName: subject.displayName, bio: "Mijn verhaal", memberships: [] });
  });

  it("is a name and where they come from, for everybody, of who facilitates; no more", async () => {
    const { community } = await circle([]);
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    await world.rows("UPDATE people SET bio = 'Mijn verhaal', headline = 'Leerkracht' WHERE id = $1", [facilitator.id]);
    const shown = "query ($slug: String!) { community(slug: $slug) { facilitators { id displayName headline bio memberships { id } contributions { edges { node { id } } } } } }";
    await world.a.contribution(community, facilitator);
    const [, second] = (await world.as(null)(shown, { slug: community.slug })).data.community!.facilitators!;
    expect(second).toEqual({ id: facilitator.id, displayName: facilitator.displayName, headline: "Leerkracht", bio: null, memberships: [], contributions: { edges: [] } });
  });

  it("is nothing where the id is malformed or nobody's", async () => {
    const { reader } = await circle([]);
    for (const id of ["niets", "", "\0", "0190a6c0-0000-7000-8000-000000000000"]) expect((await world.as(reader)(person, { id })).data).toEqual({ person: null, node: null });
  });
});

it("comes in eight statements with all that can be done with each member, however many there are", async () => {
  const menus = `query ($slug: String!) { community(slug: $slug) { caretakerSince members(first: 50) { edges { node {
    role endsAt mandate { endsAt sponsor { name } } person { displayName } organisation { name } whyNotRemove { because } whyNotChangeRole { because } } } } } }`;
  const { community, reader } = await circle(Array.from({ length: 20 }, (_, number) => `Nummer ${number}`));
  const ask = world.as(reader);
  await ask(menus, { slug: community.slug });
  const { result, statements } = await countStatements(() => ask(menus, { slug: community.slug }));
  expect(result.data.community!.members!.edges).toHaveLength(21);
  expect(statements).toHaveLength(8);
});
