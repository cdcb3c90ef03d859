import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { World, type Ask } from "../../../test/world.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { dumpWith, smallDump, xmlOf, type Rows } from "./fixtures/dumps.ts";
import { importDump, type DumpImport } from "./stackexchange/importDump.ts";
import type { Summary } from "./stackexchange/summary.ts";

let world: World;
let ask: Ask;
beforeAll(async () => {
  world = await World.open();
  ask = world.as(await world.a.person({ admin: true }));
});
afterAll(() => world.close());

const silent = { pulse: () => undefined, progress: () => undefined, writing: () => undefined };

async function importing(slug: string, rows: Rows, raw?: Parameters<typeof dumpWith>[1], more: Partial<DumpImport> = {}): Promise<Summary> {
  const dump = await dumpWith(rows, raw);
  return inTransaction(world.runtime, (tx) => importDump(tx, { dump, slug, ...more }, silent), { historical: true });
}

const fileOf = (summary: Summary, file: string) => summary.files.find((one) => one.file === file);

const COMMUNITY = `query ($slug: String!) { community(slug: $slug) {
  id name purpose theme { slug } memberCount
  members(first: 20) { edges { node { joinedAt role person { displayName } } } }
  feed(first: 3, order: LATEST) { edges { node {
    id title body bodyHtml excerpt tags createdAt updatedAt version helpfulCount commentCount author { displayName }
    comments(first: 9) { edges { node { body isAnswer accepted helpfulCount replyCount createdAt editedAt author { displayName } replies(first: 2) { edges { node { body author { displayName } } } } } } }
    ... on Question { firstAnsweredAt acceptedAnswer { body } }
  } } }
} }`;

async function communityOf(slug: string) {
  const { data, errors } = await ask(COMMUNITY, { slug });
  expect(errors).toBeUndefined();
  return data.community!;
}

const nodes = <T>({ edges }: { edges: { node: T }[] }) => edges.map(({ node }) => node);

const TABLES = ["people", "themes", "communities", "memberships", "role_assignments", "contributions", "contribution_versions", "comments", "helpful_marks", "outbox", "deliveries"];
async function everything(): Promise<Record<string, string>> {
  const sums = TABLES.map((table) => `(SELECT md5(coalesce(string_agg(row::text, ',' ORDER BY row::text), '')) FROM ${table} AS row) AS ${table}`);
  const [row] = await world.rows<Record<string, string>>(`SELECT ${sums.join(", ")}`);
  return row!;
}

