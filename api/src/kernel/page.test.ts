import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { World, type Ask, type Json } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import type { Contribution } from "../features/contributions/contribution.entity.ts";
import type { Person } from "../features/people/person.entity.ts";

let world: World;
let community: Community;
let author: Person;
let question: Contribution;
let ask: Ask;

const ROWS = 13;
// Equal names, names that differ in case or accent only, and signs of other alphabets: all have their place in one order.
const NAMES = ["Anna", "anna", "Ánna", "Anna", "Bé", "Be", "Eva ‘t Hart", "İlker", "van Dijk", "Van Dijk", "Zoë", "Ωmega", "Zoe"];

beforeAll(async () => {
  world = await World.open();
  community = await world.a.community({ name: "Aaa" });
  for (let n = 1; n < ROWS; n++) await world.a.community({ name: NAMES[n] });
  author = await world.a.member(community, { displayName: NAMES[0] });
  for (const displayName of NAMES.slice(1)) await world.a.member(community, { displayName });
  for (let n = 0; n < ROWS; n++) question = await world.a.contribution(community, author);
  for (let n = 0; n < ROWS; n++) await world.a.comment(question, author);
  const thread = await world.a.comment(await world.a.contribution(await world.a.community(), author), author);
  for (let n = 0; n < ROWS; n++) await world.a.comment(question, author, { parentId: thread.id });
  ask = world.as(author);
});
afterAll(() => world.close());

const PAGE = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

interface List {
  name: string;
  document: (page: string) => string;
  of: (data: Json) => Json;
}

const lists: List[] = [
  { name: "the communities", document: (page) => `{ communities${page} }`, of: (data) => data.communities! },
  { name: "the members of a community", document: (page) => `{ community(slug: "${community.slug}") { members${page} } }`, of: ({ community: c }) => c!.members! },
  { name: "a community's feed", document: (page) => `{ community(slug: "${community.slug}") { feed${page} } }`, of: ({ community: c }) => c!.feed! },
  { name: "the home feed", document: (page) => `{ viewer { homeFeed${page} } }`, of: ({ viewer }) => viewer!.homeFeed! },
  { name: "a person's contributions", document: (page) => `{ person(id: "${author.id}") { contributions${page} } }`, of: ({ person }) => person!.contributions! },
  { name: "the comments on a contribution", document: (page) => `{ contribution(id: "${question.id}") { comments${page} } }`, of: ({ contribution }) => contribution!.comments! },
];

async function read({ document, of }: List, args: string): Promise<Json> {
  const { data, errors } = await ask(document(`(${args}) { ${PAGE} }`));
  expect(errors).toBeUndefined();
  return of(data);
}

const idsOf = (page: Json) => page.edges!.map(({ node }) => String(node!.id));

describe.each(lists)("$name", (list) => {
  it.each([1, 2, 3, 5, 12, 13, 14, 100])("can be walked whole in pages of %i, and each page says truly what stands around it", async (size) => {
    const all = idsOf(await read(list, "first: 100"));
    expect(all.length).toBeGreaterThanOrEqual(ROWS);

    const seen: string[] = [];
    let after = "";
    for (let more = true; more; ) {
      const page = await read(list, `first: ${size}${after}`);
      expect(page.pageInfo!.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...idsOf(page));
      expect(page.pageInfo!.startCursor).toBe(page.edges!.at(0)!.cursor);
      expect(page.pageInfo!.endCursor).toBe(page.edges!.at(-1)!.cursor);
      more = Boolean(page.pageInfo!.hasNextPage);
      expect(more).toBe(seen.length < all.length);
      after = `, after: ${JSON.stringify(page.pageInfo!.endCursor)}`;
    }

    expect(seen).toEqual(all);
  });
});

describe("the comments on a contribution", () => {
  const list = lists.at(-1)!;

  it.each([1, 2, 4, 13, 14])("can be walked from the end in pages of %i, and each page still reads oldest first", async (size) => {
    const all = idsOf(await read(list, "first: 100"));

    const seen: string[] = [];
    let before = "";
    for (let more = true; more; ) {
      const page = await read(list, `last: ${size}${before}`);
      expect(page.pageInfo!.hasNextPage).toBe(seen.length > 0);
      seen.unshift(...idsOf(page));
      more = Boolean(page.pageInfo!.hasPreviousPage);
      expect(more).toBe(seen.length < all.length);
      before = `, before: ${JSON.stringify(page.pageInfo!.startCursor)}`;
    }

    expect(seen).toEqual(all);
  });

  it("has no page beyond its last row, and says that there is one before", async () => {
    const whole = await read(list, "first: 100");
    const page = await read(list, `first: 5, after: ${JSON.stringify(whole.pageInfo!.endCursor)}`);

    expect(page).toEqual({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null } });
  });
});

describe("a reader who asks nonsense of a list", () => {
  const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");
  const id = "01964000-0000-7000-8000-000000000000";

  it.each<[string, string, string]>([
    ["first: 0", "first", "page.size"],
    ["first: -1", "first", "page.size"],
    ["first: 101", "first", "page.size"],
    ["last: 0", "last", "page.size"],
    ["last: 101", "last", "page.size"],
    ["first: 2, last: 2", "last", "page.both_ways"],
    [`first: 2, before: "${cursor(["Comment", id])}"`, "last", "page.both_ways"],
    [`after: "${cursor(["Comment", id])}", before: "${cursor(["Comment", id])}"`, "last", "page.both_ways"],
    ['after: ""', "after", "cursor.invalid"],
    ['after: "garbage"', "after", "cursor.invalid"],
    ['before: "garbage"', "before", "cursor.invalid"],
    ['after: "\\u0000"', "after", "cursor.invalid"],
    [`after: "${id}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Contribution", id])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Membership", "Anna", id])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Comment", id, id])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Comment"])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Comment", 7])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Comment", null])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Comment", `${id}'; DROP TABLE comments; --`])}"`, "after", "cursor.invalid"],
    [`after: "${cursor(["Comment", `${id}\0`])}"`, "after", "cursor.invalid"],
    [`after: "${cursor({ length: 2, 0: "Comment", 1: id })}"`, "after", "cursor.invalid"],
    [`after: "${cursor("Comment")}"`, "after", "cursor.invalid"],
  ])("is told what is wrong with %s", async (args, path, because) => {
    const { errors } = await ask(lists.at(-1)!.document(`(${args}) { ${PAGE} }`));

    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: "BAD_USER_INPUT", fields: [expect.objectContaining({ path, because })] })]);
  });

  it.each([`x'; DROP TABLE people; --`, "\uD800", "x".repeat(20_000)])("gets a civil answer where the name in a cursor is %j", async (name) => {
    const { data, errors } = await ask("query ($slug: String!, $after: String) { community(slug: $slug) { members(first: 3, after: $after) { edges { node { id } } } } }", {
      slug: community.slug,
      after: cursor(["Membership", name, id]),
    });

    expect(errors).toBeUndefined();
    expect(data.community!.members!.edges).toBeInstanceOf(Array);
  });
});
