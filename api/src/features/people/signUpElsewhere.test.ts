import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { browser, refusalIn, type Browser } from "../../../test/browser.ts";
import { openMailbox, type Arrived } from "../../../test/post.ts";
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

const SIGN_UP = "mutation ($input: SignUpInput!) { signUp(input: $input) }";
const CONFIRM = "mutation ($token: String!) { confirmSignUp(token: $token) { email hasPassword person { displayName } } }";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { email } }";
const CHOOSE = "mutation ($current: String!, $new: String!) { changePassword(current: $current, new: $new) { hasPassword } }";
const ASK_RESET = "mutation ($email: String!) { requestPasswordReset(email: $email) }";
const RESET = "mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { hasPassword } }";
const ERASE = "mutation { eraseAccount }";
const WHO = "{ viewer { email } }";

const HOSTILE = "wat-de-ander-koos";
const OWN = "vier-losse-woorden";
const KEEPSAKE = "kenniskring-aanmaken";
const invalid = ["NOT_FOUND", "token.invalid"];
const failed = ["UNAUTHENTICATED", "sign_in.failed"];

let count = 0;
const fresh = () => `eigenaar${++count}@voorbeeld.example`;

/** Asks for an account in a browser; answers the token that lands in the mailbox. */
async function asks(one: Browser, email: string, password = OWN, displayName = "Noor de Nieuwe"): Promise<string> {
  expect((await one.ask(SIGN_UP, { input: { email, password, displayName } })).data).toEqual({ signUp: true });
  return linkIn(await box.deliver(), email);
}

function linkIn(mails: readonly Arrived[], email: string): string {
  const mail = mails.findLast(({ to }) => to.includes(email));
  return /account-bevestigen\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

const signsIn = (email: string, password: string) => browser(world).ask(SIGN_IN, { input: { email, password } });

/** Somebody who confirmed what another had asked for. */
async function hijacked() {
  const email = fresh();
  const token = await asks(browser(world), email, HOSTILE, "Wie Dan Ook");
  const owner = browser(world);
  const { data } = await owner.ask(CONFIRM, { token });
  return { email, owner, opened: data.confirmSignUp };
}

describe("an account that somebody else asked for", () => {
  it("opens for the owner of the mailbox, and not for the password that was chosen with it", async () => {
    const { email, owner, opened } = await hijacked();
    expect(opened).toEqual({ email, hasPassword: false, person: { displayName: "Wie Dan Ook" } });
    expect((await owner.ask(WHO)).data.viewer).toEqual({ email });
    expect(refusalIn(await signsIn(email, HOSTILE))).toEqual(failed);
    expect(await world.rows("SELECT 1 FROM people WHERE email = $1 AND password_hash IS NOT NULL", [email])).toEqual([]);
  });

  it("is not opened by a cookie of another request, or by one that is made up", async () => {
    const email = fresh();
    const owner = browser(world);
    await asks(owner, fresh());
    expect((await owner.ask(CONFIRM, { token: await asks(browser(world), email, HOSTILE) })).data.confirmSignUp).toMatchObject({ hasPassword: false });
    for (const made of ["", "x", "%00", "x".repeat(5000)]) {
      const address = fresh();
      const other = browser(world);
      other.jar.set(KEEPSAKE, made);
      expect((await other.ask(CONFIRM, { token: await asks(browser(world), address, HOSTILE) })).data.confirmSignUp).toEqual({ email: address, hasPassword: false, person: { displayName: "Noor de Nieuwe" } });
    }
  });

  it("takes the owner's own password at once, and writes to them that it did", async () => {
    const { email, owner } = await hijacked();
    expect((await owner.ask(CHOOSE, { current: "", new: "kort" })).errors![0]!.extensions.fields).toMatchObject([{ path: "new", because: "password.too_short" }]);
    expect((await owner.ask(CHOOSE, { current: "", new: OWN })).data.changePassword).toEqual({ hasPassword: true });
    expect((await box.deliver()).map(({ to, text }) => [to[0], /Subject: (.*)/.exec(text)![1]])).toEqual([[email, "Je wachtwoord is gewijzigd"]]);
    expect((await signsIn(email, OWN)).data.signIn).toEqual({ email });
    expect(refusalIn(await signsIn(email, HOSTILE))).toEqual(failed);
    // From here on the password counts.
    expect((await owner.ask(CHOOSE, { current: "", new: "weer-iets-heel-anders" })).errors![0]!.extensions.fields).toEqual([{ path: "current", because: "password.wrong" }]);
  });

  it("asks by mail for a password once the confirmation is longer ago", async () => {
    const { email, owner } = await hijacked();
    world.pass(10 * MINUTE);
    expect((await owner.ask(CHOOSE, { current: "", new: OWN })).errors![0]!.extensions.fields).toEqual([{ path: "current", because: "password.none" }]);
    await owner.ask(ASK_RESET, { email });
    const [, token] = /wachtwoord-herstellen\?token=([\w-]+)/.exec((await box.deliver()).at(-1)!.text)!;
    expect((await browser(world).ask(RESET, { token, password: OWN })).data.resetPassword).toEqual({ hasPassword: true });
    expect((await signsIn(email, OWN)).data.signIn).toEqual({ email });
  });

  it("can be erased at once by who did not want it", async () => {
    const { email, owner } = await hijacked();
    expect((await owner.ask(ERASE)).data).toEqual({ eraseAccount: true });
    expect(await world.rows("SELECT 1 FROM people WHERE email = $1", [email])).toEqual([]);
  });
});

describe("an account that two people asked for", () => {
  it.each(["owner", "other"])("is of the owner, with the owner's password or with none, when the %s asked last", async (last) => {
    const email = fresh();
    const [owner, other] = [browser(world), browser(world)];
    const order = last === "other" ? ["owner", "other"] : ["other", "owner"];
    const tokens: Record<string, string> = {};
    for (const who of order) tokens[who] = who === "owner" ? await asks(owner, email) : await asks(other, email, HOSTILE, "Wie Dan Ook");

    // Each link stands for what was asked with it, and the later does not undo the earlier.
    expect((await owner.ask(CONFIRM, { token: tokens.owner })).data.confirmSignUp).toEqual({ email, hasPassword: true, person: { displayName: "Noor de Nieuwe" } });
    expect(refusalIn(await owner.ask(CONFIRM, { token: tokens.other }))).toEqual(invalid);
    expect((await signsIn(email, OWN)).data.signIn).toEqual({ email });
    expect(refusalIn(await signsIn(email, HOSTILE))).toEqual(failed);
  });

  it("has no password when the owner pressed the link of the other", async () => {
    const email = fresh();
    const owner = browser(world);
    const own = await asks(owner, email);
    const theirs = await asks(browser(world), email, HOSTILE);
    expect((await owner.ask(CONFIRM, { token: theirs })).data.confirmSignUp).toMatchObject({ email, hasPassword: false });
    for (const password of [HOSTILE, OWN]) expect(refusalIn(await signsIn(email, password))).toEqual(failed);
    expect(refusalIn(await owner.ask(CONFIRM, { token: own }))).toEqual(invalid);
  });

  it("stays as it is when the owner came in by another way since", async () => {
    const email = fresh();
    const token = await asks(browser(world), email, HOSTILE);
    await world.a.person({ email, password: OWN });
    expect(refusalIn(await browser(world).ask(CONFIRM, { token }))).toEqual(invalid);
    expect(refusalIn(await signsIn(email, HOSTILE))).toEqual(failed);
  });

  it("opens once when both links are pressed at the same moment", async () => {
    const email = fresh();
    const [one, other] = [browser(world), browser(world)];
    const tokens = [await asks(one, email), await asks(other, email)];
    const answers = await Promise.all([one.ask(CONFIRM, { token: tokens[0] }), other.ask(CONFIRM, { token: tokens[1] })]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors).map(refusalIn)).toEqual([invalid]);
  });
});

