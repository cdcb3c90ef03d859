import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { comment, complete, markHelpful, publishing, unmarkHelpful } from "../../../test/operations.ts";
import { countStatements } from "../../../test/statements.ts";
import { World, type Ask } from "../../../test/world.ts";
import type { Community } from "../communities/community.entity.ts";
import { ContributionKind, type Contribution } from "./contribution.entity.ts";

let world: World;
let community: Community;
let ask: Ask;
let question: Contribution;

/** A community of a hundred members and a hundred contributions of all kinds, one with twenty answers and three replies to each. */
beforeAll(async () => {
  world = await World.open();
  community = await world.a.community();
  const organisations = await Promise.all(Array.from({ length: 4 }, () => world.a.organisation()));
  const members = [];
  for (let n = 0; n < 100; n++) members.push(await world.a.member(community, { organisationId: organisations[n % 4]?.id }));
  const [author, reader] = members as [(typeof members)[0], (typeof members)[0]];
  ask = world.as(reader);
  const sources: Contribution[] = [];
  for (let n = 0; n < 100; n++) {
    const kind = Object.values(ContributionKind)[n < 10 ? 1 + (n % 2) : n % 5]!;
    const derivesFrom = kind === ContributionKind.SYNTHESIS ? sources.slice(0, 2).map(({ id }) => id) : [];
    sources.push(await world.a.contribution(community, members[n % 10]!, { kind, derivesFrom }));
  }
  question = await world.a.contribution(community, author);
  for (let n = 0; n < 20; n++) {
    const { id } = await world.a.comment(question, members[n]!);
    for (let reply = 0; reply < 3; reply++) await world.a.comment(question, members[n + reply]!, { parentId: id });
  }
  const accepted = await world.a.comment(question, reader);
  await world.rows("UPDATE contributions SET accepted_comment_id = $2 WHERE id = $1", [question.id, accepted.id]);
  await world.drain();
  await ask("{ viewer { email } }");
}, 120_000);
afterAll(() => world.close());

const CARD = `__typename id kind title retractedAt excerpt createdAt commentCount helpfulCount viewerFoundHelpful
  community { id slug name theme { id slug name } } author { id displayName } organisation { id name abbreviation } whyNotComment { code because }
  ... on Question { firstAnsweredAt acceptedAnswer { id } } ... on Experience { context approach result } ... on Theory { source sourceYear }
  ... on Synthesis { experienceCount theoryCount }`;
const PAGE = "pageInfo { endCursor hasNextPage }";
const COMMENT = `id body bodyHtml removedAt createdAt editedAt accepted helpfulCount viewerFoundHelpful author { id displayName headline }
  organisation { id name abbreviation } whyNotMarkHelpful { code because } whyNotAccept { code because } whyNotRevise { code because } whyNotRemove { code because }`;
const THREAD = `${COMMENT} replyCount replies(first: 3) { edges { node { ${COMMENT} } } ${PAGE} }`;

/** The statements behind one request, that of the session included. */
async function statementsOf(document: string, variables: Record<string, unknown> = {}) {
  const { result, statements } = await countStatements(() => ask(document, variables));
  expect(result.errors).toBeUndefined();
  return { data: result.data, statements: statements.map(({ text }) => text) };
}

describe("statements of a page, that of the session included", () => {
  it.each([20, 100])("a feed of %i", async (first) => {
    const document = `query ($slug: String!, $first: Int!) { community(slug: $slug) { id feed(first: $first, order: LATEST) { edges { node { ${CARD} } } ${PAGE} } } }`;
    const { data, statements } = await statementsOf(document, { slug: community.slug, first });
    expect(data.community!.feed!.edges).toHaveLength(first);
    expect(statements).toHaveLength(6);
  });

  it("a home feed of 20", async () => {
    const { data, statements } = await statementsOf(`{ viewer { homeFeed(first: 20, order: LATEST) { edges { node { ${CARD} } } ${PAGE} } } }`);
    expect(data.viewer!.homeFeed!.edges).toHaveLength(20);
    expect(statements).toHaveLength(5);
  });

  it("a contribution with 20 comments and 3 replies to each", async () => {
    const document = `query ($id: ID!) { contribution(id: $id) {
      ${CARD} body bodyHtml tags updatedAt version whyNotMarkHelpful { code because } whyNotRevise { code because } whyNotRetract { code because }
      links { relation direction contribution { id title } }
      comments(first: 20) { totalCount edges { node { ${THREAD} } } ${PAGE} } ... on Question { acceptedAnswer { ${THREAD} } } } }`;
    const { data, statements } = await statementsOf(document, { id: question.id });
    const { edges } = data.contribution!.comments!;
    expect(edges).toHaveLength(20);
    for (const { node } of edges!) expect(node!.replies!.edges).toHaveLength(3);
    expect(statements).toHaveLength(17);
  });

  it("a hundred members", async () => {
    const document = `query ($slug: String!) { community(slug: $slug) { members(first: 100) { edges { node {
      id role joinedAt endsAt constituency organisation { id name abbreviation } person { id displayName headline organisation { id name } } } } ${PAGE} } } }`;
    const { data, statements } = await statementsOf(document, { slug: community.slug });
    expect(data.community!.members!.edges).toHaveLength(100);
    expect(statements).toHaveLength(4);
  });

  it("the communities of the welcome page, however many there are", async () => {
    const document = `{ communities(first: 24) { edges { node { id name memberCount contributionCount synthesisCount theme { name }
      facilitators { id organisation { id name } } publishedSyntheses(first: 3) { id title authors } viewerMembership { id } } } ${PAGE} } }`;
    const before = (await statementsOf(document)).statements.length;
    for (let n = 0; n < 5; n++) await world.a.contribution(await world.a.community(), await world.a.member(community));
    expect((await statementsOf(document)).statements).toHaveLength(before);
    expect(before).toBe(7);
  });
});

/** The statements inside the transaction, its beginning and end included. */
const inside = (statements: string[]) => statements.slice(statements.findIndex((text) => text === "START TRANSACTION"));

describe("statements of a write, in one transaction", () => {
  it.each([ContributionKind.QUESTION, ContributionKind.EXPERIENCE, ContributionKind.INSIGHT])("publishing a %s", async (kind) => {
    const { statements } = await statementsOf(publishing(kind), { input: { community: community.id, ...complete[kind], tags: ["a"] } });
    const written = inside(statements);
    expect(written.filter((text) => text === "START TRANSACTION" || text === "COMMIT")).toHaveLength(2);
    expect(written.slice(0, written.indexOf("COMMIT") + 1)).toHaveLength(5);
  });

  it("answering a question, and replying to an answer", async () => {
    const top = await statementsOf(comment, { input: { contribution: question.id, body: "Zo" } });
    expect(inside(top.statements).indexOf("COMMIT") + 1).toBe(6);
    const reply = await statementsOf(comment, { input: { contribution: question.id, body: "Ja", parent: top.data.comment!.id } });
    expect(inside(reply.statements).indexOf("COMMIT") + 1).toBe(6);
  });

  it("finding something helpful, again, and no longer", async () => {
    const lengths = [];
    for (const operation of [markHelpful, markHelpful, unmarkHelpful, unmarkHelpful]) {
      const { statements } = await statementsOf(operation, { subject: question.id });
      lengths.push(inside(statements).indexOf("COMMIT") + 1);
    }
    expect(lengths).toEqual([5, 3, 5, 3]);
  });
});
