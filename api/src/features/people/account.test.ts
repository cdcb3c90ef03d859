import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { browser, refusalIn } from "../../../test/browser.ts";
import { openMailbox, type Arrived } from "../../../test/post.ts";
import { openPost } from "../../app/mail/openPost.ts";
import { World } from "../../../test/world.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/clock.ts";

let world: World;
let box: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  world = await World.open();
  box = await openMailbox(world);
});
beforeEach(() => world.pass(HOUR));
afterAll(async () => {
  await box.close();
  await world.close();
});

const PASSWORD = "vier-losse-woorden";
const SIGN_UP = "mutation ($input: SignUpInput!) { signUp(input: $input) }";
const CONFIRM = "mutation ($token: String!) { confirmSignUp(token: $token) { email language person { displayName headline } } }";
const ASK_RESET = "mutation ($email: String!) { requestPasswordReset(email: $email) }";
const RESET = "mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { email } }";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { email } }";
const ASK_EMAIL = "mutation ($email: String!, $password: String!) { requestEmailChange(email: $email, password: $password) }";
const CONFIRM_EMAIL = "mutation ($token: String!) { confirmEmailChange(token: $token) { email } }";
const CHANGE_PASSWORD = "mutation ($current: String!, $new: String!) { changePassword(current: $current, new: $new) { email } }";
const WHO = "{ viewer { email } }";

let count = 0;
const fresh = () => `mens${++count}@voorbeeld.example`;
const tokenIn = (mail: Arrived | undefined) => /\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
const invalid = ["NOT_FOUND", "token.invalid"];

async function askSignUp(email: string, more: object = {}, one = browser(world)) {
  return one.ask(SIGN_UP, { input: { email, password: PASSWORD, displayName: "Noor de Nieuwe", ...more } });
}

async function account() {
  const email = fresh();
  const person = await world.a.person({ email, password: PASSWORD });
  const one = browser(world);
  await one.ask(SIGN_IN, { input: { email, password: PASSWORD } });
  return { email, person, one };
}

async function resetToken(email: string): Promise<string> {
  await browser(world).ask(ASK_RESET, { email });
  return tokenIn((await box.deliver()).at(-1));
}

