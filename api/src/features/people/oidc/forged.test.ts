import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { openAbroad, WHO, type Abroad } from "../../../../test/abroad.ts";
import type { Forging } from "../../../../test/hostileProvider.ts";
import type { Traveller } from "../../../../test/traveller.ts";
import { HOUR, MINUTE } from "../../../kernel/clock.ts";

let abroad: Abroad;
let owner: { id: string };
const EMAIL = "juf@school.example";
const MINE = { email: EMAIL, email_verified: true, name: "Fatima el Amrani" };
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const seconds = () => Math.floor((performance.timeOrigin + performance.now()) / 1000);
const ago = (minutes: number) => seconds() - minutes * 60;

beforeAll(async () => {
  abroad = await openAbroad();
  owner = await abroad.world.a.person({ email: EMAIL, password: "vier-losse-woorden" });
});
beforeEach(() => {
  abroad.world.pass(HOUR);
  Object.assign(abroad.hostile.state, { tokens: () => ({}), status: 200, userinfo: null, description: {} });
});
afterAll(() => abroad.close());

/** The address at which the browser comes back, with what the provider would say if it were honest. */
function answerTo(address: URL, more: Record<string, string | null> = {}): URL {
  const answer = new URL(address.searchParams.get("redirect_uri")!);
  const content = { code: "een-code", state: address.searchParams.get("state"), ...more };
  for (const [name, value] of Object.entries(content)) if (value !== null) answer.searchParams.set(name, value);
  return answer;
}

const willAnswer = (address: URL, forging: Forging = {}, more: object = {}) =>
  void (abroad.hostile.state.tokens = () => ({ access_token: "toegang", token_type: "bearer", id_token: abroad.hostile.idToken(address, { ...forging, claims: { ...MINE, ...forging.claims } }), ...more }));

/** What comes of an answer: where the browser is sent, what it holds from then on, who is in, and what is left behind. */
async function cameOf(one: Traveller, answer: URL) {
  const before = await abroad.left();
  const response = await one.go(answer);
  const held = response.headers.getSetCookie().filter((line) => !/Max-Age=0/.test(line));
  const after = await abroad.left();
  const left = Object.keys(after).filter((table) => after[table] !== before[table]);
  return { location: response.headers.get("location"), held, left, viewer: (await one.ask(WHO)).data.viewer };
}

/** No session, no account, no identity, nothing in the browser. */
const refusedAs = (because: string) => ({ location: `/inloggen?fout=identity.${because}`, held: [], left: [], viewer: null });

describe("an ID token", () => {
  it("that is right opens the account: all that follows is refused for what is wrong with it alone", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd", "/kringen");
    willAnswer(address);
    expect((await one.go(answerTo(address))).headers.get("location")).toBe("/kringen");
    expect((await one.ask(WHO)).data.viewer!.person!.id).toBe(owner.id);
    await abroad.world.rows("DELETE FROM identities");
  });

  it.each<[string, Forging]>([
    ["with another nonce", { claims: { nonce: "een-ander" } }],
    ["without a nonce", { claims: { nonce: undefined } }],
    ["for another audience", { claims: { aud: "een-ander" } }],
    ["for us and others, given to another", { claims: { aud: ["kenniskring", "een-ander"], azp: "een-ander" } }],
    ["from another issuer", { claims: { iss: "https://kwaad.example" } }],
    ["that has expired", { claims: { iat: ago(20), exp: ago(10) } }],
    ["that is for later", { claims: { nbf: ago(-10) } }],
    ["without an end", { claims: { exp: undefined } }],
    ["without a subject", { claims: { sub: undefined } }],
    ["signed with another key under the same name", { key: stranger }],
    ["signed with a key that the provider does not know", { key: stranger, header: { kid: "two" } }],
    ["signed with nothing", { key: "none", header: { alg: "none" } }],
    ["that says RS256 and is signed with nothing", { key: "none" }],
    ["signed with the secret that we share", { key: "client secret", header: { alg: "HS256" } }],
    ["signed by another algorithm than the provider says", { header: { alg: "PS256" } }],
  ])("%s is refused", async (_what, forging) => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address, forging);
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("refused"));
  });

  it("that was changed on the way is refused", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    const [head, , signature] = abroad.hostile.idToken(address, { claims: { sub: "wie-het-was" } }).split(".");
    const [, changed] = abroad.hostile.idToken(address, { claims: MINE }).split(".");
    willAnswer(address, {}, { id_token: [head, changed, signature].join(".") });
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("refused"));
  });

  it("that is not there is refused, however well the rest looks", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address, {}, { id_token: undefined });
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("refused"));
  });

  it("counts for its own subject only, and for its own address", async () => {
    const one = abroad.browser();
    abroad.world.pass(2 * HOUR);
    abroad.hostile.state.userinfo = { sub: "een-ander", ...MINE };
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address);
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("refused"));

    abroad.hostile.state.userinfo = { sub: "vreemde", email: "ander@school.example", email_verified: true };
    const again = await abroad.begin(one, "vreemd");
    willAnswer(again, { claims: { email_verified: undefined } });
    expect(await cameOf(one, answerTo(again))).toEqual(refusedAs("unverified"));
  });
});

