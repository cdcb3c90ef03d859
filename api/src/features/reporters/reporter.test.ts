import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World, type Answer } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import type { Organisation } from "../organisations/organisation.entity.ts";
import type { Person } from "../people/person.entity.ts";

let world: World;
let admin: Person;
let reporter: Person;
let organisation: Organisation;

beforeAll(async () => {
  world = await World.open();
  admin = await world.a.person({ admin: true });
  reporter = await world.a.person({ email: "rapporteur@bestuur.example", password: "een-lang-wachtwoord" });
  organisation = await world.a.organisation({ name: "Stichting Veldwerk" });
});
afterAll(() => world.close());

const APPOINT = "mutation ($input: AppointReporterInput!) { appointReporter(input: $input) { id startsAt endsAt person { id } organisation { name } } }";
const END = "mutation ($reporter: ID!) { endReporter(reporter: $reporter) { id endsAt } }";
const LIST = "{ organisationReporters { edges { node { id endsAt person { id displayName } organisation { name } } } } }";
const MINE = "{ viewer { reportsFor { id name } } }";

const input = (more = {}) => ({ input: { email: " Rapporteur@Bestuur.example ", organisation: organisation.id, ...more } });
const becauses = ({ errors }: Answer) => errors?.map(({ message, extensions }) => extensions.fields?.map(({ path, because }) => [path, because]) ?? message);

it("an administrator lets somebody report for an organisation, and ends it; both are on record", async () => {
  const { data } = await world.as(admin)(APPOINT, input());
  const { id } = data.appointReporter!;
  expect(data.appointReporter).toMatchObject({ endsAt: null, person: { id: reporter.id }, organisation: { name: "Stichting Veldwerk" } });
  expect((await world.as(reporter)(MINE)).data.viewer!.reportsFor).toEqual([{ id: organisation.id, name: "Stichting Veldwerk" }]);
  expect((await world.as(admin)(LIST)).data.organisationReporters!.edges).toHaveLength(1);
  expect(becauses(await world.as(admin)(APPOINT, input()))).toEqual(["reporter.already"]);

  world.pass(DAY);
  expect((await world.as(admin)(END, { reporter: id })).data.endReporter!.endsAt).toBe(world.clock.now().toISOString());
  expect((await world.as(reporter)(MINE)).data.viewer!.reportsFor).toEqual([]);
  expect((await world.as(admin)(LIST)).data.organisationReporters!.edges).toEqual([]);
  expect((await world.as(admin)(END, { reporter: id })).errors).toBeUndefined();
  expect(await world.rows("SELECT act, actor_id AS actor, subject_id AS subject FROM audit_entries WHERE subject_id = $1 ORDER BY id", [reporter.id])).toEqual([
    { act: "reporter.appointed", actor: admin.id, subject: reporter.id },
    { act: "reporter.ended", actor: admin.id, subject: reporter.id },
  ]);
});

it("ends by itself at the second", async () => {
  const endsAt = new Date(world.clock.now().getTime() + DAY).toISOString();
  await world.as(admin)(APPOINT, input({ endsAt }));
  world.pass(DAY - 1);
  expect((await world.as(reporter)(MINE)).data.viewer!.reportsFor).toHaveLength(1);
  world.pass(1);
  expect((await world.as(reporter)(MINE)).data.viewer!.reportsFor).toEqual([]);
});

it("gives no look inside any community, also where people of the organisation are", async () => {
  await world.as(admin)(APPOINT, input());
  const community = await world.a.community();
  const member = await world.a.member(community, { organisationId: organisation.id });
  const question = await world.a.contribution(community, member);
  const inside = `{ community(slug: "${community.slug}") { feed { edges { cursor } } members { edges { cursor } } tags { tag } viewerMembership { id } }
    contribution(id: "${question.id}") { id } person(id: "${member.id}") { id } node(id: "${question.id}") { id } }`;

  expect((await world.as(reporter)(inside)).data).toEqual((await world.as(await world.a.person())(inside)).data);
  expect((await world.as(reporter)(inside)).data).toMatchObject({ community: { feed: null, members: null, tags: null }, contribution: null, person: null, node: null });
});

it("is for administrators to give: others learn nothing", async () => {
  const { data } = await world.as(admin)(LIST);
  const id = String(data.organisationReporters!.edges![0]!.node!.id);
  const stranger = await world.a.person();

  for (const who of [reporter, stranger]) {
    expect(becauses(await world.as(who)(APPOINT, input()))).toEqual(["admin.required"]);
    expect(becauses(await world.as(who)(END, { reporter: id }))).toEqual(["admin.required"]);
    expect(becauses(await world.as(who)(LIST))).toEqual(["admin.required"]);
  }
  expect(becauses(await world.as(null)(LIST))).toEqual(["session.required"]);
  expect((await world.as(stranger)(`{ node(id: "${id}") { id } }`)).data.node).toBeNull();
  expect((await world.as(reporter)(`{ node(id: "${id}") { id ... on OrganisationReporter { organisation { name } } } }`)).data.node).toEqual({ id, organisation: { name: "Stichting Veldwerk" } });
});

it("wants an account, an organisation and an end that is still to come", async () => {
  const ask = world.as(admin);
  expect(becauses(await ask(APPOINT, input({ email: "niemand@bestuur.example" })))).toEqual([[["email", "account.unknown"]]]);
  expect(becauses(await ask(APPOINT, input({ organisation: null })))).toEqual([[["email", "reporter.no_organisation"]]]);
  expect(becauses(await ask(APPOINT, input({ organisation: "x" })))).toEqual([[["organisation", "organisation.unknown"]]]);
  expect(becauses(await ask(APPOINT, input({ endsAt: world.clock.now().toISOString() })))).toEqual([[["endsAt", "date.past"]]]);
  expect((await ask(END, { reporter: "x" })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
});

it("given twice at once is given once", async () => {
  const twin = await world.a.person({ email: "tweeling@bestuur.example", password: "een-lang-wachtwoord" });
  const answers = await Promise.all([1, 2, 3, 4].map(() => world.as(admin)(APPOINT, input({ email: "tweeling@bestuur.example" }))));

  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(answers.flatMap(({ errors = [] }) => errors.map(({ message }) => message))).toEqual(["reporter.already", "reporter.already", "reporter.already"]);
  expect(await world.rows("SELECT 1 FROM organisation_reporters WHERE person_id = $1", [twin.id])).toHaveLength(1);
});

it("is for the organisation that somebody comes from, where none is named", async () => {
  await world.a.person({ email: "eigen@bestuur.example", password: "een-lang-wachtwoord", organisationId: organisation.id });
  const { data } = await world.as(admin)(APPOINT, { input: { email: "eigen@bestuur.example" } });

  expect(data.appointReporter!.organisation).toEqual({ name: "Stichting Veldwerk" });
});