describe("a dump", () => {
  it("becomes a community that reads as it did where it came from", async () => {
    await importing("beginners", smallDump(), {}, { name: "De beginners", theme: "starten" });

    const community = await communityOf("beginners");
    expect(community).toMatchObject({ name: "De beginners", theme: { slug: "starten" }, memberCount: 4 });
    expect(community.purpose).toMatch(/Stack Exchange.*CC BY-SA/);
    const [second, first] = nodes(community.feed as never) as (typeof community)[];
    expect(first).toMatchObject({
      title: "Beginnen", body: "Hoe *begin* je?", excerpt: "Hoe begin je?", tags: ["start", "les"], author: { displayName: "Ada" },
      createdAt: "2014-01-02T10:00:00.000Z", updatedAt: "2014-01-02T10:00:00.000Z", version: 1, helpfulCount: 2, commentCount: 4,
      firstAnsweredAt: "2014-01-02T11:00:00.000Z", acceptedAnswer: { body: "Klein" },
    });
    expect(first!.bodyHtml).toContain("<em>begin</em>");
    expect(nodes(first!.comments as never)).toMatchObject([
      { body: "In welke **groep**?", isAnswer: false, accepted: false, author: { displayName: "Bo" } },
      { body: "Zelf gevonden", isAnswer: true, editedAt: null, author: { displayName: "Ada" } },
      {
        body: "Klein", isAnswer: true, accepted: true, helpfulCount: 1, replyCount: 1, editedAt: "2014-01-03T11:00:00.000Z", author: { displayName: "Bo" },
        replies: { edges: [{ node: { body: "Dank", author: { displayName: "Ada" } } }] },
      },
    ]);
    expect(second).toMatchObject({ title: "Gesloten", tags: ["les"], author: { displayName: "user7" }, commentCount: 1, acceptedAnswer: null });
    expect(nodes(second!.comments as never)).toMatchObject([{ body: "Van niemand", author: { displayName: "Onbekende auteur" } }]);
  });

  it("makes its authors members from their first act, who cannot sign in", async () => {
    const members = nodes((await communityOf("beginners")).members as never) as { joinedAt: string; role: string; person: { displayName: string } }[];
    expect(Object.fromEntries(members.map(({ person, joinedAt }) => [person.displayName, joinedAt]))).toEqual({
      Ada: "2014-01-02T10:00:00.000Z",
      Bo: "2014-01-02T10:05:00.000Z",
      user7: "2014-01-05T10:00:00.000Z",
      "Onbekende auteur": "2014-01-05T10:00:00.000Z",
    });
    expect(new Set(members.map(({ role }) => role))).toEqual(new Set(["MEMBER"]));
    const accounts = await world.rows("SELECT FROM people p JOIN memberships m ON m.person_id = p.id JOIN communities c ON c.id = m.community_id WHERE c.slug = 'beginners' AND (p.email IS NOT NULL OR p.password_hash IS NOT NULL)");
    expect(accounts).toEqual([]);
  });

  it("gives every row an id of its original moment", async () => {
    for (const table of ["people", "memberships", "role_assignments", "contributions", "comments", "helpful_marks"]) {
      const wrong = await world.rows(`SELECT id, created_at FROM ${table} WHERE ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint <> extract(epoch FROM created_at) * 1000 OR substr(id::text, 15, 1) <> '7' OR substr(id::text, 20, 1) !~ '[89ab]'`);
      expect({ table, wrong }).toEqual({ table, wrong: [] });
    }
    const marks = await world.rows("SELECT h.created_at FROM helpful_marks h JOIN contributions c ON c.id = h.contribution_id WHERE c.title = 'Beginnen' ORDER BY h.id");
    expect(marks).toEqual([{ created_at: new Date("2014-01-02T10:00:00.000Z") }, { created_at: new Date("2014-01-04T00:00:00.000Z") }]);
  });

  it("is announced as history, in the order in which it happened, and handed to the processors", async () => {
    const facts = await world.rows<{ name: string; historical: boolean; occurred_at: Date; payload: object }>(
      "SELECT o.* FROM outbox o JOIN communities c ON c.id = o.community_id WHERE c.slug = 'beginners' ORDER BY o.id",
    );
    expect(facts.every(({ historical }) => historical)).toBe(true);
    expect(facts.map(({ occurred_at }) => occurred_at.getTime())).toEqual(facts.map(({ occurred_at }) => occurred_at.getTime()).sort((a, b) => a - b));
    const counts = Object.groupBy(facts, ({ name }) => name);
    expect(Object.fromEntries(Object.entries(counts).map(([name, some]) => [name, some?.length]))).toEqual({
      "membership.joined": 4, "contribution.published": 2, "comment.added": 5, "question.answered": 3, "answer.accepted": 1, "helpful.marked": 3,
    });
    expect(counts["answer.accepted"]?.[0]).toMatchObject({ occurred_at: new Date("2014-01-08T00:00:00.000Z"), payload: { commentId: expect.any(String), askerId: expect.any(String) } });

    await world.drain();
    const figures = await world.rows("SELECT f.contribution_count FROM community_figures f JOIN communities c ON c.id = f.community_id WHERE c.slug = 'beginners'");
    expect(figures).toEqual([{ contribution_count: 2 }]);
  });

  it("is accounted for row by row", async () => {
    const { files, people } = await importing("geteld", { ...smallDump(), Badges: [{ Id: 1, Name: "Teacher" }] });
    expect(Object.fromEntries(files.map(({ file, imported, skipped }) => [file, { ...imported, ...Object.fromEntries(skipped) }]))).toEqual({
      "Users.xml": { new: 2, updated: 0, unchanged: 0, "who wrote nothing here": 2 },
      "Posts.xml": { new: 5, updated: 0, unchanged: 0, "answer to a question that is not there": 1, "tag wiki": 1, "post without text": 1 },
      "Comments.xml": { new: 2, updated: 0, unchanged: 0, "on a post that is not there": 1 },
      "Votes.xml": { new: 3, updated: 0, unchanged: 0, "down vote": 1, "acceptance (taken from the question)": 1, "for a post that is not there": 1 },
      "Badges.xml": { new: 0, updated: 0, unchanged: 0, badge: 1 },
    });
    for (const { read, imported, skipped } of files) expect(imported.new + imported.updated + imported.unchanged + [...skipped.values()].reduce((a, b) => a + b, 0)).toBe(read);
    expect(people).toEqual({ new: 4, withoutUserRow: 2 });
  });

  it("counts a number that stands in a file twice once", async () => {
    const dump = smallDump();
    dump.Posts.push({ ...dump.Posts[0]!, Title: "Nog eens" });
    const summary = await importing("dubbel", dump);
    expect(fileOf(summary, "Posts.xml")?.skipped.get("with a number that stood in the file before")).toBe(1);
  });
});

