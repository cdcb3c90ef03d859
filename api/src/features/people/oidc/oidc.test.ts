import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { BEGIN, openAbroad, WHO, type Abroad } from "../../../../test/abroad.ts";
import { refusalIn } from "../../../../test/browser.ts";
import { codeOf } from "../../../../test/phone.ts";
import { openMailbox } from "../../../../test/post.ts";
import { HOUR, MINUTE } from "../../../kernel/clock.ts";

let abroad: Abroad;
beforeAll(async () => void (abroad = await openAbroad()));
beforeEach(() => abroad.world.pass(HOUR));
afterAll(() => abroad.close());

const PASSWORD = "vier-losse-woorden";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { email } }";
const LINK = "mutation ($provider: ID!, $password: String!) { beginLinking(provider: $provider, password: $password) }";
const UNLINK = "mutation ($identity: ID!) { unlinkIdentity(identity: $identity) { identities { id } } }";
const FINISH = "mutation ($code: String!) { finishSignIn(code: $code) { email } }";
const pathOf = ({ pathname, search, hash }: URL) => pathname + search + hash;

let count = 0;
/** Somebody whom the school knows. */
function pupil(claims: Record<string, unknown> = {}) {
  const login = `juf${++count}`;
  const email = `${login}@school.example`;
  abroad.school.people.set(login, { email, email_verified: true, name: "Fatima el Amrani", ...claims });
  return { login, email };
}

async function account(content: { admin?: boolean } = {}) {
  const { login, email } = pupil();
  const person = await abroad.world.a.person({ email, password: PASSWORD, ...content });
  return { login, email, person };
}

async function signedIn(email: string) {
  const one = abroad.browser();
  await one.ask(SIGN_IN, { input: { email, password: PASSWORD } });
  return one;
}

