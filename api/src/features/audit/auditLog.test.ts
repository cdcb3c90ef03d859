import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { until } from "../../../test/outage.ts";
import { openSocket } from "../../../test/socket.ts";
import { countStatements } from "../../../test/statements.ts";
import { World } from "../../../test/world.ts";
import { DAY, HOUR } from "../../kernel/clock.ts";
import { recordAct } from "../../kernel/audit.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { leaveCommunity } from "../memberships/membership.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { removeContent } from "../moderation/removeContent.ts";
import { reportContent } from "../moderation/reportContent.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const LOG = `query ($first: Int, $after: String, $community: ID, $act: String) { auditLog(first: $first, after: $after, community: $community, act: $act) {
  edges { node { id createdAt act actor { displayName } community { slug } subject { displayName } subjectId details { name value } } } pageInfo { hasNextPage endCursor } } }`;

const readsBy = (id: string) => world.rows<{ community: string }>("SELECT community_id AS community FROM audit_entries WHERE act = 'community.read' AND actor_id = $1 ORDER BY id", [id]);

describe("the log of acts of power", () => {
  it("tells administrators who did what, when, where and to whom, newest first, page by page", async () => {
    const admin = await world.a.person({ admin: true, displayName: "Ada" });
    const [community, subject] = [await world.a.community(), await world.a.person({ displayName: "Bas" })];
    for (const days of [1, 2, 3]) await inTransaction(world.runtime, (tx) => recordAct(tx, "token.revoked", { name: `Nummer ${days}`, prefix: "kkr_" }, { actorId: admin.id, communityId: community.id, subjectId: subject.id }));
    const ask = world.as(admin);

    const { data } = await ask(LOG, { first: 2, community: community.id });
    const { edges, pageInfo } = data.auditLog!;
    expect(edges![0]!.node).toMatchObject({
      act: "token.revoked", actor: { displayName: "Ada" }, community: { slug: community.slug }, subject: { displayName: "Bas" }, subjectId: subject.id,
      details: [{ name: "name", value: "Nummer 3" }, { name: "prefix", value: "kkr_" }],
    });
    expect(pageInfo).toMatchObject({ hasNextPage: true });
    const next = await ask(LOG, { first: 2, community: community.id, after: pageInfo!.endCursor });
    expect(next.data.auditLog!.edges!.map(({ node }) => node!.details![0]!.value)).toEqual(["Nummer 1"]);
    expect((await ask(LOG, { act: "token.created" })).data.auditLog!.edges).toEqual([]);
    expect((await ask(LOG, { community: "x" })).data.auditLog!.edges).toEqual([]);
    expect((await ask("{ auditActs }")).data.auditActs).toContain("token.revoked");
    expect((await ask(`{ node(id: "${String(edges![0]!.node!.id)}") { ... on AuditEntry { act actor { displayName } } } }`)).data.node).toEqual({ act: "token.revoked", actor: { displayName: "Ada" } });
  });

  it("comes in one statement a page, beside that of the session, however long the page", async () => {
    const admin = await world.a.person({ admin: true });
    const community = await world.a.community();
    for (let n = 0; n < 40; n++) {
      const subject = await world.a.person();
      await inTransaction(world.runtime, (tx) => recordAct(tx, "reporter.ended", { organisationId: subject.id }, { actorId: admin.id, communityId: community.id, subjectId: subject.id }));
    }
    const ask = world.as(admin);
    await ask("{ viewer { email } }");
    const { result, statements } = await countStatements(() => ask(LOG, { first: 40, act: "reporter.ended" }));

    expect(result.data.auditLog!.edges).toHaveLength(40);
    expect(statements).toHaveLength(2);
  });

  it("is for administrators only, not for the facilitator of the community either", async () => {
    const community = await world.a.community();
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const { errors } = await world.as(facilitator)(LOG, { community: community.id });
    expect(errors).toMatchObject([{ message: "admin.required", extensions: { code: "FORBIDDEN" } }]);
    expect((await world.as(facilitator)("{ auditActs }")).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await world.as(null)(LOG)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    const [entry] = await world.rows<{ id: string }>("SELECT id FROM audit_entries LIMIT 1");
    expect((await world.as(facilitator)(`{ node(id: "${entry!.id}") { id } }`)).data.node).toBeNull();
  });

  it.each(["UPDATE audit_entries SET act = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries", "ALTER TABLE audit_entries ADD COLUMN x text", "DROP TABLE audit_entries"])(
    "can be added to and nothing else by the role under which the API runs: not %s",
    async (statement) => {
      await inTransaction(world.runtime, (tx) => recordAct(tx, "admin.made", {}, { actorId: null }));
      await expect(world.runtime.dataSource.query(statement)).rejects.toMatchObject({ code: "42501" });
    },
  );

  it("has words for every act in both languages", () => {
    const src = join(import.meta.dirname, "../..");
    const texts = globSync("features/**/*.ts", { cwd: src }).map((file) => readFileSync(join(src, file), "utf8"));
    const declared = texts.flatMap((text) => [...text.matchAll(/interface ActsOfPower \{([\s\S]*?)\n {2}\}/g)].flatMap(([, body]) => [...(body ?? "").matchAll(/"([a-zA-Z]+\.[a-zA-Z]+)":/g)].map(([, act]) => act!)));
    expect(declared.length).toBeGreaterThan(5);
    for (const language of ["nl", "en"]) {
      const { acts } = JSON.parse(readFileSync(join(src, `../../client/src/locales/${language}.json`), "utf8")) as { acts: Record<string, string> };
      expect([language, Object.keys(acts).sort()]).toEqual([language, [...new Set(declared)].map((act) => act.replace(".", "_")).sort()]);
    }
  });
});

describe("an administrator who reads inside a community that is not theirs", () => {
  it.each<[string, (about: { slug: string; contribution: string; comment: string; person: string }) => string]>([
    ["its feed", ({ slug }) => `{ community(slug: "${slug}") { feed { edges { cursor } } } }`],
    ["its members", ({ slug }) => `{ community(slug: "${slug}") { members { edges { cursor } } } }`],
    ["a contribution", ({ contribution }) => `{ contribution(id: "${contribution}") { title } }`],
    ["a node", ({ contribution }) => `{ node(id: "${contribution}") { id } }`],
    ["a comment", ({ comment }) => `{ node(id: "${comment}") { ... on Comment { body } } }`],
    ["what somebody wrote", ({ person }) => `{ person(id: "${person}") { contributions { edges { node { title } } } } }`],
    ["where somebody is a member", ({ person }) => `{ person(id: "${person}") { memberships { id } } }`],
  ])("is on record, by reading %s", async (_what, query) => {
    const [admin, community] = [await world.a.person({ admin: true }), await world.a.community()];
    const member = await world.a.member(community);
    const question = await world.a.contribution(community, member);
    const comment = await world.a.comment(question, member);

    const { errors } = await world.as(admin)(query({ slug: community.slug, contribution: question.id, comment: comment.id, person: member.id }));
    expect(errors).toBeUndefined();
    expect(await readsBy(admin.id)).toEqual([{ community: community.id }]);
  });

  it.each<[string, (of: Record<"slug" | "request" | "case" | "removal", string>) => string]>([
    ["requests to join", ({ slug }) => `{ community(slug: "${slug}") { joinRequests { edges { node { motive } } } } }`],
    ["one request to join", ({ request }) => `{ node(id: "${request}") { ... on JoinRequest { motive } } }`],
    ["what was reported", ({ slug }) => `{ community(slug: "${slug}") { reports { edges { node { id } } } } }`],
    ["one thing that was reported", ({ case: id }) => `{ node(id: "${id}") { ... on ModerationCase { reports { reason } } } }`],
    ["appeals", ({ slug }) => `{ community(slug: "${slug}") { appeals { edges { node { words { body } } } } } }`],
    ["what was removed", ({ removal }) => `{ node(id: "${removal}") { ... on ContentRemoval { words { body } } } }`],
  ])("is on record where it has come to them, by reading %s", async (_what, query) => {
    const [admin, community] = [await world.a.person({ admin: true }), await world.a.community()];
    const [author, reader] = [await world.a.member(community), await world.a.member(community)];
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const [removed, reported] = [await world.a.contribution(community, author), await world.a.contribution(community, author)];
    await inTransaction(world.runtime, async (tx) => {
      const about = { communityId: community.id, commentId: null, authorId: author.id };
      await removeContent(tx, { ...about, contributionId: removed.id }, facilitator.id, "Reclame");
      await reportContent(tx, { ...about, contributionId: reported.id }, reader.id, "Reclame");
    });
    const [{ id: removal } = { id: "" }] = await world.rows<{ id: string }>("UPDATE removals SET appealed_at = created_at, grounds = 'Nee' WHERE community_id = $1 RETURNING id", [community.id]);
    const [{ id } = { id: "" }] = await world.rows<{ id: string }>("SELECT id FROM moderation_cases WHERE community_id = $1", [community.id]);
    await inTransaction(world.runtime, (tx) => leaveCommunity(tx, community.id, facilitator.id, true));
    const own = await world.a.joinRequest(community, { applicant: admin });
    const request = await world.a.joinRequest(community);
    const ask = world.as(admin);

    await ask(`{ community(slug: "${community.slug}") { openJoinRequestCount openReportCount viewerJoinRequest { motive } } node(id: "${own.id}") { ... on JoinRequest { motive } } }`);
    expect(await readsBy(admin.id)).toEqual([]);
    expect(JSON.stringify(await ask(query({ slug: community.slug, request: request.id, case: id, removal })))).not.toMatch(/error|null|\[\]/);
    expect(await readsBy(admin.id)).toEqual([{ community: community.id }]);
  });

  it("is on record when they follow it over a socket", async () => {
    const [admin, community] = [await world.a.person({ admin: true }), await world.a.community()];
    const { follow, client } = await openSocket(world, { as: admin });
    const { results } = follow("subscription ($community: ID!) { contributionPublished(community: $community) { title } }", { community: community.id });
    await follow("{ __typename }").ended;
    await world.a.contribution(community, await world.a.member(community));
    await until("it is told", () => results.length > 0);

    expect(await readsBy(admin.id)).toEqual([{ community: community.id }]);
    await client.dispose();
  });

  it("is on record once a day, however often and from however many processes", async () => {
    const [admin, community] = [await world.a.person({ admin: true }), await world.a.community()];
    const read = () => world.as(admin)(`{ community(slug: "${community.slug}") { feed { edges { cursor } } members { edges { cursor } } tags { tag } } }`);
    await Promise.all([read(), read(), read()]);
    world.pass(HOUR);
    await read();
    expect(await readsBy(admin.id)).toHaveLength(1);
    world.pass(DAY);
    await read();
    expect(await readsBy(admin.id)).toHaveLength(2);
  });

  it("is not on record for the public face, for a community of their own, and nobody else is", async () => {
    const [admin, community, own] = [await world.a.person({ admin: true }), await world.a.community(), await world.a.community()];
    await world.a.membership(own, admin);
    const member = await world.a.member(community);
    await world.as(admin)("{ communities { edges { node { name memberCount facilitators { displayName } publishedSyntheses { title } } } } }");
    await world.as(admin)(`{ community(slug: "${own.slug}") { feed { edges { cursor } } } }`);
    await world.as(member)(`{ community(slug: "${community.slug}") { feed { edges { cursor } } } }`);

    expect(await readsBy(admin.id)).toEqual([]);
    expect(await readsBy(member.id)).toEqual([]);
  });
});
