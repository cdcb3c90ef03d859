import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { World, type Ask } from "../../test/world.ts";
import { ContributionKind } from "../features/contributions/contribution.entity.ts";
import { removeContent } from "../features/moderation/removeContent.ts";
import { reportContent } from "../features/moderation/reportContent.ts";
import { appointReporter } from "../features/reporters/reporter.commands.ts";
import { createServiceToken } from "../features/tokens/serviceToken.commands.ts";
import { newId } from "../kernel/ids.ts";
import { inTransaction } from "../kernel/transaction.ts";
import { makeSchema } from "./schema.ts";

let world: World;
let schema: GraphQLSchema;
let member: Ask;
let stranger: Ask;
let visitor: Ask;
let admin: Ask;
const ids = new Map<string, string>();

/** One of everything that has an id, in a community of which the stranger is no member. */
beforeAll(async () => {
  world = await World.open();
  schema = await makeSchema();
  const organisation = await world.a.organisation();
  const community = await world.a.community();
  const person = await world.a.person({ organisationId: organisation.id, password: "halen-en-brengen" });
  const other = await world.a.member(community, { organisationId: (await world.a.organisation()).id });
  ids.set("Organisation", organisation.id).set("Community", community.id).set("Theme", community.themeId).set("Person", person.id);
  ids.set("Membership", (await world.a.membership(community, person)).id);
  const sources = [];
  for (const kind of [ContributionKind.EXPERIENCE, ContributionKind.THEORY, ContributionKind.QUESTION, ContributionKind.INSIGHT]) {
    const contribution = await world.a.contribution(community, kind === ContributionKind.THEORY ? other : person, { kind });
    ids.set(kind.charAt(0) + kind.slice(1).toLowerCase(), contribution.id);
    sources.push(contribution);
  }
  const derivesFrom = sources.slice(0, 2).map(({ id }) => id);
  ids.set("Synthesis", (await world.a.contribution(community, person, { kind: ContributionKind.SYNTHESIS, derivesFrom })).id);
  ids.set("Comment", (await world.a.comment(sources[2]!, person)).id);
  [member, stranger, visitor] = [world.as(person), world.as(await world.a.person()), world.as(null)];
  const saved = await member("mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }", { input: { community: community.id, kind: "QUESTION", title: "Nog niet af" } });
  ids.set("Draft", String(saved.data.saveDraft!.id));
  await world.a.comment(sources[2]!, other);
  await world.drain();
  ids.set("Notification", String((await member("{ viewer { notifications { edges { node { id } } } } }")).data.viewer!.notifications!.edges![0]!.node!.id));
  ids.set("JoinRequest", (await world.a.joinRequest(await world.a.community(), { applicant: person })).id);
  ids.set("Invitation", (await world.a.invitation(await world.a.community(), { email: person.email! })).id);
  for (const [type, mutation] of [["Offer", "addOffer"], ["Need", "addNeed"]] as const) {
    const { data } = await member(`mutation ($input: ${type}Input!) { added: ${mutation}(input: $input) { id } }`, { input: { community: community.id, text: "Een lesbezoek" } });
    ids.set(type, String(data.added!.id));
  }
  const boss = await world.a.person({ admin: true });
  admin = world.as(boss);
  const reporter = await inTransaction(world.runtime, (tx) => appointReporter(tx, { personId: person.id, organisationId: organisation.id, endsAt: null, decidedBy: boss.id }));
  ids.set("OrganisationReporter", reporter.id);
  const token = await inTransaction(world.runtime, (tx) => createServiceToken(tx, { name: "Sleutel", days: 1, madeBy: person.id, organisationId: organisation.id, communityIds: null }));
  ids.set("ServiceToken", token.token.id);
  ids.set("DataExport", String((await member("mutation { requestDataExport { id } }")).data.requestDataExport!.id));
  const [, theory] = sources;
  await inTransaction(world.runtime, (tx) => reportContent(tx, { communityId: community.id, authorId: other.id, contributionId: theory!.id, commentId: null }, person.id, "Dit kwetst"));
  ids.set("ModerationCase", (await world.rows<{ id: string }>("SELECT id FROM moderation_cases"))[0]!.id);
  const written = await world.a.contribution(community, person, { kind: ContributionKind.INSIGHT });
  await inTransaction(world.runtime, (tx) => removeContent(tx, { communityId: community.id, authorId: person.id, contributionId: written.id, commentId: null }, boss.id, "Dit kwetst"));
  ids.set("ContentRemoval", (await world.rows<{ id: string }>("SELECT id FROM removals"))[0]!.id);
  ids.set("AuditEntry", String((await admin("{ auditLog(first: 1) { edges { node { id } } } }")).data.auditLog!.edges![0]!.node!.id));
  ids.set("Session", String((await member("{ viewer { sessions { id } } }")).data.viewer!.sessions![0]!.id));
});
afterAll(() => world.close());

