import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cutConnections, until } from "../../test/outage.ts";
import { requestToJoin } from "../../test/operations.ts";
import { World, type Answer } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import type { Person } from "../features/people/person.entity.ts";
import { DAY, MINUTE } from "../kernel/clock.ts";
import { forgetOldKeys } from "./idempotency.ts";

let world: World;
let community: Community;
let member: Person;
let key = 0;

beforeAll(async () => {
  world = await World.open();
  community = await world.a.community();
  member = await world.a.member(community);
});
afterAll(() => world.close());

const newKey = () => `sleutel-${++key}`;
// Names that a database would put in another order.
const PUBLISH = `mutation ($input: PublishQuestionInput!) { z: publishQuestion(input: $input) { title id aa: kind b: __typename tags community { slug id } } }`;
const question = (title: string) => ({ input: { community: community.id, title, body: "Wie weet dit?", tags: ["pesten", "aanpak"] } });
const titled = async (title: string) => (await world.rows("SELECT id FROM contributions WHERE title = $1", [title])).length;
const announced = async (title: string) =>
  (await world.rows("SELECT o.id FROM outbox o JOIN contributions c ON c.id::text = o.payload->>'contributionId' WHERE c.title = $1", [title])).length;

/** The text of the answer, as it travels. */
async function send(cookie: string, query: string, variables: object, idempotencyKey: string): Promise<string> {
  const headers = { "content-type": "application/json", cookie, "idempotency-key": idempotencyKey };
  return (await world.server.app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } })).body;
}

const keyed = (as: ReturnType<World["as"]>, query: string, variables: Record<string, unknown>, idempotencyKey: string): Promise<Answer> => as(query, variables, { "idempotency-key": idempotencyKey });

it("more people than there are connections to the database ask at once, each with a key, and all are let through", async () => {
  const asks = await Promise.all(Array.from({ length: 24 }, async () => world.as(await world.a.person())));
  await Promise.all(asks.map((ask) => ask("{ viewer { email } }")));
  const input = { community: community.id, motive: "Ik wil leren hoe anderen het doen.", offers: ["Een lesbezoek"], needs: ["Een protocol"] };
  const answers = await Promise.all(asks.map((ask) => keyed(ask, requestToJoin, { input }, newKey())));
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
});

