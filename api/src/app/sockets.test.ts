import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import WebSocket from "ws";
import { until } from "../../test/outage.ts";
import { handshake, openSocket, portOf } from "../../test/socket.ts";
import { World, type Json } from "../../test/world.ts";
import type { Contribution } from "../features/contributions/contribution.entity.ts";
import type { Person } from "../features/people/person.entity.ts";

let world: World;
let member: Person;
let question: Contribution;

beforeAll(async () => {
  world = await World.open();
  const community = await world.a.community();
  member = await world.a.member(community);
  question = await world.a.contribution(community, member);
});
afterAll(() => world.close());

const PROTOCOL = "graphql-transport-ws";

/** How the server answers a handshake: 101, or the code of its refusal. */
async function shakeHands(headers: Record<string, string>, { path = "/graphql", at = world } = {}): Promise<number> {
  const port = await portOf(at);
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, PROTOCOL, { headers });
  return new Promise((resolve) => {
    socket.on("open", () => {
      resolve(101);
      socket.terminate();
    });
    socket.on("unexpected-response", (_request, { statusCode = 0 }) => {
      resolve(statusCode);
      socket.terminate();
    });
    socket.on("error", () => undefined);
  });
}

/** A socket without the client library's manners. */
async function rawSocket(as?: Person, init = true) {
  const { url, headers } = await handshake(world, { as });
  const socket = new WebSocket(url, PROTOCOL, { headers });
  const told: Json[] = [];
  socket.on("message", (data) => told.push(JSON.parse((data as Buffer).toString()) as Json));
  socket.on("error", () => undefined);
  const closed = once(socket, "close").then(([code, reason]) => ({ code: code as number, reason: String(reason) }));
  await once(socket, "open");
  const send = (message: object | string) => socket.send(typeof message === "string" ? message : JSON.stringify(message));
  if (init) {
    send({ type: "connection_init" });
    await until("the server greets", () => told.length === 1);
  }
  const ask = async (id: string, query: string, variables?: Record<string, unknown>) => {
    send({ id, type: "subscribe", payload: { query, variables } });
    await until("it is answered", () => told.some((message) => String(message.id) === id));
    return told.find((message) => String(message.id) === id)!;
  };
  return { socket, told, closed, send, ask };
}

