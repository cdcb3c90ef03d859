import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InjectOptions } from "fastify";
import { DEMO_PASSWORD } from "../../seed/accounts.ts";
import { World } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import type { Person } from "../features/people/person.entity.ts";
import { makeSchema } from "./schema.ts";
import { makeServer } from "./server.ts";

let world: World;
let secure: World;
let community: Community;
let member: Person;
let cookie: string;

beforeAll(async () => {
  [world, secure] = [await World.open(), await World.open(undefined, { publicUrl: new URL("https://kring.example") })];
  community = await world.a.community();
  member = await world.a.member(community);
  cookie = await world.cookieOf(member);
});
afterAll(() => Promise.all([world.close(), secure.close()]));

const leave = () => `mutation { leaveCommunity(community: "${community.id}") { id } }`;
const query = () => encodeURIComponent(leave());
const form = () => new URLSearchParams({ query: leave() }).toString();
const multipart = () => `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: leave() })}\r\n--x--\r\n`;
const json = () => JSON.stringify({ query: leave() });

const carriers: [string, () => InjectOptions][] = [
  ["a form", () => ({ method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, payload: form() })],
  ["a form with files", () => ({ method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, payload: multipart() })],
  ["a form of plain text", () => ({ method: "POST", headers: { "content-type": "text/plain" }, payload: json() })],
  ["plain text that says it is JSON", () => ({ method: "POST", headers: { "content-type": "text/plain; application/json" }, payload: json() })],
  ["JSON without a content type", () => ({ method: "POST", headers: { "content-type": "" }, payload: json() })],
  ["a body of a type that browsers do not check", () => ({ method: "POST", headers: { "content-type": "multipart/form-data; boundary=application/json" }, payload: json() })],
  ["an address", () => ({ method: "GET", url: `/graphql?query=${query()}` })],
  ["an address, with a content type", () => ({ method: "GET", url: `/graphql?query=${query()}`, headers: { "content-type": "application/json" } })],
  ["an address, with the header of a program", () => ({ method: "GET", url: `/graphql?query=${query()}`, headers: { "apollo-require-preflight": "1" } })],
  ["an address posted to, with an empty form", () => ({ method: "POST", url: `/graphql?query=${query()}`, headers: { "content-type": "text/plain" }, payload: "" })],
  ["JSON in another alphabet", () => ({ method: "POST", headers: { "content-type": "application/json; charset=utf-7" }, payload: json().replaceAll("{", "+AHs-") })],
  ["a report, which browsers send by themselves", () => ({ method: "POST", headers: { "content-type": "application/csp-report" }, payload: json() })],
  ["a form with a word for another method", () => ({ method: "POST", url: "/graphql?_method=POST", headers: { "content-type": "application/x-www-form-urlencoded", "x-http-method-override": "POST" }, payload: form() })],
  ["an address with a word for another method", () => ({ method: "GET", url: `/graphql?_method=POST&query=${query()}`, headers: { "x-http-method-override": "POST", "x-method-override": "POST" } })],
  ["a form from a frame without an origin", () => ({ method: "POST", headers: { origin: "null", "content-type": "text/plain" }, payload: json() })],
  ["GraphQL in so many words", () => ({ method: "POST", headers: { "content-type": "application/graphql" }, payload: leave() })],
  ["JSON in UTF-16", () => ({ method: "POST", headers: { "content-type": "text/plain; charset=utf-16" }, payload: Buffer.from(json(), "utf16le") })],
];

