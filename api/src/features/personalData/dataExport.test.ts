import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { cutConnections, until } from "../../../test/outage.ts";
import { World, type Json } from "../../../test/world.ts";
import { tidyUp } from "../../../test/tidyUp.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/clock.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { askApplicant } from "../admission/joinRequest.commands.ts";
import { saveDraft } from "../contributions/draft.commands.ts";
import { ContributionKind } from "../contributions/contribution.entity.ts";
import type { Person } from "../people/person.entity.ts";
import { LISTED } from "./archive/words.ts";
import { columns, tables } from "./archive/wordList.ts";
import { declarations } from "./declarations.ts";
import { givenOf, nameOf } from "./gather.ts";

let world: World;
let person: Person;
let other: Person;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  person = await world.a.person({ displayName: "Els de <i>Vries</i>", password: "halen-en-brengen" });
  other = await world.a.person({ displayName: "Iemand Anders", password: "halen-en-brengen" });
});

const request = "mutation { requestDataExport { id state address madeAt size expiresAt } }";
const latest = "{ viewer { dataExport { id state address size } notifications { edges { node { kind subject { __typename id } } } } } }";

const lastOf = async (whose: Person) => (await world.as(whose)(latest)).data.viewer!.dataExport!;

async function made(whose: Person): Promise<Json> {
  await world.as(whose)(request);
  await world.drain();
  return lastOf(whose);
}

async function fetchAs(whose: Person | null, address: unknown) {
  const headers = whose ? { cookie: await world.cookieOf(whose) } : {};
  return world.server.app.inject({ method: "GET", url: String(address), headers });
}

async function filesOf(whose: Person): Promise<{ data: Record<string, Record<string, unknown>[]>; page: string }> {
  const response = await fetchAs(whose, (await made(whose)).address);
  expect([response.statusCode, response.headers["content-type"], response.headers["cache-control"]]).toEqual([200, "application/zip", "no-store"]);
  const files = unzipSync(response.rawPayload);
  return { data: (JSON.parse(strFromU8(files["data.json"]!)) as { tables: Record<string, Record<string, unknown>[]> }).tables, page: strFromU8(files["index.html"]!) };
}

