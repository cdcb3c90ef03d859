import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { browser, refusalIn } from "../../../test/browser.ts";
import { openSocket } from "../../../test/socket.ts";
import { World, type Answer } from "../../../test/world.ts";
import { MINUTE, SECOND } from "../../kernel/clock.ts";
import { PASSWORD_TRIES } from "./account.limits.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterEach(() => world.pass(15 * MINUTE));
afterAll(() => world.close());

const PASSWORD = "vier-losse-woorden";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { email } }";
const evaluated = (answers: readonly { errors?: readonly { extensions?: Record<string, unknown> }[] }[]) =>
  answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code)).filter((code) => code === "UNAUTHENTICATED" || code === "BAD_USER_INPUT").length;

let count = 0;
async function account() {
  const email = `mens${++count}@voorbeeld.example`;
  return { email, person: await world.a.person({ email, password: PASSWORD }) };
}

const post = (query: string, variables: object, headers: Record<string, string> = {}) =>
  world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload: { query, variables } });

describe("whoever guesses a password", () => {
  it("is heard ten times in fifteen minutes, by whatever mix of aliases, batches, sockets and spellings; the owner stays signed in", async () => {
    const { email, person } = await account();
    const owner = world.as(person);
    await owner("{ viewer { email } }");
    const aliased = `mutation { ${Array.from({ length: 20 }, (_, n) => `a${n}: signIn(input: { email: "${email}", password: "fout-${n}" }) { email }`).join(" ")} }`;
    const single = Array.from({ length: 20 }, async (_, n) => (await post(SIGN_IN, { input: { email: n % 2 ? email.toUpperCase() : ` ${email}\0`, password: `raad-${n}` } }, { "x-forwarded-for": `10.0.0.${n}` })).json<Answer>());
    const batch = post(SIGN_IN, {}).then(() => world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload: [{ query: SIGN_IN }, { query: SIGN_IN }] as unknown as object }));
    const socket = await openSocket(world);
    const over = Array.from({ length: 10 }, (_, n) => socket.follow(SIGN_IN, { input: { email, password: `lijn-${n}` } }));
    const answers = await Promise.all([...single, post(aliased, {}).then((answer) => answer.json<Answer>())]);
    await Promise.all(over.map(({ ended }) => ended));
    expect((await batch).statusCode).toBe(400);
    const heard = evaluated([...answers, ...over.flatMap(({ results }) => results)]);
    expect(heard).toBe(PASSWORD_TRIES.most);
    await socket.client.dispose();

    expect(refusalIn(await browser(world).ask(SIGN_IN, { input: { email, password: PASSWORD } }))).toEqual(["RATE_LIMITED", "sign_in.too_many"]);
    expect((await owner("{ viewer { email } }")).data.viewer).toEqual({ email });
    world.pass(15 * MINUTE);
    expect((await browser(world).ask(SIGN_IN, { input: { email, password: PASSWORD } })).data.signIn).toEqual({ email });
  });

  it("is heard ten times of five hundred that come at once in any mix", async () => {
    const { email, person } = await account();
    const owner = world.as(person);
    const tries = Array.from({ length: 100 }, (_, n) => {
      if (n % 2) return owner("mutation ($current: String!, $new: String!) { changePassword(current: $current, new: $new) { email } }", { current: `fout-${n}`, new: "heel-ander-wachtwoord" });
      const nine = Array.from({ length: 9 }, (_alias, alias) => `a${alias}: signIn(input: { email: "${email}", password: "fout-${n}-${alias}" }) { email }`);
      return browser(world).ask(`mutation { ${nine.join(" ")} }`);
    });
    const answers = await Promise.all(tries);
    expect(answers.flatMap(({ errors = [] }) => errors)).toHaveLength(50 + 50);
    expect(evaluated(answers)).toBe(PASSWORD_TRIES.most);
  });

  it("spends the same ten tries by asking for the password again in the settings", async () => {
    const { email, person } = await account();
    const owner = world.as(person);
    const change = "mutation ($current: String!, $new: String!) { changePassword(current: $current, new: $new) { email } }";
    const ask = "mutation ($email: String!, $password: String!) { requestEmailChange(email: $email, password: $password) }";
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        if (n % 3 === 0) return owner(change, { current: `fout-${n}`, new: "heel-ander-wachtwoord" });
        if (n % 3 === 1) return owner(ask, { email: "nieuw@voorbeeld.example", password: `fout-${n}` });
        return browser(world).ask(SIGN_IN, { input: { email, password: `fout-${n}` } });
      }),
    );
    expect(evaluated(answers)).toBe(PASSWORD_TRIES.most);
  });

  it("is counted for an address that nobody has as for one that somebody has", async () => {
    const { email } = await account();
    const said = async (address: string) => {
      const answers = [];
      for (let n = 0; n < 12; n++) answers.push(refusalIn(await browser(world).ask(SIGN_IN, { input: { email: address, password: "fout" } })));
      return answers;
    };
    expect(await said("niemand@voorbeeld.example")).toEqual(await said(email));
  });

  it("does not hinder another account", async () => {
    const [one, other] = [await account(), await account()];
    for (let n = 0; n < 11; n++) await browser(world).ask(SIGN_IN, { input: { email: one.email, password: "fout" } });
    expect((await browser(world).ask(SIGN_IN, { input: { email: other.email, password: PASSWORD } })).data.signIn).toEqual({ email: other.email });
  });
});

describe("signing out everywhere", () => {
  it("closes every socket within a second", async () => {
    const { person } = await account();
    const cookie = await world.cookieOf(person);
    const [first, second] = [await openSocket(world, { cookie }), await openSocket(world, { as: person })];
    const started = performance.now();
    expect((await world.as(person)("mutation { signOutEverywhere }")).data).toEqual({ signOutEverywhere: true });
    await Promise.all([first.closed, second.closed]);
    expect(performance.now() - started).toBeLessThan(SECOND);
  });
});