describe("the browser that asked", () => {
  it("keeps something to be known by, which the platform only recognises; whoever has an account is given it alike", async () => {
    const known = fresh();
    await world.a.person({ email: known, password: OWN });
    for (const email of [known, fresh()]) {
      const { set } = await browser(world).ask(SIGN_UP, { input: { email, password: OWN, displayName: "Noor" } });
      expect(set).toMatch(/^kenniskring-aanmaken=[\w-]{43}; Max-Age=172800; Path=\/; HttpOnly; SameSite=Lax$/);
    }
    const one = browser(world);
    await asks(one, fresh());
    expect(await world.rows("SELECT 1 FROM account_requests WHERE strpos(account_requests::text, $1) > 0", [one.jar.get(KEEPSAKE)])).toEqual([]);
  });

  it("keeps its password by whichever of its links it comes back, and then keeps nothing more", async () => {
    const [first, second] = [fresh(), fresh()];
    const one = browser(world);
    // A slip in the address, and once more.
    const token = await asks(one, first);
    await asks(one, second);
    const { data, set } = await one.ask(CONFIRM, { token });
    expect(data.confirmSignUp).toMatchObject({ email: first, hasPassword: true });
    expect(set).toContain("kenniskring-aanmaken=; Max-Age=0");
    expect([...one.jar.keys()]).toEqual(["kenniskring"]);
  });

  it("keeps its password also where no mail was sent any more", async () => {
    const email = fresh();
    const one = browser(world);
    const tokens = [];
    for (let n = 0; n < 4; n++) tokens.push(await asks(one, email));
    expect(tokens[3]).toBe("");
    expect((await one.ask(CONFIRM, { token: tokens[2] })).data.confirmSignUp).toMatchObject({ hasPassword: true });
  });

  it("is known until the link stops working, also where the mail was late", async () => {
    const email = fresh();
    const one = browser(world);
    await one.ask(SIGN_UP, { input: { email, password: OWN, displayName: "Noor" } });
    world.pass(DAY - HOUR);
    const token = linkIn(await box.deliver(), email);
    world.pass(DAY - 1);
    expect((await one.ask(CONFIRM, { token })).data.confirmSignUp).toMatchObject({ hasPassword: true });
  });
});