const NODE = "query ($id: ID!) { node(id: $id) { __typename id } }";
/** Where nobody facilitates, administrators see to what was reported. */
const ADMINS = new Set(["AuditEntry", "ModerationCase"]);
const PUBLIC = new Set(["Organisation", "Community", "Theme"]);

describe("node(id)", () => {
  it("knows an example of every type that says it is a Node", () => {
    const node = schema.getType("Node");
    const types = Object.values(schema.getTypeMap()).filter((type) => "getInterfaces" in type && !("resolveType" in type) && type.getInterfaces().some((face) => face === node));

    expect(types.map(({ name }) => name).toSorted()).toEqual([...ids.keys()].toSorted());
  });

  it("gives every one of them to who may see it, by its own type", async () => {
    for (const [type, id] of ids) expect({ type, ...(await (ADMINS.has(type) ? admin : member)(NODE, { id })) }).toEqual({ type, data: { node: { __typename: type, id } } });
  });

  it("answers a stranger and a visitor byte for byte as if it were unknown", async () => {
    const unknown = JSON.stringify(await stranger(NODE, { id: newId(world.clock.now()) }));
    expect(unknown).toBe('{"data":{"node":null}}');
    for (const [type, id] of ids) {
      if (PUBLIC.has(type)) continue;
      expect([type, JSON.stringify(await stranger(NODE, { id })), JSON.stringify(await visitor(NODE, { id }))]).toEqual([type, unknown, unknown]);
    }
  });

  it("gives a stranger what is public", async () => {
    for (const type of PUBLIC) expect((await visitor(NODE, { id: ids.get(type) })).data).toEqual({ node: { __typename: type, id: ids.get(type) } });
  });

  it("reads fields of the interfaces and of the type itself, also those of other features", async () => {
    const document = `query ($id: ID!) { node(id: $id) { id ... on Appreciable { helpfulCount whyNotMarkHelpful { code } } ... on Contribution { title author { displayName } }
      ... on Experience { context } ... on Comment { body contribution { title } } ... on Community { slug memberCount feed(first: 1) { edges { node { id } } } }
      ... on Person { displayName memberships { role } } ... on Membership { role person { id } } ... on Session { current } ... on Draft { heading: title community { slug } } } }`;
    const read = async (type: string) => (await member(document, { id: ids.get(type) })).data.node;

    expect(await read("Experience")).toMatchObject({ helpfulCount: 0, whyNotMarkHelpful: { code: "SELF_EXCHANGE" }, title: expect.any(String), context: "Groep 5, 29 kinderen" });
    expect(await read("Comment")).toMatchObject({ helpfulCount: 0, body: "Zo deden wij het.", contribution: { title: expect.any(String) } });
    expect(await read("Community")).toMatchObject({ memberCount: 2, feed: { edges: [{ node: { id: ids.get("Synthesis") } }] } });
    expect(await read("Person")).toMatchObject({ memberships: [{ role: "MEMBER" }] });
    expect(await read("Membership")).toMatchObject({ role: "MEMBER", person: { id: ids.get("Person") } });
    expect(await read("Session")).toMatchObject({ current: true });
    expect(await read("Draft")).toMatchObject({ heading: "Nog niet af", community: { slug: expect.any(String) } });
  });
});
