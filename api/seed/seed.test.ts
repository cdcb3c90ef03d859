import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { layInDemo } from "../src/app/demo.ts";
import { momentOf } from "../src/kernel/ids.ts";
import { countStatements } from "../test/statements.ts";
import { World } from "../test/world.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./accounts.ts";
import { readContent } from "./content.ts";

let world: World;
const said: string[] = [];
let seconds: number;
let count: number;

beforeAll(async () => {
  world = await World.open();
  const from = process.cpuUsage();
  const { statements } = await countStatements(() => layInDemo(world.runtime, (line) => void said.push(line)));
  const { user, system } = process.cpuUsage(from);
  [count, seconds] = [statements.length, (user + system) / 1e6];
}, 60_000);
afterAll(() => world.close());

const one = async (text: string, values: unknown[] = []) => (await world.rows<Record<string, unknown>>(text, values))[0];
const inAllFour = (role: string) => Array.from({ length: 4 }, () => role);
/** Rows that are not as they should be. */
const wrong = (text: string) => world.rows(text);

describe("the demo", () => {
  // Work is bounded, not the clock on the wall, which tells as much of what else runs beside the tests.
  it("is laid in with the work of a few seconds, and says what it laid in", async () => {
    expect(seconds).toBeLessThan(8);
    expect(count).toBeLessThan(11_000);
    expect(said).toHaveLength(2);
    expect(await one("SELECT (SELECT count(*)::int FROM people) AS people, (SELECT count(*)::int FROM contributions) AS contributions, (SELECT count(*)::int FROM comments) AS comments")).toEqual(
      Object.fromEntries([...(said[1] ?? "").matchAll(/(\d+) (\w+)/g)].map(([, count, noun]) => [noun, Number(count)])),
    );
  });

  it("holds the four pilots, their organisations, and all that the content files say", async () => {
    const { people, organisations, communities } = readContent();
    const contributions = communities.flatMap((community) => community.contributions);

    expect((await world.rows<{ slug: string }>("SELECT slug FROM communities ORDER BY slug")).map(({ slug }) => slug)).toEqual(["buitenschoolse-opvang", "loopbaanperspectief", "veiligheid", "wet-bio"]);
    expect((await world.rows<{ name: string }>("SELECT abbreviation AS name FROM organisations")).map(({ name }) => name)).toEqual(expect.arrayContaining(["SBO", "AOb", "AVS", "VBS", "VOS/ABB"]));
    expect(await one("SELECT count(*)::int AS count FROM organisations")).toEqual({ count: organisations.length });
    expect(await one("SELECT count(*)::int AS count FROM people")).toEqual({ count: people.length });
    expect(await one("SELECT count(*)::int AS count FROM contributions")).toEqual({ count: contributions.length });
    expect(await one("SELECT count(*)::int AS count FROM helpful_marks WHERE contribution_id IS NOT NULL")).toEqual({ count: contributions.flatMap(({ helpful = [] }) => helpful).length });
    expect(await one("SELECT count(*)::int AS count FROM contributions WHERE accepted_comment_id IS NOT NULL")).toEqual({
      count: contributions.filter(({ comments = [] }) => comments.some(({ accepted }) => accepted)).length,
    });
    expect((await world.rows("SELECT DISTINCT kind FROM contributions")).length).toBe(5);
  });

  it("has all its moments in the past, but for the day on which an expert, a mandate or a session ends or a request is due", async () => {
    const columns = await world.rows<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public' AND data_type LIKE 'timestamp with%' AND column_name NOT IN ('announce_at', 'ends_at', 'expires_at', 'next_try_at', 'due_at')`,
    );
    expect(columns.length).toBeGreaterThan(20);
    for (const { table, column } of columns)
      expect([table, column, await one(`SELECT count(*)::int AS future FROM ${table} WHERE ${column} > $1 ${table === "role_assignments" ? "AND announce_at IS NULL" : ""}`, [world.clock.now()])]).toEqual([table, column, { future: 0 }]);
    expect(await wrong("SELECT id FROM outbox WHERE NOT historical")).toEqual([]);
  });

  it("has rows whose id carries the moment at which they were made", async () => {
    for (const table of ["people", "organisations", "communities", "memberships", "contributions", "comments", "helpful_marks"]) {
      const rows = await world.rows<{ id: string; at: Date }>(`SELECT id, created_at AS at FROM ${table}`);
      expect(rows.filter(({ id, at }) => momentOf(id).getTime() !== at.getTime())).toEqual([]);
    }
  });

  it("counts what is there: each counter equals its rows", async () => {
    expect(await wrong("SELECT id FROM contributions c WHERE comment_count <> (SELECT count(*) FROM comments m WHERE m.contribution_id = c.id AND removed_at IS NULL)")).toEqual([]);
    expect(await wrong("SELECT id FROM contributions c WHERE helpful_count <> (SELECT count(*) FROM helpful_marks h WHERE h.contribution_id = c.id)")).toEqual([]);
    expect(await wrong("SELECT id FROM comments c WHERE helpful_count <> (SELECT count(*) FROM helpful_marks h WHERE h.comment_id = c.id)")).toEqual([]);
    expect(await wrong("SELECT id FROM comments c WHERE reply_count <> (SELECT count(*) FROM comments r WHERE r.parent_id = c.id AND r.removed_at IS NULL)")).toEqual([]);
    expect(await wrong("SELECT f.community_id FROM community_figures f WHERE contribution_count <> (SELECT count(*) FROM contributions c WHERE c.community_id = f.community_id AND retracted_at IS NULL)")).toEqual([]);
    expect(await one("SELECT count(*)::int AS count FROM community_figures")).toEqual({ count: 4 });
    expect(await wrong("SELECT t.tag FROM community_tags t WHERE uses <> (SELECT count(*) FROM contributions c WHERE c.community_id = t.community_id AND t.tag = ANY(tags) AND retracted_at IS NULL)")).toEqual([]);
    expect(await wrong("SELECT processor FROM deliveries WHERE done_at IS NULL")).toEqual([]);
  });

  it("tells a story that can have happened: nobody acts before they joined, on their own, or before what they react to", async () => {
    const member = (row: string) => `EXISTS (SELECT 1 FROM memberships m WHERE m.community_id = ${row}.community_id AND m.person_id = PERSON AND m.joined_at <= ${row}.created_at)`;
    for (const [table, person] of [["contributions", "author_id"], ["comments", "author_id"], ["helpful_marks", "person_id"]] as const)
      expect([table, await wrong(`SELECT x.id FROM ${table} x WHERE NOT ${member("x").replace("PERSON", `x.${person}`)}`)]).toEqual([table, []]);
    expect(await wrong("SELECT m.id FROM comments m JOIN contributions c ON c.id = m.contribution_id WHERE m.created_at < c.created_at")).toEqual([]);
    expect(await wrong("SELECT r.id FROM comments r JOIN comments p ON p.id = r.parent_id WHERE r.created_at < p.created_at OR p.parent_id IS NOT NULL")).toEqual([]);
    expect(await wrong("SELECT h.id FROM helpful_marks h JOIN contributions c ON c.id = h.contribution_id WHERE h.created_at < c.created_at OR h.person_id = c.author_id")).toEqual([]);
    expect(await wrong("SELECT h.id FROM helpful_marks h JOIN comments c ON c.id = h.comment_id WHERE h.created_at < c.created_at OR h.person_id = c.author_id")).toEqual([]);
    expect(await wrong("SELECT q.id FROM contributions q JOIN comments a ON a.id = q.accepted_comment_id WHERE a.contribution_id <> q.id OR a.parent_id IS NOT NULL OR a.author_id = q.author_id OR q.kind <> 'QUESTION'")).toEqual([]);
    expect(await wrong("SELECT l.from_id FROM contribution_links l JOIN contributions f ON f.id = l.from_id JOIN contributions t ON t.id = l.to_id WHERE t.created_at > f.created_at")).toEqual([]);
  });

  it("lets everyone in with the password that is printed", async () => {
    for (const { account } of DEMO_ACCOUNTS) {
      const { data, errors } = await world.as(null)("mutation ($input: SignInInput!) { signIn(input: $input) { admin memberships { role } } }", { input: { email: `${account}@kenniskring.example`, password: DEMO_PASSWORD } });
      expect([account, errors]).toEqual([account, undefined]);
      const roles = data.signIn!.memberships!.map(({ role }) => String(role));
      const expected: Record<string, string[]> = { deelnemer: inAllFour("MEMBER"), onderwerpbeheerder: inAllFour("FACILITATOR"), aanvrager: [], deskundige: ["EXPERT"], verslaggever: ["OBSERVER", "OBSERVER"], beheerder: [] };
      expect([account, roles, data.signIn!.admin]).toEqual([account, expected[account], account === "beheerder"]);
    }
  });

  it("is laid in once: what is there is never touched", async () => {
    const before = await one("SELECT count(*)::int AS count, max(id::text) AS last FROM outbox");
    await layInDemo(world.runtime, (line) => void said.push(line));

    expect(await one("SELECT count(*)::int AS count, max(id::text) AS last FROM outbox")).toEqual(before);
    expect(said).toHaveLength(2);
  });
});
