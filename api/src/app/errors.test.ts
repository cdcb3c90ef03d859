import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { captured } from "../../test/log.ts";
import { until, withoutDatabase } from "../../test/outage.ts";
import { World } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import type { Person } from "../features/people/person.entity.ts";

let world: World;
let community: Community;
let member: Person;
const { log, text, lines } = captured();

beforeAll(async () => {
  world = await World.open(undefined, { log });
  community = await world.a.community();
  member = await world.a.member(community);
});
afterAll(() => world.close());

const SECRET = { email: "geheim@voorbeeld.example", password: "correct-paard-batterij", body: "Niemand mag weten dat Kees dit schreef" };
const INNER_WORDS = /drafts|relation|SELECT|postgres|ECONN|at \w+ \(|\/src\/|node_modules|typeorm/i;
const SAVE = "mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { email } }";

describe("somebody who meets a bug", () => {
  it("learns nothing of it but an id, under which the log tells where it arose", async () => {
    const ask = world.as(member);
    await ask("{ viewer { email } }");
    await world.rows("ALTER TABLE drafts RENAME TO drawings");
    const { data, errors } = await ask("{ viewer { email drafts { id } } }");
    const writing = await ask(SAVE, { input: { community: community.id, kind: "INSIGHT", body: SECRET.body } });
    await world.rows("ALTER TABLE drawings RENAME TO drafts");

    expect(data).toEqual({ viewer: null });
    const told = [...(errors ?? []), ...(writing.errors ?? [])];
    expect(told).toHaveLength(2);
    for (const { message, extensions } of told) {
      expect(message).toBe("internal");
      expect(Object.keys(extensions).toSorted()).toEqual(["code", "errorId"]);
      expect(extensions.code).toBe("INTERNAL_SERVER_ERROR");
      const line = lines().find(({ errorId }) => errorId === extensions.errorId);
      expect(line?.err).toMatchObject({ code: "42P01", message: expect.stringContaining("drafts"), stack: expect.stringMatching(/\n +at .*(?:database|saveDraft|draft\.commands|Runner)/) });
    }
    expect(JSON.stringify(told.map(({ message, extensions }) => ({ message, extensions })))).not.toMatch(INNER_WORDS);
    expect(text()).not.toContain(SECRET.body);
  });
});

describe("somebody who asks while the database is away", () => {
  it("is told that it is not now, and that it may be tried again, signed in or not", async () => {
    const ask = world.as(member);
    await ask("{ viewer { email } }");
    const cookie = await world.cookieOf(member);
    const request = { method: "POST", url: "/graphql", headers: { "content-type": "application/json", cookie }, payload: { query: "{ viewer { email } }" } } as const;
    const answers = await withoutDatabase(world, async () => [
      await world.server.app.inject(request),
      await world.server.app.inject({ ...request, headers: { "content-type": "application/json" }, payload: { query: "{ themes { id } }" } }),
      await world.server.app.inject({ ...request, headers: { ...request.headers, "idempotency-key": "weg" }, payload: { query: SAVE, variables: { input: { community: community.id, kind: "INSIGHT" } } } }),
    ]);

    for (const answer of answers) {
      const [error] = answer.json<{ errors: [{ message: string; extensions: { code: string; retryable: boolean } }] }>().errors;
      expect(error).toMatchObject({ message: "unavailable", extensions: { code: "SERVICE_UNAVAILABLE", retryable: true } });
      expect(answer.body).not.toMatch(INNER_WORDS);
    }
    expect(answers[0]?.statusCode).toBe(503);
    await until("it is answered as before", async () => (await ask("{ viewer { email } }")).errors === undefined);
  });

  it("still learns of the session's end and other refusals as such once it is back", async () => {
    await withoutDatabase(world, async () => undefined);
    const ask = world.as(null);
    await until("it is answered as before", async () => (await ask("{ viewer { email } }")).errors === undefined);

    expect((await ask(SAVE, { input: { community: community.id, kind: "INSIGHT" } })).errors?.[0]).toMatchObject({ message: "session.required", extensions: { code: "UNAUTHENTICATED" } });
  });
});

describe("somebody whose request is not well-formed", () => {
  it.each<[string, object, number, string]>([
    ["is no GraphQL", { query: "{" }, 400, "GRAPHQL_PARSE_FAILED"],
    ["asks a field that is not there", { query: "{ emial }" }, 400, "GRAPHQL_VALIDATION_FAILED"],
    ["has no query", {}, 400, "BAD_REQUEST"],
    ["asks an operation that is not there", { query: "query A { themes { id } } query B { themes { id } }", operationName: "C" }, 400, "BAD_REQUEST"],
    ["asks none of several operations", { query: "query A { themes { id } } query B { themes { id } }" }, 400, "BAD_REQUEST"],
    ["asks a subscription over HTTP", { query: 'subscription { commentAdded(contribution: "x") { id } }' }, 400, "BAD_REQUEST"],
    ["has variables of the wrong type", { query: "query ($id: ID!) { node(id: $id) { id } }", variables: { id: { a: 1 } } }, 400, "BAD_USER_INPUT"],
    ["lacks a variable", { query: "query ($id: ID!) { node(id: $id) { id } }" }, 400, "BAD_USER_INPUT"],
    ["names a stored query", { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }, 200, "PERSISTED_QUERY_NOT_SUPPORTED"],
    ["names a stored query of an unknown version", { extensions: { persistedQuery: { version: 7, sha256Hash: "0".repeat(64) } } }, 200, "PERSISTED_QUERY_NOT_SUPPORTED"],
  ])("where it %s, is told so in a code", async (_what, payload, status, code) => {
    const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });

    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(response.body).not.toMatch(/Did you mean|node_modules/);
  });
});