describe("a page of somebody else that sends a member's cookie along", () => {
  it.each(carriers)("runs no mutation by %s", async (_name, request) => {
    const { headers, ...rest } = request();
    const response = await world.server.app.inject({ url: "/graphql", ...rest, headers: { cookie, origin: "https://elders.example", ...headers } });

    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
    expect(await world.rows("SELECT 1 FROM memberships WHERE person_id = $1 AND ends_at IS NULL", [member.id])).toHaveLength(1);
  });

  it("gets no question answered by an address either, though what it measures is only how long that takes", async () => {
    const url = `/graphql?query=${encodeURIComponent("{ viewer { email } }")}`;
    for (const headers of [{}, { "content-type": "text/plain" }, { "content-type": "application/x-www-form-urlencoded" }, { "content-type": "message/rfc822" }])
      expect((await world.server.app.inject({ method: "GET", url, headers: { cookie, ...headers } })).json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect((await world.server.app.inject({ method: "GET", url, headers: { cookie, "apollo-require-preflight": "1" } })).json()).toEqual({ data: { viewer: { email: "" } } });
  });

  it("would have run it as JSON, which no such page can send", async () => {
    const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { cookie, "content-type": "application/json" }, payload: json() });

    expect(response.json()).toMatchObject({ data: { leaveCommunity: { id: community.id } } });
  });

  it("is given no leave to read an answer", async () => {
    const preflight = await world.server.app.inject({
      method: "OPTIONS",
      url: "/graphql",
      headers: { origin: "https://elders.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });

    expect(Object.keys(preflight.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("the cookie of somebody who signs in", () => {
  const signIn = async (at: World) => {
    await at.a.person({ email: "noor@voorbeeld.example", password: DEMO_PASSWORD });
    const payload = { query: `mutation { signIn(input: { email: "noor@voorbeeld.example", password: "${DEMO_PASSWORD}" }) { email } }` };
    return at.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });
  };

  it("is kept from scripts and from other sites", async () => {
    const { cookies } = await signIn(world);

    expect(cookies).toEqual([{ name: "kenniskring", value: expect.stringMatching(/^[\w-]{43}$/), path: "/", httpOnly: true, sameSite: "Lax", maxAge: 30 * 24 * 3600 }]);
  });

  it("is bound to this very host and travels only over https where people come by https", async () => {
    const { cookies, headers } = await signIn(secure);

    expect(cookies).toEqual([{ name: "__Host-kenniskring", value: expect.stringMatching(/^[\w-]{43}$/), path: "/", httpOnly: true, sameSite: "Lax", secure: true, maxAge: 30 * 24 * 3600 }]);
    expect(headers["strict-transport-security"]).toMatch(/max-age=/);
    const read = (name: string) =>
      secure.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", cookie: `${name}=${cookies[0]!.value}` }, payload: { query: "{ viewer { email } }" } });
    expect((await read("__Host-kenniskring")).json()).toEqual({ data: { viewer: { email: "noor@voorbeeld.example" } } });
    for (const name of ["kenniskring", "__host-kenniskring", "__Secure-kenniskring", "x; __Host-kenniskring=x; __Host-kenniskring"]) expect([name, (await read(name)).json()]).toEqual([name, { data: { viewer: null } }]);
  });

  it.each(["kenniskring=", "kenniskring=%00", "kenniskring=%E0%A4%A", `kenniskring=${"x".repeat(9000)}`, "kenniskring", ";;;=", "__proto__=1; constructor=2", "kenniskring='; DROP TABLE sessions; --"])(
    "that nobody was given makes them a visitor: %s",
    async (nonsense) => {
      const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", cookie: nonsense }, payload: { query: "{ viewer { email } }" } });

      expect(response.json()).toEqual({ data: { viewer: null } });
    },
  );
});

describe("a request that is too much", () => {
  const post = (payload: string | object) => world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });

  it("is refused beyond a megabyte, in plain words", async () => {
    const response = await post({ query: "{ themes { id } }", variables: { padding: "x".repeat(1024 * 1024) } });

    expect(response.statusCode).toBe(413);
    expect(response.body).not.toMatch(/node_modules|stack/);
  });

  it("is refused as a batch", async () => {
    const response = await post([{ query: "{ themes { id } }" }, { query: "{ themes { id } }" }]);

    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });

  it.each(["{", "null", '"text"', "7", "[]", '{"query": 7}', '{"query": {}}', '{"query": "{ themes { id } }", "variables": 7}', '{"__proto__": {"query": "{ themes { id } }"}}'])(
    "is refused where its body is %s",
    async (body) => {
      const response = await post(body);

      expect(response.statusCode).toBe(400);
      expect(response.body).not.toMatch(/INTERNAL|node_modules/);
    },
  );
});

describe("the address by which is limited", () => {
  const guess = (at: World["server"]["app"], forwarded: string) =>
    at.inject({
      method: "POST", url: "/graphql", remoteAddress: "198.51.100.7",
      headers: { "content-type": "application/json", authorization: "Bearer kkr_wrong", "x-forwarded-for": forwarded, "x-real-ip": forwarded, forwarded: `for=${forwarded}` },
      payload: { query: "{ __typename }" },
    });

  it("is that of the line itself, whatever a client says of it", async () => {
    const statuses = [];
    for (let n = 0; n < 101; n++) statuses.push((await guess(world.server.app, `203.0.113.${n}`)).statusCode);

    expect([...new Set(statuses.slice(0, 100)), statuses[100]]).toEqual([401, 429]);
  });

  it("is the one that a proxy tells where one is trusted, by setting only", async () => {
    const trusting = await makeServer(world.runtime, await makeSchema(), { publicUrl: null, trustProxy: true });
    for (let n = 0; n < 100; n++) await guess(trusting.app, "192.0.2.1");

    expect([(await guess(trusting.app, "192.0.2.1")).statusCode, (await guess(trusting.app, "192.0.2.2")).statusCode]).toEqual([429, 401]);
    await trusting.close();
  });
});
