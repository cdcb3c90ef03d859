import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { tidyUp } from "../../../test/tidyUp.ts";
import { World, type Answer } from "../../../test/world.ts";
import { DAY, MINUTE } from "../../kernel/clock.ts";

let world: World;
let secure: World;
beforeAll(async () => {
  world = await World.open();
  secure = await World.open(undefined, { publicUrl: new URL("https://kring.example") });
});
afterAll(() => Promise.all([world.close(), secure.close()]));

const PASSWORD = "halen-en-brengen";
const signIn = "mutation ($input: SignInInput!) { signIn(input: $input) { email admin person { id displayName } sessions { current device } } }";
const whoAmI = "{ viewer { email admin person { id } sessions { id device current createdAt lastSeenAt } } }";

let count = 0;
async function account(content: { admin?: boolean } = {}, where = world) {
  const email = `mens${++count}@voorbeeld.example`;
  return { email, person: await where.a.person({ email, password: PASSWORD, ...content }) };
}

/** A browser: it keeps its cookie, as the server tells it to. */
function browser(device = "Firefox", where = world) {
  let jar: string | undefined;
  const ask = async (query: string, variables: object = {}) => {
    const headers = { "content-type": "application/json", "user-agent": device, ...(jar && { cookie: jar }) };
    const response = await where.server.app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
    const set = response.headers["set-cookie"] as string | undefined;
    if (set) jar = set.includes("Max-Age=0") ? undefined : set.split(";", 1)[0];
    return { ...response.json<Answer>(), set, jar };
  };
  return { ask, signIn: (email: string, password = PASSWORD) => ask(signIn, { input: { email, password } }) };
}

const error = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];

describe("signing in", () => {
  it("answers who one is, and keeps the session in a cookie that no script reads", async () => {
    const { email, person } = await account();
    const one = browser("Safari");
    const answer = await one.signIn(` ${email.toUpperCase()} `);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.signIn).toEqual({ email, admin: false, person: { id: person.id, displayName: person.displayName }, sessions: [{ current: true, device: "Safari" }] });
    expect(answer.set).toMatch(/^kenniskring=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await one.ask(whoAmI)).data.viewer).toMatchObject({ email, admin: false, person: { id: person.id } });
  });

  it("keeps it behind https where the address is", async () => {
    const { email } = await account({}, secure);
    const { set } = await browser("Safari", secure).signIn(email);
    expect(set).toMatch(/^__Host-kenniskring=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it("answers a wrong password, an unknown address and an account without a password alike", async () => {
    const { email } = await account();
    const imported = await world.a.person();
    await world.rows("UPDATE people SET email = 'import@voorbeeld.example' WHERE id = $1", [imported.id]);
    const answers = [];
    for (const [address, password] of [[email, "fout"], [email, ""], [email, `${PASSWORD} `], ["niemand@voorbeeld.example", PASSWORD], ["import@voorbeeld.example", ""], ["", ""], ["\0", "\0"], [`${email}\0`, "x"]])
      answers.push(await browser().signIn(address!, password));
    for (const { errors, data, set } of answers) {
      expect([errors?.[0]?.extensions, errors?.[0]?.message, data, set]).toEqual([{ code: "UNAUTHENTICATED" }, "sign_in.failed", null, undefined]);
    }
  });

  it("knows an administrator", async () => {
    const { email } = await account({ admin: true });
    expect((await browser().signIn(email)).data.signIn).toMatchObject({ admin: true });
  });

  it("keeps neither token nor password as they are", async () => {
    const { email, person } = await account();
    const { jar } = await browser().signIn(email);
    const token = jar!.split("=")[1]!;
    const [row] = await world.rows<{ row: string }>("SELECT (s.*)::text || (p.*)::text AS row FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.id = $1", [person.id]);
    expect(row!.row).not.toContain(token);
    expect(row!.row).not.toContain(Buffer.from(token).toString("hex"));
    expect(row!.row).not.toContain(PASSWORD);
    expect(row!.row).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  });

  it("again in the same browser takes the place of the session before", async () => {
    const { email } = await account();
    const one = browser();
    const { jar: first } = await one.signIn(email);
    await one.signIn(email);
    expect((await one.ask(whoAmI)).data.viewer!.sessions).toHaveLength(1);
    const stale = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { cookie: first!, "content-type": "application/json" }, payload: { query: whoAmI } });
    expect(stale.json<Answer>().data.viewer).toBeNull();
  });
});