describe("somebody who comes from a provider for the first time", () => {
  it("gets an account with the name and the verified address, and arrives where they were going", async () => {
    const { login, email } = pupil();
    const one = abroad.browser();
    one.cookies().set("language", "en");
    const end = await abroad.signIn(one, login, "/kringen?zoek=rust#lijst");
    expect(pathOf(end)).toBe("/kringen?zoek=rust#lijst");
    expect((await one.ask(WHO)).data.viewer).toMatchObject({ email, language: "EN", hasPassword: false, person: { displayName: "Fatima el Amrani", organisation: null }, identities: [{ provider: { key: "school", name: "Schoolaccount" } }] });
    expect([...one.cookies().keys()]).toEqual(["language", "kenniskring"]);
  });

  it("takes along a token from a mail, which nobody reads in the database meanwhile", async () => {
    const { login } = pupil();
    const goingOn = "/uitnodiging?token=uit-de-mail";
    const one = abroad.browser();
    const kept = async () => (await abroad.world.rows<{ row: string }>("SELECT a::text AS row FROM sign_in_attempts a")).map(({ row }) => row);
    await one.ask(BEGIN, { provider: "school", returnTo: goingOn });
    const rows = await kept();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.includes("uit-de-mail"))).toEqual([]);
    expect(pathOf(await abroad.signIn(one, login, goingOn))).toBe(goingOn);
    await abroad.world.rows("DELETE FROM sign_in_attempts");
  });

  it("of whom nothing can be opened that was kept on the way begins anew", async () => {
    const { login } = pupil();
    const one = abroad.browser();
    const answer = await abroad.answerAs(one, await abroad.begin(one, "school"), login);
    await abroad.world.rows("UPDATE sign_in_attempts SET return_to = '/kringen'");
    expect((await one.follow(answer)).url.search).toContain("identity.interrupted");
  });

  it("comes back to the same account, also when the address at the school has changed, and gets no second one", async () => {
    const { login } = pupil();
    const [one, other] = [abroad.browser(), abroad.browser()];
    await abroad.signIn(one, login);
    abroad.school.people.set(login, { email: "anders@school.example", email_verified: false });
    await abroad.signIn(other, login);
    const [first, second] = [(await one.ask(WHO)).data.viewer!, (await other.ask(WHO)).data.viewer!];
    expect([second.person, second.sessions!.length]).toEqual([first.person, 2]);
  });

  it("gets one account when two devices come at the same moment", async () => {
    const { login, email } = pupil();
    const both = [abroad.browser(), abroad.browser()];
    const answers = await Promise.all(both.map(async (one) => abroad.answerAs(one, await abroad.begin(one, "school"), login)));
    await Promise.all(both.map((one, index) => one.follow(answers[index]!)));
    const people = await Promise.all(both.map(async (one) => (await one.ask(WHO)).data.viewer!.person));
    expect(people[1]).toEqual(people[0]);
    expect(await abroad.world.rows("SELECT 1 FROM people WHERE email = $1", [email])).toHaveLength(1);
  });

  it.each([
    ["a name with digits and signs", { name: "j.devries3@school", given_name: "Jan", family_name: "de Vries" }, "Jan de Vries"],
    ["spaces to spare", { name: "  Jan   de Vries " }, "Jan de Vries"],
  ])("with %s is called by one that will do", async (_what, claims, expected) => {
    const { login } = pupil(claims);
    const one = abroad.browser();
    await abroad.signIn(one, login);
    expect((await one.ask(WHO)).data.viewer!.person!.displayName).toBe(expected);
  });

  it.each([
    ["whose address the provider did not verify", { email_verified: false }, "identity.unverified"],
    ["of whose address the provider says nothing", { email_verified: undefined }, "identity.unverified"],
    ["without an address", { email: undefined }, "identity.unverified"],
    ["with an address that is none", { email: "geen adres" }, "identity.unverified"],
    ["without a name", { name: undefined }, "identity.no_name"],
    ["with a link for a name", { name: "https://kwaad.example" }, "identity.no_name"],
  ])("%s is told so in words and leaves nothing behind", async (_who, claims, because) => {
    const { login } = pupil(claims);
    const one = abroad.browser();
    const before = await abroad.left();
    expect(pathOf(await abroad.signIn(one, login))).toBe(`/inloggen?fout=${because}`);
    expect(await abroad.world.rows("SELECT FROM sign_in_attempts WHERE return_to LIKE '/%'")).toEqual([]);
    expect([await abroad.left(), (await one.ask(WHO)).data.viewer]).toEqual([before, null]);
  });

  it("turns back at the provider's door", async () => {
    const one = abroad.browser();
    const form = await one.follow(await abroad.begin(one, "school"));
    const { url } = await one.follow(form.url, undefined, { method: "POST", body: new URLSearchParams({ no: "1" }) });
    expect(pathOf(url)).toBe("/inloggen?fout=identity.declined");
  });

  it.each(["//kwaad.example", "/\\kwaad.example", "/\t/kwaad.example", "https://kwaad.example", "kwaad", "javascript:alert(1)", "/.//kwaad.example"])("is never sent elsewhere, such as to %s", async (returnTo) => {
    const { login } = pupil();
    expect(new URL(await abroad.signIn(abroad.browser(), login, returnTo)).href).toBe(`${abroad.home}/`);
  });
});

describe("the organisation that a provider tells", () => {
  const sites = ["11AA00", "11AA01", "22BB01", "33CC01", "33CC02"];
  beforeAll(async () => {
    for (const brin of sites) {
      const { id } = await abroad.world.a.organisation({ name: `School ${brin}` });
      await abroad.world.rows("UPDATE organisations SET brin = $2 WHERE id = $1", [id, brin]);
    }
    for (const name of ["De Regenboog", "De Regenboog", "Universiteit Ergens"]) await abroad.world.a.organisation({ name });
  });

  it.each([
    ["a site", "11AA01", "School 11AA01"],
    ["a site in small letters, in a list", ["11aa01"], "School 11AA01"],
    ["a school: its main site", "11AA", "School 11AA00"],
    ["a school with one site", "22BB", "School 22BB01"],
    ["a school with sites of which none is the main one", "33CC", null],
    ["a school that nobody knows", "99ZZ", null],
    ["a name", "universiteit ergens", "Universiteit Ergens"],
    ["a name that two have", "De Regenboog", null],
    ["something else", { brin: "11AA01" }, null],
  ])("by %s is where they work", async (_by, claim, expected) => {
    const { login } = pupil({ nlEduPersonHomeOrganizationId: claim });
    const one = abroad.browser();
    await abroad.signIn(one, login);
    const { data } = await one.ask("{ viewer { person { organisation { name } } } }");
    expect(data.viewer!.person!.organisation).toEqual(expected === null ? null : { name: expected });
  });
});