describe("the log", () => {
  it("holds a line for each request with its id, and never what people are or wrote", async () => {
    await world.a.person({ email: SECRET.email, password: SECRET.password });
    const from = text().length;
    const ask = world.as(member);
    await world.as(null)(SIGN_IN, { input: { email: SECRET.email, password: SECRET.password } });
    await world.as(null)(SIGN_IN, { input: { email: SECRET.email, password: "verkeerd-paard-batterij" } });
    await world.as(null)(`mutation { signIn(input: { email: "${SECRET.email}", password: "${SECRET.password}" }) { emial } }`);
    await ask(SAVE, { input: { community: community.id, kind: "INSIGHT", body: SECRET.body } });
    await ask(SAVE, { input: { community: community.id, kind: "INSIGHT", title: 7, body: SECRET.body } });
    await world.server.app.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent(`{ community(slug: "${SECRET.email}") { id } }`)}`, headers: { "apollo-require-preflight": "1" } });
    await world.server.app.inject({ method: "POST", url: `/${SECRET.email}`, headers: { "content-type": "application/json" }, payload: `{ "${SECRET.password}"` });
    // Errors of the database that quote what was written.
    await world.rows("ALTER TABLE drafts ALTER COLUMN title TYPE integer USING 0, ADD CONSTRAINT short CHECK (length(body) < 3) NOT VALID");
    await ask(SAVE, { input: { community: community.id, kind: "THEORY", title: SECRET.body } });
    await ask(SAVE, { input: { community: community.id, kind: "THEORY", body: SECRET.body } });
    await world.rows("ALTER TABLE drafts DROP CONSTRAINT short, ALTER COLUMN title TYPE text");

    const written = text().slice(from);
    for (const word of [...Object.values(SECRET), "verkeerd-paard-batterij", (await world.cookieOf(member)).slice(0, 12) + "=", "kenniskring="]) expect(written).not.toContain(word);
    expect(written).toContain('"code":"22P02"');
    expect(written).toContain('"constraint":"short"');
    const requests = lines().filter(({ msg }) => msg === "request");
    expect(requests.length).toBeGreaterThan(9);
    for (const request of requests) expect(Object.keys(request)).toEqual(expect.arrayContaining(["requestId", "method", "status", "ms"]));
    expect(written).not.toMatch(/"(?:url|remoteAddress|ip|headers|body|parameters|detail)":/);
  });
});