describe("somebody who wants an account", () => {
  it("gets one after confirming from the mailbox, and is signed in with it", async () => {
    const email = fresh();
    const one = browser(world);
    expect((await askSignUp(` ${email.toUpperCase()} `, { headline: "Intern begeleider" }, one)).data).toEqual({ signUp: true });
    const [mail, ...more] = await box.deliver();
    expect([mail?.to, more]).toEqual([[email], []]);
    expect(mail!.text).toContain("Subject: Bevestig je e-mailadres");
    expect(mail!.text).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(mail!.text.match(/https:\/\/kenniskring\.example\/account-bevestigen\?token=[\w-]{43}/g)!.length).toBeGreaterThan(1);
    expect(mail!.raw).not.toContain("Noor");

    const { data, set } = await one.ask(CONFIRM, { token: tokenIn(mail) });
    expect(data.confirmSignUp).toEqual({ email, language: "NL", person: { displayName: "Noor de Nieuwe", headline: "Intern begeleider" } });
    expect(set).toMatch(/^kenniskring=[\w-]{43};/);
    expect((await one.ask(WHO)).data.viewer).toEqual({ email });
    expect((await browser(world).ask(SIGN_IN, { input: { email, password: PASSWORD } })).data.signIn).toEqual({ email });
  });

  it("reads English where that was asked, and later in every mail", async () => {
    const email = fresh();
    await askSignUp(email, { language: "EN" });
    const [mail] = await box.deliver();
    expect(mail!.text).toContain("Subject: Confirm your e-mail address");
    await browser(world).ask(CONFIRM, { token: tokenIn(mail) });
    await browser(world).ask(ASK_RESET, { email });
    expect((await box.deliver())[0]!.text).toContain("Subject: Choose a new password");
  });

  it("who has an account already is told so by mail alone", async () => {
    const { email } = await account();
    expect((await askSignUp(email)).data).toEqual({ signUp: true });
    const [mail] = await box.deliver();
    expect([mail!.to, tokenIn(mail)]).toEqual([[email], ""]);
    expect(mail!.text).toContain("Subject: Je hebt al een account");
  });

  it("loses nothing and gains nothing while programs follow the link: only the button confirms", async () => {
    const email = fresh();
    await askSignUp(email);
    const token = tokenIn((await box.deliver())[0]);
    for (const method of ["GET", "HEAD"] as const) await world.server.app.inject({ method, url: `/account-bevestigen?token=${token}` });
    const asked = await world.server.app.inject({ method: "GET", url: "/graphql", query: { query: `mutation { confirmSignUp(token: "${token}") { email } }` }, headers: { "apollo-require-preflight": "1" } });
    expect(asked.statusCode).toBe(405);
    expect((await browser(world).ask(CONFIRM, { token })).data.confirmSignUp).toMatchObject({ email });
  });

  it("is let in once by a token, however many come at the same moment, and never with one that is old, overtaken or made up", async () => {
    const email = fresh();
    const one = browser(world);
    await askSignUp(email, {}, one);
    const overtaken = tokenIn((await box.deliver())[0]);
    await askSignUp(email, {}, one);
    const token = tokenIn((await box.deliver())[0]);
    expect(refusalIn(await browser(world).ask(CONFIRM, { token: overtaken }))).toEqual(invalid);
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser(world).ask(CONFIRM, { token })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter((answer) => answer.errors).map(refusalIn)).toEqual(Array(7).fill(invalid));

    const late = fresh();
    await askSignUp(late);
    const old = tokenIn((await box.deliver())[0]);
    world.pass(DAY);
    for (const wrong of [old, token, "", "\0", "x".repeat(10_000)]) expect(refusalIn(await browser(world).ask(CONFIRM, { token: wrong }))).toEqual(invalid);
  });

  it("gets the mail once the mail server is there again", async () => {
    const email = fresh();
    const away = openPost(world.runtime, { smtpUrl: "smtp://127.0.0.1:9", mailFrom: "kring@kenniskring.example", mailFolder: "" }, "https://kenniskring.example");
    await askSignUp(email);
    await world.drain();
    await away.drain();
    await away.stop();
    expect(await box.deliver()).toEqual([]);
    world.pass(MINUTE);
    const [mail] = await box.deliver();
    expect(mail!.to).toEqual([email]);
    expect((await browser(world).ask(CONFIRM, { token: tokenIn(mail) })).data.confirmSignUp).toMatchObject({ email });
  });

  it("is told which field will not do", async () => {
    const { errors } = await askSignUp("geen adres", { displayName: "Win 500 euro" });
    expect(errors![0]!.extensions.fields!.map(({ path, because }) => [path, because])).toEqual([["email", "text.email"], ["displayName", "name.signs"]]);
    expect((await askSignUp(fresh(), { password: "kort" })).errors![0]!.extensions.fields).toEqual([{ path: "password", because: "password.too_short", params: { min: 12 } }]);
    expect((await askSignUp(fresh(), { organisation: "bestaat-niet" })).errors![0]!.extensions.fields).toEqual([{ path: "organisation", because: "organisation.unknown" }]);
    expect(await box.deliver()).toEqual([]);
  });

  it.each(["Verwijderde deelnemer", "VERWIJDERDE  deelnemer", "verwijderde-deelnemer", "Verwijderde (Deelnemer).", "Ｖｅｒｗｉｊｄｅｒｄｅ deelnemer", "Verwĳderde deelnemer", "Verwi\u034fjderde deelnemer", "Vérwijderde deelnemer", "Erased member", "ERASED MEMBER"])(
    "bears no name by which the erased are shown: not %s",
    async (displayName) => {
      const refused = [{ path: "displayName", because: "name.reserved" }];
      expect((await askSignUp(fresh(), { displayName })).errors?.[0]?.extensions.fields).toEqual(refused);
      const rename = world.as(await world.a.person());
      expect((await rename("mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { email } }", { input: { displayName } })).errors?.[0]?.extensions.fields).toEqual(refused);
      expect((await rename('mutation { updateProfile(input: { displayName: "Deelnemer Verwijderde" }) { admin } }')).errors).toBeUndefined();
    },
  );

  it("fills nobody's mailbox: three mails an hour, and the answer stays the same", async () => {
    const email = fresh();
    for (let n = 0; n < 6; n++) expect((await askSignUp(email)).data).toEqual({ signUp: true });
    expect((await box.deliver()).length).toBeLessThanOrEqual(3);
  });
});

describe("somebody who forgot their password", () => {
  it("chooses another, is signed out elsewhere and signed in here, and reads that it changed", async () => {
    const { email, one: elsewhere } = await account();
    const token = await resetToken(email);
    const here = browser(world);
    expect((await here.ask(RESET, { token, password: "kort" })).errors![0]!.extensions.fields).toMatchObject([{ path: "password", because: "password.too_short" }]);
    expect((await here.ask(RESET, { token, password: "heel-ander-wachtwoord" })).data.resetPassword).toEqual({ email });
    expect((await elsewhere.ask(WHO)).data.viewer).toBeNull();
    expect((await here.ask(WHO)).data.viewer).toEqual({ email });
    expect((await box.deliver()).map(({ text }) => /Subject: (.*)/.exec(text)![1])).toEqual(["Je wachtwoord is gewijzigd"]);
    expect(refusalIn(await browser(world).ask(SIGN_IN, { input: { email, password: PASSWORD } }))).toEqual(["UNAUTHENTICATED", "sign_in.failed"]);
    expect(refusalIn(await here.ask(RESET, { token, password: "heel-ander-wachtwoord" }))).toEqual(invalid);
  });

  it("gets one new password out of one token in a race", async () => {
    const { email } = await account();
    const token = await resetToken(email);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => browser(world).ask(RESET, { token, password: `wachtwoord-nummer-${n}` })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    await box.deliver();
  });

  it("without an account gets the same answer and no mail", async () => {
    expect((await browser(world).ask(ASK_RESET, { email: fresh() })).data).toEqual({ requestPasswordReset: true });
    expect(await box.deliver()).toEqual([]);
  });

  it("cannot use the link for anything else, nor after the address or the password changed", async () => {
    const { email, one } = await account();
    const token = await resetToken(email);
    expect(refusalIn(await browser(world).ask(CONFIRM, { token }))).toEqual(invalid);
    expect((await one.ask(CHANGE_PASSWORD, { current: PASSWORD, new: "weer-iets-heel-anders" })).errors).toBeUndefined();
    expect(refusalIn(await browser(world).ask(RESET, { token, password: "heel-ander-wachtwoord" }))).toEqual(invalid);
    await box.deliver();
  });
});