describe("somebody who has an account", () => {
  it("is let into it by a verified address, and told by mail", async () => {
    const { login, email, person } = await account();
    const box = await openMailbox(abroad.world);
    await box.deliver();
    const one = abroad.browser();
    await abroad.signIn(one, login);
    expect((await one.ask(WHO)).data.viewer).toMatchObject({ hasPassword: true, person: { id: person.id }, identities: [{ whyNotUnlink: null }] });
    expect((await box.deliver()).map(({ to, text }) => [to, text.includes("/instellingen#inlogdiensten")])).toEqual([[[email], true]]);
    await box.close();
  });

  it.each([["an unverified one", { email_verified: false }], ["the words that it is verified", { email_verified: "ja" }]])("is not let into it by an address with %s, and learns nothing of it", async (_by, claims) => {
    const { login, email } = await account();
    abroad.school.people.set(login, { email, name: "Fatima", ...claims });
    const before = await abroad.left();
    expect(pathOf(await abroad.signIn(abroad.browser(), login))).toBe("/inloggen?fout=identity.unverified");
    expect(await abroad.left()).toEqual(before);
  });

  it("as an administrator is asked to link the provider from within", async () => {
    const { login } = await account({ admin: true });
    const before = await abroad.left();
    expect(pathOf(await abroad.signIn(abroad.browser(), login))).toBe("/inloggen?fout=identity.link_first");
    expect(await abroad.left()).toEqual(before);
  });

  it("shares it with nobody to whom the school gave the address later", async () => {
    const { login, email } = await account();
    await abroad.signIn(abroad.browser(), login);
    const { login: successor } = pupil({ email });
    expect(pathOf(await abroad.signIn(abroad.browser(), successor))).toBe("/inloggen?fout=identity.link_first");
  });

  it("and is gone does not come in any more", async () => {
    const { login, person } = await account();
    await abroad.signIn(abroad.browser(), login);
    await abroad.world.rows("UPDATE people SET email = NULL, password_hash = NULL WHERE id = $1", [person.id]);
    const one = abroad.browser();
    expect(pathOf(await abroad.signIn(one, login))).toBe("/inloggen?fout=sign_in.failed");
    expect((await one.ask(WHO)).data.viewer).toBeNull();
  });

  it("and had themselves erased is a stranger, who inherits nothing", async () => {
    const { login, email, person } = await account();
    const owner = await signedIn(email);
    await abroad.signIn(abroad.browser(), login);
    expect((await owner.ask("mutation ($password: String!) { eraseAccount(password: $password) }", { password: PASSWORD })).data).toEqual({ eraseAccount: true });
    expect(await abroad.world.rows("SELECT 1 FROM identities WHERE person_id = $1", [person.id])).toEqual([]);
    const one = abroad.browser();
    await abroad.signIn(one, login);
    const viewer = (await one.ask(WHO)).data.viewer!;
    expect([viewer.email, viewer.person!.id === (person.id as unknown)]).toEqual([email, false]);
  });

  it("and has no password is erased after signing in a moment ago, and after nothing else", async () => {
    const { login } = pupil();
    const erase = "mutation ($password: String) { eraseAccount(password: $password) }";
    const one = abroad.browser();
    await abroad.signIn(one, login);
    const { id } = (await one.ask(WHO)).data.viewer!.person as unknown as { id: string };
    abroad.world.pass(10 * MINUTE);
    for (const password of [null, "", PASSWORD])
      expect(refusalIn(await one.ask(erase, { password }))).toEqual(["FORBIDDEN", "sign_in.anew"]);
    // Neither being seen again nor somebody else who signs in here counts.
    const other = pupil();
    const elsewhere = abroad.browser();
    await abroad.signIn(elsewhere, other.login);
    expect(refusalIn(await one.ask(erase))).toEqual(["FORBIDDEN", "sign_in.anew"]);
    await abroad.signIn(one, login);
    abroad.world.pass(10 * MINUTE - 1);
    expect((await one.ask(erase)).data).toEqual({ eraseAccount: true });
    expect(await abroad.world.rows("SELECT 1 FROM people WHERE id = $1 AND erased_at IS NOT NULL", [id])).toHaveLength(1);
    expect((await elsewhere.ask(WHO)).data.viewer).not.toBeNull();
  });

  it("and has a password must give it, however short ago they came by a provider", async () => {
    const { login } = await account();
    const one = abroad.browser();
    await abroad.signIn(one, login);
    for (const password of [null, "", "fout"]) {
      const { errors } = await one.ask("mutation ($password: String) { eraseAccount(password: $password) }", { password });
      expect(errors).toMatchObject([{ extensions: { fields: [{ path: "password", because: "password.wrong" }] } }]);
    }
  });

  it("and a second factor is asked for its code before anything is linked; a wrong one leaves all as it was", async () => {
    const { login, email } = await account();
    const owner = await signedIn(email);
    const { secret } = (await owner.ask("mutation ($password: String!) { beginSecondFactor(password: $password) { secondFactorSetup { secret } } }", { password: PASSWORD })).data.beginSecondFactor!.secondFactorSetup as unknown as { secret: string };
    await owner.ask("mutation ($code: String!) { turnOnSecondFactor(code: $code) }", { code: codeOf(secret, abroad.world.clock.now()) });
    abroad.world.pass(15 * MINUTE);
    const before = await abroad.left();

    const one = abroad.browser();
    expect(pathOf(await abroad.signIn(one, login, "/meldingen"))).toBe("/inloggen?stap=code&naar=%2Fmeldingen");
    expect([await abroad.left(), (await one.ask(WHO)).data.viewer]).toEqual([before, null]);
    expect(refusalIn(await one.ask(FINISH, { code: "" }))).toEqual(["SECOND_FACTOR_REQUIRED", "second_factor.required"]);
    expect((await one.ask(FINISH, { code: "000000" })).errors?.[0]?.extensions.fields).toEqual([{ path: "code", because: "second_factor.wrong" }]);
    expect(refusalIn(await abroad.browser().ask(FINISH, { code: codeOf(secret, abroad.world.clock.now()) }))).toEqual(["UNAUTHENTICATED", "identity.interrupted"]);
    expect(await abroad.left()).toEqual(before);
    const code = codeOf(secret, abroad.world.clock.now());
    expect((await one.ask(FINISH, { code })).data.finishSignIn).toEqual({ email });
    expect((await one.ask(WHO)).data.viewer!.identities).toHaveLength(1);
    expect([...one.cookies().keys()]).toEqual(["kenniskring"]);
    expect(refusalIn(await one.ask(FINISH, { code }))).toEqual(["UNAUTHENTICATED", "identity.interrupted"]);
  });
});

