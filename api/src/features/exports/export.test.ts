import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { exportCommunity } from "./exportCommunity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

interface Line {
  type: string;
  title?: string;
  body?: string;
  author?: string;
}

async function linesOf(slug: string): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of (await exportCommunity(world.runtime, slug)) ?? []) lines.push(JSON.parse(line) as Line);
  return lines;
}

it("hands over everything that was written in a community, in order, and nothing of another", async () => {
  const [safety, other] = [await world.a.community(), await world.a.community()];
  const [asker, helper] = [await world.a.member(safety, { displayName: "Dirk" }), await world.a.member(safety, { displayName: "Nadia" })];
  const question = await world.a.contribution(safety, asker, { title: "Hoe begin je zo'n gesprek?" });
  const answer = await world.a.comment(question, helper, { body: "Ga zitten." });
  await world.a.comment(question, asker, { body: "Dank je.", parentId: answer.id });
  await world.a.contribution(other, await world.a.member(other), { title: "Elders" });

  const lines = await linesOf(safety.slug);

  expect(lines.map(({ type, title, body, author }) => [type, title ?? body, author])).toEqual([
    ["community", undefined, undefined],
    ["contribution", "Hoe begin je zo'n gesprek?", "Dirk"],
    ["comment", "Ga zitten.", "Nadia"],
    ["comment", "Dank je.", "Dirk"],
  ]);
});

it("hands over more than one batch", async () => {
  const busy = await world.a.community();
  const member = await world.a.member(busy);
  const question = await world.a.contribution(busy, member);
  for (let n = 0; n < 501; n++) await world.a.comment(question, member, { body: `Reactie ${n}` });

  expect(new Set((await linesOf(busy.slug)).map(({ body }) => body)).size).toBe(1 + 1 + 501);
});

it("says that a community does not exist", async () => {
  expect(await exportCommunity(world.runtime, "bestaat-niet")).toBeNull();
});

it("is on record", async () => {
  const community = await world.a.community();
  await linesOf(community.slug);

  expect(await world.rows("SELECT act FROM audit_entries WHERE community_id = $1", [community.id])).toEqual([{ act: "community.exported" }]);
});
