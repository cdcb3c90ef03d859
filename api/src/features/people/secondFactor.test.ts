import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { browser, refusalIn } from "../../../test/browser.ts";
import { codeOf } from "../../../test/phone.ts";
import { openMailbox } from "../../../test/post.ts";
import { World } from "../../../test/world.ts";
import { HOUR, MINUTE, SECOND } from "../../kernel/clock.ts";
import { CODE_TRIES } from "./account.limits.ts";

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
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { email secondFactor recoveryCodesLeft } }";
const BEGIN = "mutation ($password: String!) { beginSecondFactor(password: $password) { secondFactor secondFactorSetup { secret address qr } } }";
const TURN_ON = "mutation ($code: String!) { turnOnSecondFactor(code: $code) }";
const TURN_OFF = "mutation ($password: String!, $code: String!) { turnOffSecondFactor(password: $password, code: $code) { secondFactor recoveryCodesLeft } }";
const RESET = "mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { email } }";

let count = 0;
async function account() {
  const email = `mens${++count}@voorbeeld.example`;
  const person = await world.a.person({ email, password: PASSWORD });
  const one = browser(world);
  const signIn = (code?: string | null, password = PASSWORD) => browser(world).ask(SIGN_IN, { input: { email, password, code } });
  await one.ask(SIGN_IN, { input: { email, password: PASSWORD } });
  return { email, person, one, signIn };
}

/** Somebody with a phone that knows the secret, a while after turning it on. */
async function protectedAccount() {
  const who = await account();
  const { secret } = (await who.one.ask(BEGIN, { password: PASSWORD })).data.beginSecondFactor!.secondFactorSetup as unknown as { secret: string };
  const code = () => codeOf(secret, world.clock.now());
  const recovery = (await who.one.ask(TURN_ON, { code: code() })).data.turnOnSecondFactor as unknown as string[];
  // The try that turned it on counts no longer.
  world.pass(15 * MINUTE);
  return { ...who, code, recovery, secret };
}

const fault = ({ errors }: { errors?: readonly { extensions: { fields?: { path: string; because: string }[] } }[] }) => errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);
const WRONG = [["code", "second_factor.wrong"]];
const REQUIRED = ["SECOND_FACTOR_REQUIRED", "second_factor.required"];

describe("turning on a second factor", () => {
  it("asks the password, shows the secret once, and counts from the first right code", async () => {
    const { one, signIn, person } = await account();
    expect(fault(await one.ask(BEGIN, { password: "fout" }))).toEqual([["password", "password.wrong"]]);
    const { secondFactor, secondFactorSetup } = (await one.ask(BEGIN, { password: PASSWORD })).data.beginSecondFactor as unknown as { secondFactor: boolean; secondFactorSetup: { secret: string; address: string; qr: string } };
    expect([secondFactor, secondFactorSetup.qr.startsWith("<svg"), secondFactorSetup.address]).toEqual([false, true, expect.stringMatching(/^otpauth:\/\/totp\/Kenniskring:.*secret=/)]);
    expect((await signIn()).errors).toBeUndefined();
    expect(fault(await one.ask(TURN_ON, { code: "000000" }))).toEqual(WRONG);
    const codes = (await one.ask(TURN_ON, { code: codeOf(secondFactorSetup.secret, world.clock.now()) })).data.turnOnSecondFactor as unknown as string[];
    expect([codes.length, new Set(codes).size, codes.every((code) => /^[a-z2-9]{5}-[a-z2-9]{5}$/.test(code))]).toEqual([10, 10, true]);
    expect((await one.ask("{ viewer { secondFactor recoveryCodesLeft secondFactorSetup { secret } } }")).data.viewer).toEqual({ secondFactor: true, recoveryCodesLeft: 10, secondFactorSetup: null });
    expect(refusalIn(await one.ask(BEGIN, { password: PASSWORD }))).toEqual(["CONFLICT", "second_factor.on"]);
    const rows = await world.rows<{ row: string }>("SELECT r::text AS row FROM recovery_codes r WHERE person_id = $1", [person.id]);
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code.replace("-", ""));
  });
});