describe("the same dump again", () => {
  it("changes nothing", async () => {
    await importing("nogmaals", smallDump());
    const before = await everything();
    const summary = await importing("nogmaals", smallDump());
    expect(await everything()).toEqual(before);
    expect(summary.files.map(({ imported }) => imported.new + imported.updated)).toEqual([0, 0, 0, 0]);
    expect(summary.people).toEqual({ new: 0, withoutUserRow: 0 });
  });

  it("finds the same people when the first one held posts only", async () => {
    await importing("eerst-de-posts", { Posts: smallDump().Posts });
    await importing("eerst-de-posts", smallDump());
    const members = nodes((await communityOf("eerst-de-posts")).members as never) as { joinedAt: string; person: { displayName: string } }[];
    expect(members.map(({ person }) => person.displayName).sort()).toEqual(["Ada", "Bo", "Onbekende auteur", "user7"]);
    // The first dump knew Bo from an answer, the fuller one from an earlier comment.
    expect(members.find(({ person }) => person.displayName === "Bo")?.joinedAt).toBe("2014-01-02T10:05:00.000Z");
  });

  it("stays apart from the same dump in another community, and from another site in the same one", async () => {
    await importing("samen", smallDump(), {}, { site: "een.example" });
    await importing("samen", smallDump(), {}, { site: "twee.example" });
    expect((await communityOf("samen")).memberCount).toBe(8);
    expect((await communityOf("beginners")).memberCount).toBe(4);
  });
});