describe("in the settings", () => {
  it("a provider is linked by who gives their password, whatever address it tells", async () => {
    const { email, person } = await account();
    const { login } = pupil({ email_verified: false });
    const one = await signedIn(email);
    expect((await one.ask(LINK, { provider: "school", password: "fout" })).errors?.[0]?.extensions.fields).toEqual([{ path: "password", because: "password.wrong" }]);
    const address = new URL((await one.ask(LINK, { provider: "school", password: PASSWORD })).data.beginLinking as unknown as string);
    const { url } = await one.follow(await abroad.answerAs(one, address, login));
    expect(pathOf(url)).toBe("/instellingen?gekoppeld#inlogdiensten");
    const other = abroad.browser();
    await abroad.signIn(other, login);
    expect((await other.ask(WHO)).data.viewer!.person!.id).toBe(person.id);
  });

  it("a provider is linked by nobody who signed out, or in as somebody else, on the way", async () => {
    const [{ email }, other] = [await account(), await account()];
    const { login } = pupil();
    for (const meanwhile of ["mutation { signOut }", SIGN_IN]) {
      const one = await signedIn(email);
      const answer = await abroad.answerAs(one, new URL((await one.ask(LINK, { provider: "school", password: PASSWORD })).data.beginLinking as unknown as string), login);
      await one.ask(meanwhile, meanwhile === SIGN_IN ? { input: { email: other.email, password: PASSWORD } } : {});
      expect(pathOf((await one.follow(answer)).url)).toMatch(/fout=identity\.interrupted/);
    }
    expect(await abroad.world.rows("SELECT 1 FROM identities WHERE subject = $1", [login])).toEqual([]);
  });

  it("a provider that is another's stays theirs, and of one there is one at most", async () => {
    const [one, other] = [await account(), await account()];
    await abroad.signIn(abroad.browser(), one.login);
    const link = async (login: string) => {
      const who = await signedIn(other.email);
      return pathOf((await who.follow(await abroad.answerAs(who, new URL((await who.ask(LINK, { provider: "school", password: PASSWORD })).data.beginLinking as unknown as string), login))).url);
    };
    expect(await link(one.login)).toBe("/instellingen?fout=identity.taken#inlogdiensten");
    expect(await link(other.login)).toBe("/instellingen?gekoppeld#inlogdiensten");
    expect(await link(other.login)).toBe("/instellingen?gekoppeld#inlogdiensten");
    expect(await link(pupil().login)).toBe("/instellingen?fout=identity.linked_already#inlogdiensten");
  });

  it("a provider is taken off, never as the last way in, and by nobody else", async () => {
    const { login } = pupil();
    const one = abroad.browser();
    await abroad.signIn(one, login);
    const { person, identities } = (await one.ask(WHO)).data.viewer!;
    const identity = identities![0]!.id;
    expect(identities![0]!.whyNotUnlink).toEqual({ because: "identity.only_way_in" });
    expect(refusalIn(await one.ask(UNLINK, { identity }))).toEqual(["CONFLICT", "identity.only_way_in"]);
    // One that the platform no longer knows is no way in.
    await abroad.world.rows("INSERT INTO identities (id, created_at, provider, subject, person_id) SELECT gen_random_uuid(), created_at, 'vroeger', subject, person_id FROM identities WHERE id = $1", [identity]);
    expect(refusalIn(await one.ask(UNLINK, { identity }))).toEqual(["CONFLICT", "identity.only_way_in"]);
    const stranger = await signedIn((await account()).email);
    for (const given of [identity, person!.id, "niets"]) expect(refusalIn(await stranger.ask(UNLINK, { identity: given }))).toEqual(["NOT_FOUND", "not_found"]);

    await abroad.world.rows("UPDATE people SET password_hash = 'x' WHERE id = $1", [person!.id]);
    expect((await one.ask(UNLINK, { identity })).data.unlinkIdentity!.identities).toHaveLength(1);
  });

  it("two providers of who has no password are not both taken off at the same moment", async () => {
    const { login } = pupil();
    const one = abroad.browser();
    await abroad.signIn(one, login);
    await abroad.world.rows("INSERT INTO identities (id, created_at, provider, subject, person_id) SELECT gen_random_uuid(), created_at, 'vreemd', subject, person_id FROM identities WHERE subject = $1", [login]);
    const ids = (await one.ask(WHO)).data.viewer!.identities!.map(({ id }) => id);
    await Promise.all(ids.map((identity) => one.ask(UNLINK, { identity })));
    expect((await one.ask(WHO)).data.viewer!.identities).toHaveLength(1);
  });

  it("who came by a provider chooses a password by mail, and is asked for none before", async () => {
    const { login, email } = pupil();
    const one = abroad.browser();
    await abroad.signIn(one, login);
    expect((await one.ask(LINK, { provider: "vreemd", password: "x" })).errors?.[0]?.extensions.fields).toEqual([{ path: "password", because: "password.none" }]);
    const box = await openMailbox(abroad.world);
    await one.ask("mutation ($email: String!) { requestPasswordReset(email: $email) }", { email });
    const [, token] = /wachtwoord-herstellen\?token=([\w-]+)/.exec((await box.deliver()).find(({ to }) => to.includes(email))!.text)!;
    await one.ask("mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { email } }", { token, password: PASSWORD });
    expect((await one.ask(WHO)).data.viewer).toMatchObject({ hasPassword: true, identities: [{ whyNotUnlink: null }] });
    expect((await (await signedIn(email)).ask(WHO)).data.viewer).toMatchObject({ email });
    await box.close();
  });
});

describe("a provider", () => {
  it("that gives no answer is told of, and everybody else signs in as before", async () => {
    const { email } = await account();
    const one = abroad.browser();
    expect(refusalIn(await one.ask(BEGIN, { provider: "weg" }))).toEqual(["SERVICE_UNAVAILABLE", "identity.unreachable"]);
    expect((await one.ask(SIGN_IN, { input: { email, password: PASSWORD } })).data.signIn).toEqual({ email });
    expect((await one.ask("{ signInProviders { key name } }")).data.signInProviders).toEqual([{ key: "school", name: "Schoolaccount" }, { key: "vreemd", name: "vreemd" }, { key: "weg", name: "weg" }]);
  });

  it("that nobody set up is not there", async () => {
    const one = abroad.browser();
    expect(refusalIn(await one.ask(BEGIN, { provider: "bestaat-niet" }))).toEqual(["NOT_FOUND", "not_found"]);
    const response = await one.go("/inloggen/bestaat-niet/terug?code=x&state=y", { headers: { accept: "text/html" } });
    expect([response.status, response.headers.getSetCookie()]).toEqual([404, []]);
  });
});