describe("a member whose request arrives more than once under one key", () => {
  it("has one effect, and is given the same answer to the byte", async () => {
    const cookie = await world.cookieOf(member);
    const once = newKey();
    const first = await send(cookie, PUBLISH, question("Een keer"), once);
    world.pass(MINUTE);
    const again = await send(cookie, PUBLISH, question("Een keer"), once);

    expect(JSON.parse(first)).toMatchObject({ data: { z: { title: "Een keer", aa: "QUESTION" } } });
    expect(again).toBe(first);
    expect(await titled("Een keer")).toBe(1);
    expect(await announced("Een keer")).toBe(1);
  });

  it("also when all ten arrive at once, and from two devices", async () => {
    const cookies = [await world.cookieOf(member), await world.cookieOf(member)];
    const once = newKey();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(cookies[n % 2]!, PUBLISH, question("Tien tegelijk"), once)));

    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0]!)).toMatchObject({ data: { z: { title: "Tien tegelijk" } } });
    expect(await titled("Tien tegelijk")).toBe(1);
  });

  it("is told in a code that the key was used for something else", async () => {
    const as = world.as(member);
    const once = newKey();
    await keyed(as, PUBLISH, question("Eerst dit"), once);
    const other = await keyed(as, PUBLISH, question("Dan dat"), once);

    expect(other).toEqual({ data: null, errors: [{ message: "idempotency.key_reused", extensions: { code: "CONFLICT" } }] });
    expect(await titled("Dan dat")).toBe(0);
  });

  it("does not meet another person's key", async () => {
    const once = newKey();
    const other = await world.a.member(community);
    const answers = await Promise.all([keyed(world.as(member), PUBLISH, question("Ieder de zijne"), once), keyed(world.as(other), PUBLISH, question("Ieder de zijne"), once)]);

    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(await titled("Ieder de zijne")).toBe(2);
  });

  it("may try again what was refused, under the same key", async () => {
    const newcomer = await world.a.person();
    const as = world.as(newcomer);
    const once = newKey();
    expect((await keyed(as, PUBLISH, question("Nog geen lid"), once)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await world.rows("SELECT key FROM idempotency_keys WHERE key = $1", [once])).toEqual([]);
    await world.a.membership(community, newcomer);

    expect((await keyed(as, PUBLISH, question("Nog geen lid"), once)).errors).toBeUndefined();
    expect(await titled("Nog geen lid")).toBe(1);
  });

  it("keeps all of several mutations in one operation, or nothing, and is not shown what was undone", async () => {
    const as = world.as(member);
    const both = `mutation ($one: PublishQuestionInput!, $two: PublishQuestionInput!) { one: publishQuestion(input: $one) { id title } two: publishQuestion(input: $two) { id title } }`;
    const [one, two] = [question("Twee in een: een").input, question("Twee in een: twee").input];
    const once = newKey();

    const failed = await keyed(as, both, { one, two: { ...two, body: "" } }, once);
    expect(failed.data).toBeNull();
    expect(failed.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(await titled("Twee in een: een")).toBe(0);

    const kept = await keyed(as, both, { one, two }, once);
    expect(await keyed(as, both, { one, two }, once)).toEqual(kept);
    expect([await titled("Twee in een: een"), await titled("Twee in een: twee")]).toEqual([1, 1]);
  });

  it("leaves nothing behind when the connection is cut in the middle, and can try again", async () => {
    const as = world.as(member);
    const once = newKey();
    // Holds the write up: it waits for a lock that only the owner lets go of.
    await world.rows("CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.title = 'Onderweg' THEN PERFORM pg_sleep(30); END IF; RETURN NEW; END $$");
    await world.rows("CREATE TRIGGER dawdle AFTER INSERT ON contributions FOR EACH ROW EXECUTE FUNCTION dawdle()");
    const asked = keyed(as, PUBLISH, question("Onderweg"), once);
    await until("the write is under way", async () => (await cutConnections(world, 'INSERT INTO "contributions"%')) === 1);
    const answer = await asked;
    await world.rows("DROP TRIGGER dawdle ON contributions");

    expect(answer.errors?.[0]).toMatchObject({ message: "unavailable", extensions: { code: "SERVICE_UNAVAILABLE", retryable: true } });
    expect(await titled("Onderweg")).toBe(0);
    expect((await keyed(as, PUBLISH, question("Onderweg"), once)).errors).toBeUndefined();
    expect(await titled("Onderweg")).toBe(1);
  });

  it("is told what is wrong with a key that is too long, and without a key every request counts", async () => {
    const as = world.as(member);
    expect(await keyed(as, PUBLISH, question("Lange sleutel"), "k".repeat(201))).toEqual({
      data: null,
      errors: [{ message: "idempotency.too_long", extensions: { code: "BAD_USER_INPUT" } }],
    });
    await as(PUBLISH, question("Zonder sleutel"));
    await as(PUBLISH, question("Zonder sleutel"));

    expect(await titled("Lange sleutel")).toBe(0);
    expect(await titled("Zonder sleutel")).toBe(2);
  });

  it("asks what they like beside a key: a query keeps nothing", async () => {
    const once = newKey();
    expect((await keyed(world.as(member), "{ viewer { email } }", {}, once)).errors).toBeUndefined();

    expect(await world.rows("SELECT key FROM idempotency_keys WHERE key = $1", [once])).toEqual([]);
  });
});

describe("keys", () => {
  it("are forgotten after three days, and not before", async () => {
    const [old, young] = [newKey(), newKey()];
    await keyed(world.as(member), PUBLISH, question("Oud"), old);
    world.pass(DAY);
    await keyed(world.as(member), PUBLISH, question("Jong"), young);
    world.pass(2 * DAY + 1);

    await forgetOldKeys(world.runtime);

    expect(await world.rows("SELECT key FROM idempotency_keys WHERE key = ANY($1)", [[old, young]])).toEqual([{ key: young }]);
  });
});