describe("a handshake", () => {
  it("is refused to a page of elsewhere, and to whoever does not say where they come from", async () => {
    const host = `127.0.0.1:${await portOf(world)}`;
    const cookie = await world.cookieOf(member);

    expect(await shakeHands({ origin: `http://${host}`, cookie })).toBe(101);
    for (const origin of ["https://elders.example", "null", `http://${host}.elders.example`, `http://elders.example/${host}`, "http://127.0.0.1", `ftp://${host}`, `http://${host}/`, `http://${host} `.padEnd(200, "x")])
      expect([origin, await shakeHands({ origin, cookie })]).toEqual([origin, 403]);
    expect(await shakeHands({ cookie })).toBe(403);
  });

  it("is for the public address alone where there is one", async () => {
    const secure = await World.open(undefined, { publicUrl: new URL("https://kring.example/") });
    const port = await portOf(secure);
    const status = (origin: string) => shakeHands({ origin }, { at: secure });

    expect([await status("https://kring.example"), await status(`http://127.0.0.1:${port}`), await status("http://kring.example")]).toEqual([101, 403, 403]);
    await secure.close();
  });

  it("is refused to a program with a token, right or wrong: tokens are for asking over HTTP", async () => {
    const host = `127.0.0.1:${await portOf(world)}`;
    for (const authorization of ["Bearer kkr_x", "bearer", "BEARER x"]) expect([authorization, await shakeHands({ origin: `http://${host}`, authorization, cookie: await world.cookieOf(member) })]).toEqual([authorization, 403]);
  });

  it("elsewhere than at its address finds nothing, also where the address is nonsense", async () => {
    const origin = `http://127.0.0.1:${await portOf(world)}`;
    for (const path of ["/", "/graphql/", "/graphqlx", "//", "/%00"]) expect([path, await shakeHands({ origin }, { path })]).toEqual([path, 404]);
    const socket = connect(await portOf(world), "127.0.0.1");
    socket.write(`GET http://[ HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 404/);
    for (let time = 0; time < 50; time++) {
      const rude = connect(await portOf(world), "127.0.0.1");
      await once(rude, "connect");
      rude.write("GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
      setImmediate(() => rude.resetAndDestroy());
      await once(rude, "close");
    }
    expect((await world.server.app.inject("/healthz")).statusCode).toBe(200);
  });
});

describe("a client without manners", () => {
  it.each<[string, string | object, number]>([
    ["no JSON", "}{", 4400],
    ["JSON that is no message", "7", 4400],
    ["an unknown message", { type: "hello" }, 4400],
    ["an operation without a query", { id: "1", type: "subscribe", payload: {} }, 4400],
    ["a second greeting", { type: "connection_init" }, 4429],
    ["more than a quarter of a megabyte", "x".repeat(257 * 1024), 1009],
  ])("that sends %s is shown out with the code for it", async (_what, message, code) => {
    const { send, closed } = await rawSocket(member);
    send(message);

    expect((await closed).code).toBe(code);
  });

  it("that asks before it greeted, or twice under one name, is shown out", async () => {
    const early = await rawSocket(member, false);
    early.send({ id: "1", type: "subscribe", payload: { query: "{ themes { id } }" } });
    expect((await early.closed).code).toBe(4401);

    const twice = await rawSocket(member);
    const query = `subscription { commentAdded(contribution: "${question.id}") { id } }`;
    twice.send({ id: "1", type: "subscribe", payload: { query } });
    twice.send({ id: "1", type: "subscribe", payload: { query } });
    expect((await twice.closed).code).toBe(4409);
  });

  it("is told in a code what is wrong with its operation, and may go on", async () => {
    const { ask, socket } = await rawSocket(member);
    const deep = `{ viewer { person { organisation { ${"parent { ".repeat(12)} name ${"} ".repeat(12)} } } } }`;
    const codeOf = ({ type, payload }: Json) => [type, (Array.isArray(payload) ? payload : payload!.errors!)[0]!.extensions!.code];

    expect(codeOf(await ask("1", "{"))).toEqual(["error", "GRAPHQL_PARSE_FAILED"]);
    expect(codeOf(await ask("2", "{ theme { id } }"))).toEqual(["error", "GRAPHQL_VALIDATION_FAILED"]);
    expect(codeOf(await ask("3", deep))).toEqual(["error", "QUERY_TOO_COMPLEX"]);
    expect(codeOf(await ask("4", `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: themes { id }`).join(" ")} }`))).toEqual(["error", "QUERY_TOO_COMPLEX"]);
    expect(codeOf(await ask("5", `{ ${"themes { id } ".repeat(600)} }`))).toEqual(["error", "GRAPHQL_PARSE_FAILED"]);
    expect(codeOf(await ask("6", "query ($id: ID!) { node(id: $id) { id } }", { id: { a: 1 } }))).toEqual(["next", "BAD_USER_INPUT"]);
    expect(codeOf(await ask("7", "subscription ($id: ID!) { commentAdded(contribution: $id) { id } }", {}))).toEqual(["next", "BAD_USER_INPUT"]);
    expect(await ask("8", "{ viewer { person { id } } }")).toEqual({ id: "8", type: "next", payload: { data: { viewer: { person: { id: member.id } } } } });
    socket.terminate();
  });

  it("that opens more operations than fifty is refused the rest, and gets room as they end", async () => {
    const { send, told, ask, socket } = await rawSocket(member);
    const query = `subscription { commentAdded(contribution: "${question.id}") { id } }`;
    // What fails takes no room.
    for (let n = 0; n < 60; n++) await ask(`faulty ${n}`, "{");
    for (let n = 0; n < 50; n++) send({ id: `open ${n}`, type: "subscribe", payload: { query } });
    const refused = await ask("one too many", query);

    expect(refused).toMatchObject({ type: "error", payload: [{ message: "query.too_complex", extensions: { code: "QUERY_TOO_COMPLEX" } }] });
    expect(told.filter(({ id }) => String(id).startsWith("open"))).toEqual([]);
    send({ id: "open 0", type: "complete" });
    expect(await ask("room again", "{ __typename }")).toMatchObject({ type: "next", payload: { data: { __typename: "Query" } } });
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  });
});

describe("a server that stops", () => {
  it("says so to every socket, and waits for none that does not answer", async () => {
    const stopping = await World.open();
    const polite = await openSocket(stopping, { as: await stopping.a.person() });
    const { headers } = await handshake(stopping);
    const deaf = connect(await portOf(stopping), "127.0.0.1");
    deaf.write(`GET /graphql HTTP/1.1\r\nHost: ${headers.origin?.slice(7)}\r\nOrigin: ${headers.origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${PROTOCOL}\r\n\r\n`);
    await once(deaf, "data");
    deaf.on("error", () => undefined);

    const from = performance.now();
    await stopping.close();

    expect(await polite.closed).toBe(1001);
    expect(performance.now() - from).toBeLessThan(6000);
    deaf.destroy();
  });
});