describe("somebody with an account", () => {
  it("changes address once the new mailbox confirms it; the old one is told before", async () => {
    const { email, one } = await account();
    const next = fresh();
    expect((await one.ask(ASK_EMAIL, { email: next, password: "fout" })).errors![0]!.extensions.fields).toEqual([{ path: "password", because: "password.wrong" }]);
    await one.ask(ASK_EMAIL, { email: next, password: PASSWORD });
    const mails = await box.deliver();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([email, next].sort());
    const token = tokenIn(mails.find(({ to }) => to[0] === next));
    expect((await one.ask(WHO)).data.viewer).toEqual({ email });
    const { one: stranger } = await account();
    expect(refusalIn(await stranger.ask(CONFIRM_EMAIL, { token }))).toEqual(invalid);
    expect(refusalIn(await browser(world).ask(CONFIRM_EMAIL, { token }))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect((await one.ask(CONFIRM_EMAIL, { token })).data.confirmEmailChange).toEqual({ email: next });
    expect(refusalIn(await one.ask(CONFIRM_EMAIL, { token }))).toEqual(invalid);
    await box.deliver();
  });

  it("has the old mailbox told also where that would not take the mail before the new one confirmed", async () => {
    const { email, person, one } = await account();
    const next = fresh();
    await one.ask(ASK_EMAIL, { email: next, password: PASSWORD });
    await world.drain();
    // As after a mail server that says: later.
    await world.rows("UPDATE mails SET next_try_at = $2 WHERE letter = 'account.emailChangeAsked' AND about->>'personId' = $1", [person.id, new Date(world.clock.now().getTime() + MINUTE)]);
    const token = tokenIn((await box.deliver())[0]);
    expect((await one.ask(CONFIRM_EMAIL, { token })).data.confirmEmailChange).toEqual({ email: next });
    world.pass(MINUTE);
    expect((await box.deliver()).map(({ to }) => to)).toEqual([[email]]);
  });

  it("cannot take an address that another has, or got since", async () => {
    const { one } = await account();
    const other = await account();
    await one.ask(ASK_EMAIL, { email: other.email, password: PASSWORD });
    const taken = (await box.deliver()).find(({ to }) => to[0] === other.email);
    expect([taken!.text.includes("Subject: Dit e-mailadres heeft al een account"), tokenIn(taken)]).toEqual([true, ""]);

    const next = fresh();
    await one.ask(ASK_EMAIL, { email: next, password: PASSWORD });
    const token = tokenIn((await box.deliver()).find(({ to }) => to[0] === next));
    await world.a.person({ email: next, password: PASSWORD });
    expect(refusalIn(await one.ask(CONFIRM_EMAIL, { token }))).toEqual(invalid);
  });

  it("changes what others read; what is left out stays, null empties, and a name cannot be emptied", async () => {
    const { one } = await account();
    const organisation = await world.a.organisation();
    const update = (input: object) => one.ask("mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { displayName headline bio organisation { id } } } }", { input });
    expect((await update({ displayName: " Mo   Vermeer ", headline: "Leraar", bio: "Over mij", organisation: organisation.id })).data.updateProfile!.person).toEqual({ displayName: "Mo Vermeer", headline: "Leraar", bio: "Over mij", organisation: { id: organisation.id } });
    expect((await update({ headline: null })).data.updateProfile!.person).toEqual({ displayName: "Mo Vermeer", headline: null, bio: "Over mij", organisation: { id: organisation.id } });
    expect((await update({})).data.updateProfile!.person!.displayName).toBe("Mo Vermeer");
    const refused = async (input: object) => (await update(input)).errors![0]!.extensions.fields!.map(({ path, because }) => [path, because]);
    expect(await refused({ displayName: null })).toEqual([["displayName", "input.invalid"]]);
    expect(await refused({ displayName: " ", headline: "x".repeat(121), bio: "x".repeat(2001) })).toEqual([["displayName", "text.too_short"], ["headline", "text.too_long"], ["bio", "text.too_long"]]);
    expect(await refused({ organisation: "niets" })).toEqual([["organisation", "organisation.unknown"]]);
  });

  it("signs out everywhere at once", async () => {
    const { email, one } = await account();
    const phone = browser(world, "Telefoon");
    await phone.ask(SIGN_IN, { input: { email, password: PASSWORD } });
    const { data, set } = await one.ask("mutation { signOutEverywhere }");
    expect([data, set?.includes("Max-Age=0")]).toEqual([{ signOutEverywhere: true }, true]);
    expect((await phone.ask(WHO)).data.viewer).toBeNull();
  });
});
