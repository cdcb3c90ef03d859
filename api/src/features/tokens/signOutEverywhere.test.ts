import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openSocket } from "../../../test/socket.ts";
import { World } from "../../../test/world.ts";
import { SECOND } from "../../kernel/clock.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const CREATE = "mutation ($community: ID!) { createServiceToken(input: { name: \"Dashboard\", days: 30, communities: [$community] }) { id secret } }";
const EVERYWHERE = "mutation { signOutEverywhere }";

async function asProgram(secret: string): Promise<number> {
  const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", authorization: `Bearer ${secret}` }, payload: { query: "{ themes { id } }" } });
  return response.statusCode;
}

it("whoever signs out everywhere ends the tokens they made at once, on record, and leaves those of others", async () => {
  const community = await world.a.community();
  const [one, other] = [await world.a.person({ admin: true }), await world.a.person({ admin: true })];
  const made = async (maker: { id: string }) => (await world.as(maker)(CREATE, { community: community.id })).data.createServiceToken as unknown as { id: string; secret: string };
  const [first, second, theirs] = [await made(one), await made(one), await made(other)];
  expect(await Promise.all([first, second, theirs].map(({ secret }) => asProgram(secret)))).toEqual([200, 200, 200]);

  expect((await world.as(one)(EVERYWHERE)).data).toEqual({ signOutEverywhere: true });
  expect(await Promise.all([first, second, theirs].map(({ secret }) => asProgram(secret)))).toEqual([401, 401, 200]);
  const acts = await world.rows<{ actor: string; subject: string }>("SELECT actor_id AS actor, subject_id AS subject FROM audit_entries WHERE act = 'token.revoked' ORDER BY subject_id");
  expect(acts).toEqual([first, second].map(({ id }) => ({ actor: one.id, subject: id })));
});

it("the sockets of every device close within a second, and nobody else's", async () => {
  const [one, other] = [await world.a.person(), await world.a.person()];
  const sockets = await Promise.all([one, one, other].map((as) => openSocket(world, { as })));
  const started = performance.now();
  await world.as(one)(EVERYWHERE);
  expect(await Promise.all([sockets[0]!.closed, sockets[1]!.closed])).toEqual([4403, 4403]);
  expect(performance.now() - started).toBeLessThan(SECOND);
  const silent = Symbol("still open");
  expect(await Promise.race([sockets[2]!.closed, new Promise((resolve) => setTimeout(resolve, 100, silent))])).toBe(silent);
  await sockets[2]!.client.dispose();
});