describe("signing in with a second factor", () => {
  it("asks a code where the password is right, and says nothing of it where it is wrong", async () => {
    const { signIn, code } = await protectedAccount();
    expect(refusalIn(await signIn(null, "fout"))).toEqual(["UNAUTHENTICATED", "sign_in.failed"]);
    expect(refusalIn(await signIn(code(), "fout"))).toEqual(["UNAUTHENTICATED", "sign_in.failed"]);
    expect(refusalIn(await signIn())).toEqual(REQUIRED);
    expect(refusalIn(await signIn(""))).toEqual(REQUIRED);
    expect(fault(await signIn("000000"))).toEqual(WRONG);
    expect((await signIn(` ${code().slice(0, 3)} ${code().slice(3)} `)).data.signIn).toMatchObject({ secondFactor: true });
  });

  it("takes a code once, also from many at the same moment", async () => {
    const { signIn, code } = await protectedAccount();
    const now = code();
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(now)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(fault(await signIn(now))).toEqual(WRONG);
  });

  it("takes the code of half a minute ago, and none that is older", async () => {
    const { signIn, code } = await protectedAccount();
    const old = code();
    world.pass(90 * SECOND);
    expect(fault(await signIn(old))).toEqual(WRONG);
    const late = code();
    world.pass(30 * SECOND);
    expect((await signIn(late)).errors).toBeUndefined();
  });

  it("takes each recovery code once, however it is written", async () => {
    const { signIn, recovery } = await protectedAccount();
    expect((await signIn(recovery[0]!.toUpperCase().replace("-", " "))).data.signIn).toMatchObject({ recoveryCodesLeft: 9 });
    expect(fault(await signIn(recovery[0]))).toEqual(WRONG);
    const { signIn: another } = await protectedAccount();
    expect(fault(await another(recovery[1]))).toEqual(WRONG);
  });

  it("looks at five codes in fifteen minutes; the owner stays signed in", async () => {
    const { signIn, code, one, email } = await protectedAccount();
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => signIn(`00000${n}`)));
    expect(answers.filter((answer) => fault(answer)).length).toBe(CODE_TRIES.most);
    expect(answers.map(refusalIn).filter((refusal) => refusal?.[0] === "RATE_LIMITED")).toHaveLength(4);
    expect((await one.ask("{ viewer { email } }")).data.viewer).toEqual({ email });
    world.pass(15 * MINUTE);
    expect((await signIn(code())).errors).toBeUndefined();
  });
});

describe("a mailbox alone", () => {
  it("does not open an account with a second factor; a refused code leaves the link good", async () => {
    const { email, code } = await protectedAccount();
    await browser(world).ask("mutation ($email: String!) { requestPasswordReset(email: $email) }", { email });
    const token = /\?token=([\w-]+)/.exec((await box.deliver()).at(-1)!.text)![1];
    const reset = (more: object = {}) => browser(world).ask(RESET, { input: { token, password: "heel-ander-wachtwoord", ...more } });
    expect(refusalIn(await reset())).toEqual(REQUIRED);
    expect(fault(await reset({ code: "000000" }))).toEqual(WRONG);
    expect((await reset({ code: code() })).data.resetPassword).toEqual({ email });
    expect(refusalIn(await reset({ code: code() }))).toEqual(["NOT_FOUND", "token.invalid"]);
  });
});

describe("turning it off", () => {
  it("asks the password and a code", async () => {
    const { one, code, signIn } = await protectedAccount();
    expect(fault(await one.ask(TURN_OFF, { password: "fout", code: code() }))).toEqual([["password", "password.wrong"]]);
    expect(fault(await one.ask(TURN_OFF, { password: PASSWORD, code: "000000" }))).toEqual(WRONG);
    expect((await one.ask(TURN_OFF, { password: PASSWORD, code: code() })).data.turnOffSecondFactor).toEqual({ secondFactor: false, recoveryCodesLeft: 0 });
    expect((await signIn()).errors).toBeUndefined();
  });
});
