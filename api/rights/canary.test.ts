import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { makeSchema } from "../src/app/schema.ts";
import { requestSignUp } from "../src/features/people/accountRequest.commands.ts";
import { Language } from "../src/features/people/language.ts";
import { hashOf } from "../src/features/people/session.commands.ts";
import type { World } from "../test/world.ts";
import { hideWords, takeContentAway, withoutWords, WORD } from "./columns.ts";
import { ask } from "./observe.ts";
import { openStage } from "./school.ts";
import type { Stage } from "./stage.ts";
import { meddle, walk, type Asked, type Pool } from "./walk.ts";

/** Who may not read the closed community. */
const OUTSIDERS = ["visitor", "elsewhere", "applicant", "lapsed", "reporter", "token", "erased"];
const INSIDER = "member";

let schema: GraphQLSchema;
let world: World;
let stage: Stage;
let close: () => Promise<void>;
let words: Map<string, string>;
let pool: Pool;
const meddled: Asked[] = [];
const said = new Map<string, Asked[]>();

beforeAll(async () => {
  schema = await makeSchema();
  ({ stage, close } = await openStage());
  world = stage.world;
  const exempt = [...OUTSIDERS, "admin"].flatMap((role) => stage.actors.get(role)!.person?.id ?? []);
  // What has come to the sponsor may be read by those who facilitate for it elsewhere: the matrix shows that.
  await world.rows("UPDATE join_requests SET stage = NULL");
  const others = await world.rows<{ id: string }>(
    "SELECT person_id AS id FROM memberships WHERE community_id = $1 UNION SELECT applicant_id FROM join_requests WHERE community_id = $1",
    [stage.elsewhere.id],
  );
  await leaveTraces();
  words = await hideWords(stage, [...exempt, ...others.map(({ id }) => id)]);
  pool = { ids: await everyId(), texts: [WORD, stage.community.slug, "Persoon"] };
  const samples = await Promise.all(["contributions", "comments", "memberships", "join_requests", "drafts", "sessions", "notifications", "offers"].map(lastOf));
  for (const role of ["elsewhere", "lapsed"]) meddled.push(...(await meddle(schema, stage, await stage.deal(role), { ids: [...samples, stage.community.id], texts: ["woord"] })));
  for (const role of OUTSIDERS) said.set(role, await walk(schema, stage, stage.actors.get(role)!, pool));
}, 120_000);
afterAll(() => close());

async function lastOf(table: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`);
  return row!.id;
}

async function everyId(): Promise<string[]> {
  const tables = await world.rows<{ table: string }>("SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND udt_name = 'uuid'");
  const ids = await Promise.all(tables.map(({ table }) => world.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)));
  return [...new Set(ids.flat().map(({ id }) => id))];
}

/** What people leave behind in tables of which the stage needs nothing. */
async function leaveTraces(): Promise<void> {
  const { colleague, community, theory } = stage;
  const content = { email: "nog-niet@voorbeeld.example", displayName: "Nog niet", headline: "Leerkracht", organisationId: null, passwordHash: "x", browserHash: hashOf("x"), language: Language.NL };
  await stage.write((tx) => requestSignUp(tx, content));
  const again = { community: community.id, title: "Twee keer", body: "Of een keer." };
  const as = world.as(colleague);
  await as("mutation ($input: PublishQuestionInput!) { publishQuestion(input: $input) { id title } }", { input: again }, { "idempotency-key": "0190a6c0-0000-7000-8000-000000000001" });
  await as("mutation ($input: ReviseContributionInput!) { reviseContribution(input: $input) { id } }", { input: { contribution: theory.id, baseVersion: 1, title: "Anders" } });
}

/** Answers that were never about rights: the walk itself went wrong. */
const stumblesIn = (asked: readonly Asked[]) => asked.filter(({ raw }) => /GRAPHQL_|INTERNAL_SERVER_ERROR/.test(raw)).slice(0, 5).map(({ query, raw }) => `${query}: ${raw}`);

const leaksIn = (asked: readonly Asked[]) =>
  asked.flatMap(({ role, query, raw }) => [...raw.matchAll(new RegExp(`${WORD}\\d+x\\d+`, "g"))].map(([word]) => `${role} reads ${words.get(word)} in ${query}`));

it("every text that is not public holds a word of its own", async () => {
  expect(await withoutWords(stage, words)).toEqual([]);
  expect(words.size).toBeGreaterThan(100);
});

it("whoever belongs inside meets the words all over", async () => {
  const asked = await walk(schema, stage, stage.actors.get(INSIDER)!, { ...pool, ids: [stage.question.id, stage.insight.id, stage.member.id, stage.offerId], texts: [stage.community.slug] }, 3);
  expect(stumblesIn(asked)).toEqual([]);
  const met = new Set(leaksIn(asked).map((leak) => leak.split(" ")[2]));
  expect([...met]).toEqual(expect.arrayContaining(["contributions.body", "comments.body", "people.bio", "memberships.constituency", "offers.text", "contributions.retraction_reason"]));
});

it.each(OUTSIDERS)("not one word reaches the role %s, whatever they ask for", (role) => {
  const asked = said.get(role)!;
  expect(leaksIn(asked).slice(0, 5)).toEqual([]);
  expect(stumblesIn(asked)).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
});

it("not one word reaches an outsider who meddles with everything", () => {
  expect(leaksIn(meddled)).toEqual([]);
  expect(stumblesIn(meddled)).toEqual([]);
  expect(meddled.length).toBeGreaterThan(500);
});

it("every answer is the same to the byte once the closed content is gone", async () => {
  await takeContentAway(stage);
  const differing: string[] = [];
  for (const role of OUTSIDERS)
    for (const { query, raw } of said.get(role)!) {
      const { raw: after } = await ask(stage, stage.actors.get(role)!, query);
      if (after !== raw) differing.push(`${role}: ${query}\n${raw}\n${after}`);
    }
  expect(differing.slice(0, 5)).toEqual([]);
}, 60_000);
