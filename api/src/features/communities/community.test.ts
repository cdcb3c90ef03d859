import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { createCommunity, ensureTheme } from "./community.commands.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const communities = `query ($first: Int, $after: String, $theme: String) { communities(first: $first, after: $after, theme: $theme) {
  edges { node { name theme { slug } } } pageInfo { hasNextPage endCursor } } }`;
const named = async (variables: object = {}) => {
  const { data, errors } = await world.as(null)(communities, { ...variables });
  expect(errors).toBeUndefined();
  const { edges, pageInfo } = data.communities!;
  return { names: edges!.map(({ node }) => String(node!.name)), hasNextPage: pageInfo!.hasNextPage, endCursor: pageInfo!.endCursor };
};

/** Communities under a theme of their own, so that no other test stands in between. */
async function theme(slug: string, names: string[]): Promise<void> {
  await inTransaction(world.runtime, async (tx) => {
    const { id: themeId } = await ensureTheme(tx, { slug, name: slug });
    for (const [n, name] of names.entries()) await createCommunity(tx, { slug: `${slug}-${n}`, name, purpose: "Leren", themeId });
  });
}

describe("communities", () => {
  it("stand by name, of one theme where that is asked, and can be walked to the end", async () => {
    await theme("ordening", ["zorg", "Één", "anders", "Een", "Anders"]);
    await theme("elders", ["Midden"]);
    const sorted = ["anders", "Anders", "Een", "Één", "zorg"];
    expect((await named({ theme: "ordening" })).names).toEqual(sorted);
    expect((await named({ first: 100 })).names).toEqual(expect.arrayContaining([...sorted, "Midden"]));
    const first = await named({ theme: "ordening", first: 3 });
    expect(first).toMatchObject({ names: sorted.slice(0, 3), hasNextPage: true });
    expect(await named({ theme: "ordening", first: 3, after: first.endCursor })).toMatchObject({ names: sorted.slice(3), hasNextPage: false });
  });

  it.each(["bestaat-niet", "", "%", "\0", "' OR true --"])("of a theme that is not there are none: %j", async (slug) => {
    expect((await named({ theme: slug })).names).toEqual([]);
  });

  it("that are archived leave the list; their page stays", async () => {
    await theme("archief", ["Oud", "Nieuw"]);
    await world.rows("UPDATE communities SET archived_at = now() WHERE slug = 'archief-0'");
    expect((await named({ theme: "archief" })).names).toEqual(["Nieuw"]);
    expect((await world.as(null)('{ community(slug: "archief-0") { name } }')).data.community).toEqual({ name: "Oud" });
  });

  it("show their face to everybody, and an unknown one is null", async () => {
    await theme("gezicht", ["Kring"]);
    const face = "query ($slug: String!) { community(slug: $slug) { name purpose memberCount facilitators { id } theme { slug name } viewerMembership { id } } }";
    const { data } = await world.as(null)(face, { slug: "gezicht-0" });
    expect(data.community).toEqual({ name: "Kring", purpose: "Leren", memberCount: 0, facilitators: [], theme: { slug: "gezicht", name: "gezicht" }, viewerMembership: null });
    for (const slug of ["bestaat-niet", "", "\0", "GEZICHT-0", "constructor"]) expect(await world.as(null)(face, { slug })).toEqual({ data: { community: null } });
  });
});

it("themes stand by name, once each, also when two make the same at once", async () => {
  await Promise.all(["b", "a", "b", "a"].map((name) => theme(`thema-${name}`, [])));
  const { data } = await world.as(null)("{ themes { id slug name } }");
  const slugs = data.themes!.map(({ slug }) => String(slug)).filter((slug) => slug.startsWith("thema-"));
  expect(slugs).toEqual(["thema-a", "thema-b"]);
  expect((await world.as(null)("query ($id: ID!) { node(id: $id) { __typename } }", { id: data.themes![0]!.id })).data.node).toEqual({ __typename: "Theme" });
});
