import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { shared, sharedIsHere, withShared } from "../../../test/shared.ts";
import { World } from "../../../test/world.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { openDumpFolder } from "./stackexchange/dumpFolder.ts";
import { importDump } from "./stackexchange/importDump.ts";
import type { Summary } from "./stackexchange/summary.ts";

const dumps = shared("data/discussions/stackexchange");
const PATIENCE = 240_000;
const silent = { pulse: () => undefined, progress: () => undefined, writing: () => undefined };

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

async function importing(site: string): Promise<Summary> {
  const dump = await openDumpFolder(join(dumps, site));
  return inTransaction(world.runtime, (tx) => importDump(tx, { dump, slug: site.replaceAll(".", "-") }, silent), { historical: true });
}

const newIn = ({ files }: Summary, file: string) => files.find((one) => one.file === file)?.imported.new ?? 0;

(sharedIsHere ? describe : describe.skip)(withShared("real dumps"), () => {
  const sites = sharedIsHere ? readdirSync(dumps) : [];

  it("are all there", () => expect(sites).toHaveLength(8));

  it.each(sites)("%s: every row is accounted for, counters tell what stands there, and a second time changes nothing", async (site) => {
    const summary = await importing(site);
    const slug = site.replaceAll(".", "-");
    const [found] = await world.rows<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM contributions WHERE community_id = k.id) AS questions, (SELECT count(*)::int FROM comments WHERE community_id = k.id) AS comments,
              (SELECT count(*)::int FROM helpful_marks WHERE community_id = k.id) AS marks, (SELECT count(*)::int FROM memberships WHERE community_id = k.id) AS members,
              (SELECT coalesce(sum(comment_count), 0)::int FROM contributions WHERE community_id = k.id) AS counted_comments,
              (SELECT coalesce(sum(reply_count), 0)::int FROM comments WHERE community_id = k.id) AS counted_replies,
              (SELECT count(*)::int FROM comments WHERE community_id = k.id AND parent_id IS NOT NULL) AS replies,
              (SELECT sum(n)::int FROM (SELECT helpful_count AS n FROM contributions WHERE community_id = k.id UNION ALL SELECT helpful_count FROM comments WHERE community_id = k.id) AS each) AS counted_marks
       FROM communities k WHERE slug = $1`,
      [slug],
    );
    expect(found).toMatchObject({
      marks: newIn(summary, "Votes.xml"), members: summary.people.new, counted_comments: found!.comments, counted_replies: found!.replies, counted_marks: found!.marks,
    });
    expect(found!.questions! + found!.comments!).toBe(newIn(summary, "Posts.xml") + newIn(summary, "Comments.xml"));

    const again = await importing(site);
    for (const { file, read, imported } of again.files) {
      const { read: readBefore, imported: before } = summary.files.find((one) => one.file === file)!;
      expect({ file, read, imported }).toEqual({ file, read: readBefore, imported: { new: 0, updated: 0, unchanged: before.new } });
    }
  }, PATIENCE);
});