describe("an answer", () => {
  it.each<[string, Record<string, string | null>]>([
    ["with another state", { state: "een-ander" }],
    ["without a state", { state: null }],
    ["with an empty state", { state: "" }],
  ])("%s is refused before the provider is asked anything", async (_what, more) => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address);
    const asked = abroad.hostile.state.asked.length;
    expect(await cameOf(one, answerTo(address, more))).toEqual(refusedAs("interrupted"));
    expect(abroad.hostile.state.asked.length).toBe(asked);
  });

  it("in a browser that did not ask is refused, and the browser that did still may come", async () => {
    const [one, other] = [abroad.browser(), abroad.browser()];
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address);
    expect(await cameOf(other, answerTo(address))).toEqual(refusedAs("interrupted"));
    await abroad.begin(other, "vreemd");
    expect(await cameOf(other, answerTo(address))).toEqual(refusedAs("interrupted"));
    expect((await one.go(answerTo(address))).headers.get("location")).toBe("/");
    await abroad.world.rows("DELETE FROM identities");
  });

  it("counts once, also for who kept the cookie, and with many at the same moment", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address);
    const cookie = `kenniskring-inloggen=${one.cookies().get("kenniskring-inloggen")}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => abroad.browser().go(answerTo(address), { headers: { cookie } })));
    expect(answers.map((answer) => answer.headers.get("location")).sort()).toEqual(["/", ...Array<string>(9).fill("/inloggen?fout=identity.interrupted")]);
    const late = await abroad.browser().go(answerTo(address), { headers: { cookie } });
    expect(late.headers.get("location")).toBe("/inloggen?fout=identity.interrupted");
    await abroad.world.rows("DELETE FROM identities");
  });

  it("that comes after ten minutes is refused", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address);
    abroad.world.pass(10 * MINUTE);
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("interrupted"));
  });

  it("of one provider does not count as that of another, nor where another says that it is theirs", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "school");
    const answer = answerTo(address);
    answer.pathname = "/inloggen/vreemd/terug";
    willAnswer(address);
    expect(await cameOf(one, answer)).toEqual(refusedAs("interrupted"));

    const again = await abroad.begin(one, "vreemd");
    willAnswer(again);
    expect(await cameOf(one, answerTo(again, { iss: abroad.school.issuer }))).toEqual(refusedAs("refused"));
  });

  it("with two states, or two codes, is refused", async () => {
    for (const name of ["state", "code"]) {
      const one = abroad.browser();
      const address = await abroad.begin(one, "vreemd");
      willAnswer(address);
      const answer = answerTo(address);
      answer.searchParams.append(name, "nog-een");
      expect(await cameOf(one, answer)).toEqual(refusedAs("refused"));
    }
  });

  it("by another way than a link changes nothing", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address);
    const before = await abroad.left();
    for (const method of ["HEAD", "POST", "PUT"]) await one.go(answerTo(address), { method });
    expect(await abroad.left()).toEqual(before);
    expect((await one.go(answerTo(address))).headers.get("location")).toBe("/");
    await abroad.world.rows("DELETE FROM identities");
  });
});

describe("a code", () => {
  /** A code that the real provider gave in somebody's own browser. */
  async function codeFor(address: URL): Promise<string> {
    abroad.school.people.set("juf", MINE);
    const answer = await abroad.answerAs(abroad.browser(), address, "juf");
    return answer.searchParams.get("code")!;
  }

  it("that was given for another sign-in is refused: the verifier is another", async () => {
    const [one, other] = [abroad.browser(), abroad.browser()];
    const code = await codeFor(await abroad.begin(other, "school"));
    expect(await cameOf(one, answerTo(await abroad.begin(one, "school"), { code, iss: abroad.school.issuer }))).toEqual(refusedAs("refused"));
  });

  it("is not given at all where the challenge is missing", async () => {
    const address = await abroad.begin(abroad.browser(), "school");
    expect(address.searchParams.get("code_challenge_method")).toBe("S256");
    address.searchParams.delete("code_challenge");
    address.searchParams.delete("code_challenge_method");
    const answer = await abroad.answerAs(abroad.browser(), address, "juf");
    expect([answer.searchParams.get("code"), answer.searchParams.get("error")]).toEqual([null, "invalid_request"]);
  });

  it.each([["without a verifier", true], ["with ours", false]])("that was given to another client, %s, is refused", async (_how, plain) => {
    const one = abroad.browser();
    const mine = await abroad.begin(one, "school");
    const theirs = new URL(mine);
    theirs.searchParams.set("client_id", "another");
    if (plain) for (const name of ["code_challenge", "code_challenge_method"]) theirs.searchParams.delete(name);
    const code = await codeFor(theirs);
    expect(code).toBeTruthy();
    expect(await cameOf(one, answerTo(mine, { code, iss: abroad.school.issuer }))).toEqual(refusedAs("refused"));
  });

  it("that was made up is refused", async () => {
    const one = abroad.browser();
    expect(await cameOf(one, answerTo(await abroad.begin(one, "school"), { iss: abroad.school.issuer }))).toEqual(refusedAs("refused"));
  });
});

describe("a provider", () => {
  it("is sent the verifier that fits the challenge, and the secret over the back way only", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    willAnswer(address, { claims: { email_verified: false } });
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("unverified"));
    const sent = abroad.hostile.state.asked.at(-1)!;
    const digest = await crypto.subtle.digest("SHA-256", Buffer.from(sent.get("code_verifier")!));
    expect(Buffer.from(digest).toString("base64url")).toBe(address.searchParams.get("code_challenge"));
    expect([sent.get("redirect_uri"), sent.has("client_secret"), address.searchParams.has("client_secret")]).toEqual([`${abroad.home}/inloggen/vreemd/terug`, true, false]);
  });

  it("that falls silent while somebody is away is told of", async () => {
    const one = abroad.browser();
    const address = await abroad.begin(one, "vreemd");
    abroad.hostile.state.status = 503;
    expect(await cameOf(one, answerTo(address))).toEqual(refusedAs("unreachable"));
  });

  it("that says it is another is not asked anything", async () => {
    abroad.world.pass(2 * HOUR);
    abroad.hostile.state.description = { issuer: "https://kwaad.example" };
    await expect(abroad.begin(abroad.browser(), "vreemd")).rejects.toThrow("identity.unreachable");
    abroad.hostile.state.description = {};
    await expect(abroad.begin(abroad.browser(), "vreemd")).resolves.toBeInstanceOf(URL);
  });
});