describe("the export of somebody's data", () => {
  it("is made by the worker, and its person is told when it is there", async () => {
    const { data } = await world.as(person)(request);
    expect(data.requestDataExport).toMatchObject({ state: "MAKING", address: null, size: null, madeAt: null });
    await world.drain();

    const { data: { viewer } } = await world.as(person)(latest);
    expect(viewer).toMatchObject({
      dataExport: { id: data.requestDataExport!.id, state: "READY", address: `/instellingen/gegevens/${String(data.requestDataExport!.id)}.zip` },
      notifications: { edges: [{ node: { kind: "DATA_EXPORT_READY", subject: { __typename: "DataExport", id: data.requestDataExport!.id } } }] },
    });
    expect(await world.rows("SELECT act FROM audit_entries WHERE actor_id = $1", [person.id])).toEqual([{ act: "dataExport.requested" }]);
  });

  it("holds what they brought and what is kept about them, and nothing of others", async () => {
    const community = await world.a.community({ name: "Kring van het export" });
    await world.a.membership(community, person);
    await world.a.membership(community, other);
    const question = await world.a.contribution(community, person, { title: "Mijn vraag", body: "<script>alert(1)</script> met *nadruk*" });
    await world.a.contribution(community, other, { title: "Andermans vraag" });
    await world.a.comment(question, person, { body: "Mijn reactie" });
    await world.a.comment(question, other, { body: "Andermans reactie" });
    await inTransaction(world.runtime, (tx) => saveDraft(tx, { personId: person.id, communityId: community.id, kind: ContributionKind.INSIGHT, title: "Nog niet af", body: null, tags: [], context: null, approach: null, result: null, source: null, sourceUrl: null, sourceYear: null, derivesFromIds: [] }));
    const asked = await world.a.joinRequest(await world.a.community({ name: "Andere kring" }), { applicant: person, motive: "Mijn motief" });
    await inTransaction(world.runtime, (tx) => askApplicant(tx, asked.id, other.id, "Waarom wil je dat?"));

    const { data, page } = await filesOf(person);

    expect(data.people).toMatchObject([{ display_name: "Els de <i>Vries</i>", email: person.email, language: "nl" }]);
    expect(data.contributions).toMatchObject([{ title: "Mijn vraag", community: "Kring van het export" }]);
    expect(data.comments).toMatchObject([{ body: "Mijn reactie" }]);
    expect(data.drafts).toMatchObject([{ title: "Nog niet af" }]);
    expect(data.memberships).toMatchObject([{ community: "Kring van het export" }]);
    expect(data.join_requests).toMatchObject([{ motive: "Mijn motief", community: "Andere kring", status: "INFORMATION_REQUESTED" }]);
    expect(data.join_request_steps).toMatchObject([{ kind: "SUBMITTED" }, { kind: "ASKED", text: "Waarom wil je dat?" }]);
    expect(data.sessions!.length).toBeGreaterThan(0);
    expect(data.audit_entries).toMatchObject([{ act: "dataExport.requested" }]);
    const whole = JSON.stringify(data) + page;
    for (const foreign of ["Andermans", "Iemand Anders", other.email!, other.id, "$argon2", "token_hash", "password_hash"]) expect(whole).not.toContain(foreign);
    expect(page).toContain("Mijn vraag");
    expect(page).not.toMatch(/<script|<i>/);
    expect(page).toContain("&#60;script&#62;");
    expect(page).toContain("default-src 'none'");
  });

  it("speaks the language of its person", async () => {
    await world.as(person)("mutation { setLanguage(language: EN) { language } }");
    expect((await filesOf(person)).page).toContain('<html lang="en">');
  });

  it("is for them alone: the address opens nothing for anybody else, and nothing without a session", async () => {
    const { address, id } = await made(person);
    const nothing = await fetchAs(person, "/instellingen/gegevens/01900000-0000-7000-8000-000000000000.zip");
    expect(nothing.statusCode).toBe(404);
    for (const who of [other, null]) {
      const answer = await fetchAs(who, address);
      expect([answer.statusCode, answer.headers["content-type"]]).toEqual([404, nothing.headers["content-type"]]);
      expect(answer.body.replaceAll(String(id), "x")).toBe(nothing.body.replaceAll("01900000-0000-7000-8000-000000000000", "x"));
    }
    expect((await fetchAs(person, "/instellingen/gegevens/%00.zip")).statusCode).toBe(404);
    const node = "query ($id: ID!) { node(id: $id) { id } }";
    expect((await world.as(other)(node, { id })).data.node).toBeNull();
    expect((await world.as(person)(node, { id })).data.node).toEqual({ id });
  });

  it("is refused while one is being made; a new one takes the place of the one before", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.as(person)(request)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors?.map(({ message, extensions }) => [extensions.code, message]) ?? [])).toEqual(Array(4).fill(["CONFLICT", "data_export.making"]));
    await world.drain();
    const before = await lastOf(person);
    const after = await made(person);
    expect(after.id).not.toBe(before.id);
    expect((await fetchAs(person, before.address)).statusCode).toBe(404);
  });

  it("that was not made within an hour can be asked for again", async () => {
    await world.as(person)(request);
    world.pass(HOUR);
    expect((await lastOf(person)).state).toBe("FAILED");
    expect((await made(person)).state).toBe("READY");
  });

  it("is counted: ten in a day", async () => {
    for (let n = 0; n < 10; n++) await made(person);
    expect((await world.as(person)(request)).errors).toMatchObject([{ message: "data_export.too_often", extensions: { code: "RATE_LIMITED" } }]);
  });

  it("is gone after a day, and its row and what was mailed long ago by housekeeping", async () => {
    const { address } = await made(person);
    world.pass(DAY - MINUTE);
    expect((await fetchAs(person, address)).statusCode).toBe(200);
    world.pass(MINUTE);
    expect((await fetchAs(person, address)).statusCode).toBe(404);
    expect((await world.as(person)(latest)).data.viewer!.dataExport).toBeNull();
    await world.rows("UPDATE mails SET next_try_at = NULL");
    const left = async (table: string) => (await world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
    expect(await left("mails")).toBeGreaterThan(0);
    await tidyUp(world);
    expect([await left("data_exports"), (await left("mails")) > 0]).toEqual([0, true]);
    world.pass(7 * DAY);
    await tidyUp(world);
    expect(await left("mails")).toBe(0);
  });

  it("survives that whoever makes it is cut off halfway: it is made once, and told once", async () => {
    const { data } = await world.as(person)(request);
    await world.rows("CREATE TABLE held (id integer); CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(10); RETURN NEW; END $$; CREATE TRIGGER hold BEFORE UPDATE ON data_exports FOR EACH ROW EXECUTE FUNCTION hold()");
    const interrupted = world.drain().catch((error: unknown) => error);
    await until("the archive is being kept", async () => (await world.rows("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'UPDATE data_exports%'")).length > 0);
    await cutConnections(world, "UPDATE data_exports%");
    await interrupted;
    await world.rows("DROP TRIGGER hold ON data_exports; DROP FUNCTION hold; DROP TABLE held");
    expect((await lastOf(person)).state).toBe("MAKING");

    world.pass(MINUTE);
    await world.drain();
    const { data: { viewer } } = await world.as(person)(latest);
    expect(viewer!.dataExport).toMatchObject({ id: data.requestDataExport!.id, state: "READY" });
    expect(viewer!.notifications!.edges).toHaveLength(1);
  });
});

it("there are words for every table and column that is given", () => {
  const given = declarations.filter(({ whose }) => whose).flatMap((declaration) => givenOf(declaration).map(([column, rule]) => [declaration.table, nameOf(column, rule)] as const));
  expect(given.filter(([table, column]) => !(table in tables) || !(column in columns))).toEqual([]);
  expect(Object.keys(tables).filter((table) => !given.some(([known]) => known === table))).toEqual([]);
  expect(Object.keys(columns).filter((column) => !given.some(([, known]) => known === column))).toEqual([]);
  expect([...LISTED].filter((column) => !(column in columns))).toEqual([]);
});