describe("a session", () => {
  it("is nobody's with a cookie that was made up", async () => {
    for (const cookie of ["kenniskring=", "kenniskring=x", `kenniskring=${"a".repeat(43)}`, "kenniskring=%00", "kenniskring=%E0%A4%A", "x"]) {
      const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { cookie, "content-type": "application/json" }, payload: { query: whoAmI } });
      expect(response.json()).toEqual({ data: { viewer: null } });
    }
  });

  it("lives thirty days from its last use, and no longer", async () => {
    const { email } = await account();
    const one = browser();
    await one.signIn(email);
    world.pass(29 * DAY);
    expect((await one.ask(whoAmI)).data.viewer!.sessions).toMatchObject([{ lastSeenAt: world.clock.now().toISOString() }]);
    world.pass(30 * DAY - 1);
    expect((await one.ask(whoAmI)).data.viewer).not.toBeNull();
    world.pass(30 * DAY);
    expect((await one.ask(whoAmI)).data.viewer).toBeNull();
  });

  it("is noted as seen once in five minutes, so that reading does not write", async () => {
    const { email } = await account();
    const one = browser();
    await one.signIn(email);
    const started = world.clock.now().toISOString();
    world.pass(5 * MINUTE);
    expect((await one.ask(whoAmI)).data.viewer!.sessions![0]!.lastSeenAt).toBe(started);
    world.pass(1);
    expect((await one.ask(whoAmI)).data.viewer!.sessions![0]!.lastSeenAt).toBe(world.clock.now().toISOString());
  });

  it("is one of those listed, last seen first, and only one's own", async () => {
    const [{ email }, other] = [await account(), await account()];
    await browser().signIn(other.email);
    const [phone, laptop] = [browser("Telefoon"), browser("Laptop")];
    await phone.signIn(email);
    world.pass(10 * MINUTE);
    await laptop.signIn(email);
    expect((await laptop.ask(whoAmI)).data.viewer!.sessions).toMatchObject([{ device: "Laptop", current: true }, { device: "Telefoon", current: false }]);
  });

  it("ends with signing out, on that device alone; the cookie is taken back", async () => {
    const { email } = await account();
    const [phone, laptop] = [browser("Telefoon"), browser("Laptop")];
    const { jar } = await phone.signIn(email);
    await laptop.signIn(email);
    const answer = await phone.ask("mutation { signOut }");
    expect([answer.data, answer.set]).toEqual([{ signOut: true }, expect.stringMatching(/^kenniskring=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const replay = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { cookie: jar!, "content-type": "application/json" }, payload: { query: whoAmI } });
    expect(replay.json<Answer>().data.viewer).toBeNull();
    expect((await laptop.ask(whoAmI)).data.viewer!.sessions).toHaveLength(1);
    expect((await phone.ask("mutation { signOut }")).data).toEqual({ signOut: true });
  });

  it("ends once when signing out is asked twice at the same moment", async () => {
    const { email } = await account();
    const one = browser();
    await one.signIn(email);
    const answers = await Promise.all([one.ask("mutation { signOut }"), one.ask("mutation { signOut }")]);
    expect(answers.map(({ data, errors }) => [data, errors])).toEqual(Array(2).fill([{ signOut: true }, undefined]));
  });

  const endSession = "mutation ($session: ID!) { endSession(session: $session) { sessions { device } } }";

  it("is ended from another device of the same person, and by nobody else", async () => {
    const { email, person } = await account();
    const [phone, laptop] = [browser("Telefoon"), browser("Laptop")];
    await phone.signIn(email);
    await laptop.signIn(email);
    const { id } = (await phone.ask(whoAmI)).data.viewer!.sessions!.find(({ current }) => current as unknown as boolean)!;
    const stranger = browser();
    await stranger.signIn((await account()).email);
    expect(error(await stranger.ask(endSession, { session: id }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(error(await browser().ask(endSession, { session: id }))).toEqual(["UNAUTHENTICATED", "session.required"]);
    for (const nonsense of ["niets", "\0", person.id]) expect(error(await laptop.ask(endSession, { session: nonsense }))).toEqual(["NOT_FOUND", "not_found"]);

    expect((await laptop.ask(endSession, { session: id })).data.endSession!.sessions).toEqual([{ device: "Laptop" }]);
    expect((await phone.ask(whoAmI)).data.viewer).toBeNull();
    expect(error(await laptop.ask(endSession, { session: id }))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("of this very device is ended like signing out", async () => {
    const { email } = await account();
    const one = browser();
    await one.signIn(email);
    const { id } = (await one.ask(whoAmI)).data.viewer!.sessions![0]!;
    const answer = await one.ask(endSession, { session: id });
    expect([answer.errors, answer.jar]).toEqual([undefined, undefined]);
    expect((await one.ask(whoAmI)).data.viewer).toBeNull();
  });

  it("stays while all others are ended", async () => {
    const { email } = await account();
    const all = [browser("een"), browser("twee"), browser("drie")];
    for (const one of all) await one.signIn(email);
    const stranger = browser();
    await stranger.signIn((await account()).email);
    const endOthers = "mutation { endOtherSessions { sessions { device current } } }";
    expect(error(await browser().ask(endOthers))).toEqual(["UNAUTHENTICATED", "session.required"]);
    for (let again = 0; again < 2; again++) expect((await all[2]!.ask(endOthers)).data.endOtherSessions!.sessions).toEqual([{ device: "drie", current: true }]);
    expect((await all[0]!.ask(whoAmI)).data.viewer).toBeNull();
    expect((await stranger.ask(whoAmI)).data.viewer).not.toBeNull();
  });

  it("is forgotten once it has ended by itself, and not before", async () => {
    const { email, person } = await account();
    await browser("Oud").signIn(email);
    world.pass(29 * DAY);
    await browser("Nieuw").signIn(email);
    const kept = async () => {
      await tidyUp(world);
      return (await world.rows<{ device: string }>("SELECT device FROM sessions WHERE person_id = $1 ORDER BY id", [person.id])).map(({ device }) => device);
    };
    expect(await kept()).toEqual(["Oud", "Nieuw"]);
    world.pass(DAY);
    expect(await kept()).toEqual(["Nieuw"]);
  });

  it("is listed with the last hundred, however many there are", async () => {
    const { email, person } = await account();
    const one = browser();
    await one.signIn(email);
    await world.rows("INSERT INTO sessions (id, created_at, person_id, token_hash, device, last_seen_at, expires_at) SELECT gen_random_uuid(), now(), $1, n::text::bytea, 'Veel', '2020-01-01', '2100-01-01' FROM generate_series(1, 300) n", [person.id]);
    const { sessions } = (await one.ask(whoAmI)).data.viewer!;
    expect([sessions!.length, sessions![0]!.current]).toEqual([100, true]);
  });

  it("is found by its id by its owner alone", async () => {
    const { email } = await account();
    const one = browser("Telefoon");
    await one.signIn(email);
    const { id } = (await one.ask(whoAmI)).data.viewer!.sessions![0]!;
    const node = "query ($id: ID!) { node(id: $id) { ... on Session { device } } }";
    expect((await one.ask(node, { id })).data.node).toEqual({ device: "Telefoon" });
    for (const other of [await world.a.person(), await world.a.person({ admin: true }), null]) expect((await world.as(other)(node, { id })).data.node).toBeNull();
  });
});