describe("a newer dump", () => {
  it("does not bring back what a facilitator removed in between", async () => {
    await importing("verwijderd-hier", smallDump());
    const { id } = await communityOf("verwijderd-hier");
    const remove = "UPDATE contributions SET title = '', body = '', body_html = '', excerpt = '', tags = '{}', retracted_at = created_at, removed_at = created_at WHERE community_id = $1";
    await world.rows(remove, [String(id)]);
    await world.rows("UPDATE comments SET body = '', body_html = '', removed_at = created_at WHERE community_id = $1", [String(id)]);
    await importing("verwijderd-hier", smallDump());
    expect(await world.rows("SELECT FROM contributions WHERE community_id = $1 AND title || body || body_html || excerpt <> ''", [String(id)])).toEqual([]);
    expect(await world.rows("SELECT FROM comments WHERE community_id = $1 AND body || body_html <> ''", [String(id)])).toEqual([]);
  });

  it("adds what is new and updates what was edited, keeping the version before", async () => {
    await importing("nieuwer", smallDump());
    const newer = smallDump();
    Object.assign(newer.Posts[0]!, { Body: "<p>Hoe begin je <strong>goed</strong>?</p>", LastEditDate: "2014-02-01T10:00:00.000" });
    Object.assign(newer.Posts[1]!, { Body: "<p>Zelf beter gevonden</p>", LastEditDate: "2014-02-01T10:00:00.000" });
    Object.assign(newer.Posts[3]!, { AcceptedAnswerId: 10 });
    newer.Posts.push({ Id: 10, PostTypeId: 2, ParentId: 4, CreationDate: "2014-02-02T10:00:00.000", Body: "<p>Nieuw</p>", OwnerUserId: 2 });
    newer.Comments.push({ Id: 10, PostId: 10, CreationDate: "2014-02-02T12:00:00.000", Text: "Hulde", UserDisplayName: "user9" });
    newer.Votes.push({ Id: 10, PostId: 1, VoteTypeId: 2, CreationDate: "2014-02-02T00:00:00.000" });
    newer.Users[2]!.DisplayName = "Bo de Vries";
    const summary = await importing("nieuwer", newer);

    expect(fileOf(summary, "Posts.xml")?.imported).toEqual({ new: 1, updated: 2, unchanged: 3 });
    expect(fileOf(summary, "Users.xml")?.imported).toEqual({ new: 0, updated: 1, unchanged: 1 });
    const [second, first] = nodes((await communityOf("nieuwer")).feed as never) as Record<string, never>[];
    expect(first).toMatchObject({ body: "Hoe begin je **goed**?", version: 2, updatedAt: "2014-02-01T10:00:00.000Z", helpfulCount: 3, commentCount: 4 });
    expect(nodes(first!.comments!)).toMatchObject([{ author: { displayName: "Bo de Vries" } }, { body: "Zelf beter gevonden", editedAt: "2014-02-01T10:00:00.000Z" }, {}]);
    expect(second).toMatchObject({ commentCount: 3, acceptedAnswer: { body: "Nieuw" }, firstAnsweredAt: "2014-01-05T10:00:00.000Z" });
    const versions = await world.rows("SELECT v.version, v.body, v.published_at FROM contribution_versions v JOIN contributions c ON c.id = v.contribution_id JOIN communities k ON k.id = c.community_id WHERE k.slug = 'nieuwer'");
    expect(versions).toEqual([{ version: 1, body: "Hoe *begin* je?", published_at: new Date("2014-01-02T10:00:00.000Z") }]);
  });

  it("leaves alone what people did here since", async () => {
    await importing("levend", smallDump());
    const { id } = await communityOf("levend");
    const reader = world.as(await world.a.member({ id: String(id) }));
    const [{ id: question }] = nodes((await communityOf("levend")).feed as never).slice(1) as [{ id: string }];
    await reader("mutation ($id: ID!) { markHelpful(subject: $id) { id } }", { id: question });
    await world.rows("UPDATE contributions SET body = 'Hier herzien', updated_at = '2026-11-01', version = 2 WHERE id = $1", [question]);
    await world.rows("UPDATE contributions SET accepted_comment_id = (SELECT id FROM comments WHERE contribution_id = $1 AND body = 'Zelf gevonden') WHERE id = $1", [question]);
    const newer = smallDump();
    newer.Posts[0]!.Body = "<p>Elders herzien</p>";
    await importing("levend", newer);

    const [, first] = nodes((await communityOf("levend")).feed as never);
    expect(first).toMatchObject({ body: "Hier herzien", version: 2, helpfulCount: 3, acceptedAnswer: { body: "Zelf gevonden" } });
  });
});

describe("when something is wrong, nothing is kept", () => {
  const whole = smallDump();
  it.each([
    ["malformed XML", { Posts: xmlOf("Posts", whole.Posts).replace('Id="4"', "Id=4") }, /Posts\.xml, line 6: malformed XML/],
    ["a later file that is cut off", { Votes: xmlOf("Votes", whole.Votes).slice(0, -9) }, /Votes\.xml, line 9: the file stops before its end/],
    ["a file that is not used, but not what it says it is", { Tags: "<html/>" }, /Tags\.xml, line 1: this begins with <html> instead of <tags>/],
  ])("%s", async (_, raw, message) => {
    const before = await everything();
    await expect(importing("misgegaan", smallDump(), raw)).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });

  it("a stop half way", async () => {
    const before = await everything();
    const dump = await dumpWith(smallDump());
    let pulses = 0;
    const pulse = () => {
      if (++pulses === 8) throw new Error("gestopt");
    };
    await expect(inTransaction(world.runtime, (tx) => importDump(tx, { dump, slug: "gestopt" }, { ...silent, pulse }))).rejects.toThrow("gestopt");
    expect(await everything()).toEqual(before);
  });
});
