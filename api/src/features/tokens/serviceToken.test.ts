import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { countStatements } from "../../../test/statements.ts";
import { World, type Answer, type Ask } from "../../../test/world.ts";
import { DAY, MINUTE } from "../../kernel/clock.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import type { Community } from "../communities/community.entity.ts";
import type { Organisation } from "../organisations/organisation.entity.ts";
import type { Person } from "../people/person.entity.ts";
import { appointReporter, endReporter } from "../reporters/reporter.commands.ts";

let world: World;
let admin: Person;
let member: Person;
let community: Community;
let other: Community;

beforeAll(async () => {
  world = await World.open();
  [community, other] = [await world.a.community(), await world.a.community()];
  [admin, member] = [await world.a.person({ admin: true }), await world.a.member(community, { displayName: "Noor" })];
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) {
  secret id name prefix state expiresAt lastUsedAt organisation { id } communities { slug } madeBy { id } } }`;
const REVOKE = "mutation ($token: ID!) { revokeServiceToken(token: $token) { id state revokedAt } }";
const LIST = "query ($organisation: ID) { serviceTokens(organisation: $organisation) { edges { node { id name prefix state lastUsedAt organisation { name } communities { slug } madeBy { displayName } } } } }";
const COUNTS = "{ viewer { email } communities { edges { node { slug name memberCount contributionCount questionCount openQuestionCount synthesisCount theme { name } } } } }";

async function make(ask: Ask, input: Record<string, unknown>): Promise<{ secret: string; token: { id: string; [name: string]: unknown } }> {
  const { data, errors } = await ask(CREATE, { input: { name: "Dashboard", days: 30, ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  const { secret, ...token } = data.createServiceToken as unknown as { secret: string; id: string };
  return { secret, token };
}

const forCommunities = () => make(world.as(admin), { communities: [community.id] });

const post = (secret: string, query: string, headers: Record<string, string> = {}) =>
  world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", authorization: `Bearer ${secret}`, ...headers }, payload: { query } });
const asked = async (secret: string, query: string, headers?: Record<string, string>) => (await post(secret, query, headers)).json<Answer>();
const codes = ({ errors }: Answer) => errors?.map(({ message, extensions: { code } }) => [code, message]);

const REFUSED = [["UNAUTHENTICATED", "service_token.invalid"]];

async function reporterOf(organisation: Organisation) {
  const person = await world.a.person();
  const { id } = await inTransaction(world.runtime, (tx) => appointReporter(tx, { personId: person.id, organisationId: organisation.id, endsAt: null, decidedBy: admin.id }));
  return { person, end: () => inTransaction(world.runtime, (tx) => endReporter(tx, id, admin.id)) };
}

describe("a service token", () => {
  it("is shown once, and kept as a hash only", async () => {
    const { secret, token } = await forCommunities();

    expect(secret).toMatch(/^kkr_[\w-]{43}$/);
    expect(token).toMatchObject({ prefix: secret.slice(0, 10), state: "ACTIVE", lastUsedAt: null, communities: [{ slug: community.slug }], organisation: null, madeBy: { id: admin.id } });
    const [kept] = await world.rows<{ text: string }>("SELECT t::text AS text FROM service_tokens t WHERE id = $1", [token.id]);
    expect(kept?.text).not.toContain(secret.slice(11));
    expect((await world.as(admin)(`{ node(id: "${token.id}") { ... on ServiceToken { name secret } } }`)).data.node).toEqual({ name: "Dashboard", secret: null });
  });

  it("keeps its secret out of the answers that are kept for a second try", async () => {
    const ask = world.as(admin);
    const input = { name: "Tweemaal", days: 1, communities: [community.id] };
    const { data } = await ask(CREATE, { input }, { "idempotency-key": "tweemaal" });

    const kept = await world.rows<{ answer: string }>("SELECT answer::text AS answer FROM idempotency_keys");
    expect(JSON.stringify(kept)).not.toContain(data.createServiceToken!.secret);
  });

  it("reads the face and the counts of its communities, of no other, and is nobody", async () => {
    await world.a.contribution(community, member);
    await world.drain();
    const { secret } = await forCommunities();

    const { data, errors } = await asked(secret, COUNTS);
    expect(errors).toBeUndefined();
    expect(data.viewer).toBeNull();
    expect(data.communities!.edges).toEqual([{ node: expect.objectContaining({ slug: community.slug, memberCount: 1, contributionCount: 1, questionCount: 1 }) }]);
    expect((await asked(secret, `{ a: community(slug: "${other.slug}") { name } b: node(id: "${other.id}") { id } }`)).data).toEqual({ a: null, b: null });
    expect((await asked(secret, `{ node(id: "${community.id}") { id ... on Community { memberCount } } }`)).data.node).toEqual({ id: community.id, memberCount: 1 });
    const organisation = await world.a.organisation({ name: "De Regenboog" });
    expect((await asked(secret, `{ node(id: "${organisation.id}") { ... on Organisation { name } } }`)).data.node).toEqual({ name: "De Regenboog" });
  });

  it("marks its use no more often than every five minutes", async () => {
    const { secret, token } = await forCommunities();
    const used = async () => (await world.rows<{ at: Date | null }>("SELECT last_used_at AS at FROM service_tokens WHERE id = $1", [token.id]))[0]?.at;
    const first = world.clock.now();
    await asked(secret, COUNTS);
    world.pass(4 * MINUTE);
    await asked(secret, COUNTS);
    expect(await used()).toEqual(first);
    world.pass(2 * MINUTE);
    await asked(secret, COUNTS);
    expect(await used()).toEqual(world.clock.now());
  });

  it.each([
    ["who facilitates", (slug: string) => `{ community(slug: "${slug}") { facilitators { displayName } } }`],
    ["who is a member", (slug: string) => `{ community(slug: "${slug}") { members { edges { cursor } } } }`],
    ["what was written", (slug: string) => `{ community(slug: "${slug}") { feed { edges { cursor } } } }`],
    ["names under a synthesis", (slug: string) => `{ community(slug: "${slug}") { publishedSyntheses { authors } } }`],
    ["a person by a fragment", () => '{ node(id: "x") { ...P } } fragment P on Person { displayName }'],
    ["a person inline", () => '{ node(id: "x") { ... on Person { displayName } } }'],
    ["a list of tokens", () => "{ serviceTokens { edges { cursor } } }"],
    ["the log", () => "{ auditLog { edges { cursor } } }"],
    ["a preview", () => '{ preview(body: "x") }'],
  ])("is refused %s", async (_what, query) => {
    const { secret } = await forCommunities();
    const response = await post(secret, query(community.slug));

    expect(response.statusCode).toBe(403);
    expect(codes(response.json<Answer>())).toEqual([["FORBIDDEN", "service_token.public_only"]]);
  });

  it("may change nothing and follow nothing: that is refused before it runs", async () => {
    const { secret } = await forCommunities();
    const cookie = await world.cookieOf(member);
    for (const query of [`mutation { leaveCommunity(community: "${community.id}") { id } }`, "mutation { signOut }", `subscription { contributionPublished(community: "${community.id}") { id } }`])
      expect(codes(await asked(secret, query, { cookie, "idempotency-key": "k" }))).toEqual([["FORBIDDEN", "service_token.read_only"]]);
    expect(await world.rows("SELECT 1 FROM memberships WHERE person_id = $1 AND ends_at IS NULL", [member.id])).toHaveLength(1);
  });

  it("counts alone where a cookie comes along", async () => {
    const { secret } = await forCommunities();
    const cookie = await world.cookieOf(member);

    expect((await asked(secret, "{ viewer { email } }", { cookie })).data).toEqual({ viewer: null });
    expect(codes(await asked(`${secret}x`, "{ viewer { email } }", { cookie }))).toEqual(REFUSED);
    const basic = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", authorization: "Basic eDp5", cookie }, payload: { query: "{ viewer { person { id } } }" } });
    expect(basic.json<Answer>().data.viewer!.person).toEqual({ id: member.id });
  });

  it("stops at the moment it is revoked, expires, or was never made, and all are answered alike", async () => {
    const [revoked, expired] = [await forCommunities(), await make(world.as(admin), { communities: [community.id], days: 1 })];
    const { data } = await world.as(admin)(REVOKE, { token: revoked.token.id });
    expect(data.revokeServiceToken).toMatchObject({ state: "REVOKED" });
    world.pass(DAY);

    const answers = await Promise.all([revoked.secret, expired.secret, "kkr_never", "x", "", "kkr_\u00e9"].map((secret) => post(secret, COUNTS)));
    for (const answer of answers) {
      expect([answer.statusCode, answer.headers["www-authenticate"]]).toEqual([401, 'Bearer realm="Kenniskring"']);
      expect(codes(answer.json<Answer>())).toEqual(REFUSED);
    }
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    await world.as(admin)(REVOKE, { token: revoked.token.id });
    expect(await world.rows("SELECT 1 FROM audit_entries WHERE act = 'token.revoked' AND subject_id = $1", [revoked.token.id])).toHaveLength(1);
  });

  it("cannot be guessed: after a hundred wrong ones from a network none is looked at for a while", async () => {
    const { secret } = await forCommunities();
    const from = { remoteAddress: "203.0.113.9" };
    const guess = (token: string) => world.server.app.inject({ ...from, method: "POST", url: "/graphql", headers: { "content-type": "application/json", authorization: `Bearer ${token}` }, payload: { query: COUNTS } });
    for (let n = 0; n < 100; n++) expect((await guess(`kkr_${n}`)).statusCode).toBe(401);

    const [wrong, right] = [await guess("kkr_x"), await guess(secret)];
    expect([wrong.statusCode, right.statusCode, codes(right.json<Answer>())]).toEqual([429, 429, [["RATE_LIMITED", "limit.network"]]]);
    expect((await asked(secret, COUNTS)).errors).toBeUndefined();
    world.pass(16 * MINUTE);
    expect((await guess(secret)).statusCode).toBe(200);
  });
});

describe("who makes service tokens", () => {
  it("is an administrator, or the reporter of an organisation for that one; others may neither make, see nor revoke any", async () => {
    const [own, foreign] = [await world.a.organisation(), await world.a.organisation()];
    const { person } = await reporterOf(own);
    const theirs = await make(world.as(admin), { organisation: foreign.id });
    const ours = await make(world.as(person), { organisation: own.id, name: "Van ons" });
    const because = async (ask: Ask, input: Record<string, unknown>) => codes(await ask(CREATE, { input: { name: "x", days: 1, ...input } }))?.[0]?.[1];

    expect(await because(world.as(person), { organisation: foreign.id })).toBe("service_token.own_organisation");
    expect(await because(world.as(person), { communities: [community.id] })).toBe("service_token.own_organisation");
    expect(await because(world.as(member), { organisation: own.id })).toBe("service_token.not_for_you");
    expect(await because(world.as(null), { organisation: own.id })).toBe("session.required");
    const seen = async (who: Person) => (await world.as(who)(LIST)).data.serviceTokens!.edges!.map(({ node }) => node!.name);
    expect(await seen(person)).toEqual(["Van ons"]);
    expect(await seen(member)).toEqual([]);
    expect(await seen(admin)).toContain("Van ons");
    for (const [who, token] of [[person, theirs.token.id], [member, ours.token.id], [member, community.id], [member, "x"]] as const)
      expect(codes(await world.as(who)(REVOKE, { token }))).toEqual([["NOT_FOUND", "not_found"]]);
    expect((await world.as(person)(`{ node(id: "${theirs.token.id}") { id } }`)).data.node).toBeNull();
    expect((await world.as(person)(REVOKE, { token: ours.token.id })).data.revokeServiceToken).toMatchObject({ state: "REVOKED" });
  });

  it("who loses the right takes the token's with it, and gives it back on return", async () => {
    const organisation = await world.a.organisation();
    const { person, end } = await reporterOf(organisation);
    const { secret, token } = await make(world.as(person), { organisation: organisation.id });
    expect((await asked(secret, COUNTS)).errors).toBeUndefined();

    await end();
    expect(codes(await asked(secret, COUNTS))).toEqual(REFUSED);
    const { data } = await world.as(admin)(`{ node(id: "${token.id}") { ... on ServiceToken { state } } }`);
    expect(data.node).toEqual({ state: "SUSPENDED" });
  });

  it("who is no administrator any more leaves no key behind", async () => {
    const former = await world.a.person({ admin: true });
    const { secret } = await make(world.as(former), { communities: [community.id] });
    expect((await asked(secret, COUNTS)).errors).toBeUndefined();

    await world.rows("UPDATE people SET admin_since = NULL WHERE id = $1", [former.id]);
    expect(codes(await asked(secret, COUNTS))).toEqual(REFUSED);
  });

  it("revokes once, however many do so at the same moment", async () => {
    const { token } = await forCommunities();
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.as(admin)(REVOKE, { token: token.id })));

    expect(answers.map(({ data }) => data.revokeServiceToken!.state)).toEqual(["REVOKED", "REVOKED", "REVOKED", "REVOKED"]);
    expect(await world.rows("SELECT 1 FROM audit_entries WHERE act = 'token.revoked' AND subject_id = $1", [token.id])).toHaveLength(1);
  });

  it("makes fifty a day and no more", async () => {
    const person = await world.a.person({ admin: true });
    const ask = world.as(person);
    const answers: unknown[] = [];
    for (let time = 0; time < 51; time++) answers.push(codes(await ask(CREATE, { input: { name: "Veel", days: 1, communities: [community.id] } }))?.[0]);
    expect(answers).toEqual([...Array.from({ length: 50 }), ["RATE_LIMITED", "service_token.too_often"]]);
  });

  it("is told which field is wrong", async () => {
    const fieldsOf = async (input: Record<string, unknown>) => {
      const { errors } = await world.as(admin)(CREATE, { input: { name: "Goed", days: 30, communities: [community.id], ...input } });
      return errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);
    };

    expect(await fieldsOf({ name: "  " })).toEqual([["name", "text.required"]]);
    expect(await fieldsOf({ name: "x".repeat(81) })).toEqual([["name", "text.too_long"]]);
    expect(await fieldsOf({ days: 366 })).toEqual([["days", "text.number"]]);
    expect(await fieldsOf({ days: 0 })).toEqual([["days", "text.number"]]);
    expect(await fieldsOf({ communities: [] })).toEqual([["communities", "service_token.one_scope"]]);
    expect(await fieldsOf({ organisation: (await world.a.organisation()).id })).toEqual([["communities", "service_token.one_scope"]]);
    expect(await fieldsOf({ communities: [community.id, "x"] })).toEqual([["communities.1", "not_found"]]);
    expect(await fieldsOf({ communities: null, organisation: "x" })).toEqual([["organisation", "organisation.unknown"]]);
  });
});

describe("a program's request", () => {
  it("costs two statements to recognise it, and one for what it asks", async () => {
    const { secret } = await forCommunities();
    const query = "{ communities { edges { node { slug name } } } }";
    await asked(secret, query);
    const { statements } = await countStatements(() => asked(secret, query));

    expect(statements).toHaveLength(3);
  });
});

describe("the list of tokens", () => {
  it("takes as many statements for many as for one: the list, who made them, and what they reach", async () => {
    const ask = world.as(admin);
    for (let n = 0; n < 10; n++) await forCommunities();
    await ask("{ viewer { email } }");
    const { statements } = await countStatements(() => ask(LIST));

    expect(statements).toHaveLength(4);
  });
});

describe("the token of an organisation", () => {
  it("knows of the communities in which five or more of its people are, as of joining, and not of those with fewer", async () => {
    const organisation = await world.a.organisation();
    const [many, few] = [await world.a.community(), await world.a.community()];
    for (let n = 0; n < 5; n++) await world.a.member(many, { organisationId: organisation.id });
    for (let n = 0; n < 4; n++) await world.a.member(few, { organisationId: organisation.id });
    const { secret } = await make(world.as(admin), { organisation: organisation.id });

    expect((await asked(secret, COUNTS)).data.communities!.edges!.map(({ node }) => node!.slug)).toEqual([many.slug]);
  });
});
