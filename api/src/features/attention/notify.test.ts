import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptAnswer, comment, leaveCommunity, publishing, reviseComment, reviseContribution } from "../../../test/operations.ts";
import { openSocket } from "../../../test/socket.ts";
import { countStatements } from "../../../test/statements.ts";
import { until } from "../../../test/outage.ts";
import { World } from "../../../test/world.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { ContributionKind } from "../contributions/contribution.entity.ts";
import { addComment } from "../contributions/comment.commands.ts";
import { notify } from "./notify.processor.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const LIST = `{ viewer { notifications { unreadCount edges { node {
  id kind readAt createdAt actor { id } community { id }
  subject { id __typename ... on Comment { body contribution { id } } ... on Contribution { title } } } } } } }`;

async function told(person: { id: string }) {
  await world.drain();
  const { data, errors } = await world.as(person)(LIST);
  expect(errors).toBeUndefined();
  const { unreadCount, edges } = data.viewer!.notifications!;
  return { unreadCount, nodes: edges!.map(({ node }) => node!) };
}

async function circle() {
  const community = await world.a.community();
  const [asker, writer] = [await world.a.member(community), await world.a.member(community)];
  const question = await world.a.contribution(community, asker);
  return { community, asker, writer, question };
}

const mention = (person: { id: string; displayName?: string }, name = "Wie dan ook") => `[@${name}](/mensen/${person.id})`;

describe("who asked", () => {
  it("is told of an answer, once, with the answer and who gave it; the one who answered is not", async () => {
    const { community, asker, writer, question } = await circle();
    const answer = await world.a.comment(question, writer, { body: "Zo" });
    const { unreadCount, nodes } = await told(asker);
    expect(unreadCount).toBe(1);
    expect(nodes).toEqual([
      expect.objectContaining({
        kind: "QUESTION_ANSWERED", readAt: null, actor: { id: writer.id }, community: { id: community.id },
        subject: { id: answer.id, __typename: "Comment", body: "Zo", contribution: { id: question.id } },
      }),
    ]);
    expect((await told(writer)).nodes).toEqual([]);
  });

  it("is not told of their own answer, nor of a reply to another's", async () => {
    const { asker, writer, question } = await circle();
    const own = await world.a.comment(question, asker);
    await world.a.comment(question, writer, { parentId: own.id });
    expect((await told(asker)).nodes).toEqual([]);
  });

  it("is not told once they left, and sees no more of what they were told before", async () => {
    const { community, asker, writer, question } = await circle();
    await world.a.comment(question, writer, { body: "Vroeger" });
    expect((await told(asker)).nodes).toHaveLength(1);
    await world.as(asker)(leaveCommunity, { community: community.id });
    await world.a.comment(question, writer, { body: "Later" });
    const { nodes } = await told(asker);
    expect(nodes).toEqual([expect.objectContaining({ kind: "QUESTION_ANSWERED", subject: null, actor: null })]);
    expect(JSON.stringify(nodes)).not.toContain("Vroeger");
  });

  it("is told once, also when the processor is handed the same fact again", async () => {
    const { asker, writer, question } = await circle();
    await world.a.comment(question, writer);
    await told(asker);
    const facts = await world.rows<Parameters<typeof notify.handle>[1][number]>(
      `SELECT id, name, version, payload, occurred_at AS "occurredAt", community_id AS "communityId", actor_id AS "actorId", historical FROM outbox WHERE name = 'question.answered' AND payload->>'contributionId' = $1`,
      [question.id],
    );
    for (let n = 0; n < 3; n++) await inTransaction(world.runtime, (tx) => notify.handle(tx, facts));
    expect((await told(asker)).nodes).toHaveLength(1);
  });

  it("is not told of the past that an import brings", async () => {
    const { asker, writer, question } = await circle();
    await inTransaction(world.runtime, (tx) => addComment(tx, question, { id: writer.id, organisationId: null }, { body: "Lang geleden", parentId: null }), { historical: true });
    expect((await told(asker)).nodes).toEqual([]);
    expect(await world.rows("SELECT id FROM mails WHERE letter = 'attention.notification' AND about->>'notificationId' IS NULL")).toEqual([]);
  });
});

describe("who answered", () => {
  it("is told that the answer was accepted; a second choice tells the second", async () => {
    const { asker, writer, question } = await circle();
    const answer = await world.a.comment(question, writer);
    for (let n = 0; n < 2; n++) await world.as(asker)(acceptAnswer, { comment: answer.id });
    expect((await told(writer)).nodes).toEqual([expect.objectContaining({ kind: "ANSWER_ACCEPTED", actor: { id: asker.id }, subject: expect.objectContaining({ id: answer.id }) })]);
  });
});

describe("who is mentioned", () => {
  it("is told, in a contribution and in a comment, by their own name and with a link to them", async () => {
    const { community, asker, writer } = await circle();
    const input = { community: community.id, title: "Wie weet dit?", body: `Dag ${mention(writer, "Valse *naam*")}, weet jij dit?` };
    const { data } = await world.as(asker)(publishing(ContributionKind.QUESTION), { input });
    expect(data.published).toMatchObject({
      body: `Dag [@${writer.displayName}](/mensen/${writer.id}), weet jij dit?`,
      bodyHtml: expect.stringContaining(`<a href="/mensen/${writer.id}" rel="nofollow ugc noopener noreferrer">@${writer.displayName}</a>`),
    });
    await world.as(writer)(comment, { input: { contribution: String(data.published!.id), body: `Vraag het ${mention(asker)}` } });
    expect((await told(writer)).nodes).toEqual([expect.objectContaining({ kind: "MENTIONED", actor: { id: asker.id }, subject: expect.objectContaining({ id: data.published!.id, title: "Wie weet dit?" }) })]);
    // An answer that names the asker is one comment: they are told of it once.
    expect((await told(asker)).nodes.map(({ kind }) => kind)).toEqual(["QUESTION_ANSWERED"]);
  });

  it("is a member of the community, and not the one who writes; others are named without a link", async () => {
    const { asker, writer, question } = await circle();
    const stranger = await world.a.person({ displayName: "Vreemde" });
    const left = await world.a.member(await world.a.community());
    const body = `${mention(stranger, "Vreemde")} ${mention(left, "Weg")} ${mention(writer)} \`${mention(asker)}\` [@x](/mensen/0) ${mention({ id: "nooit" })}`;
    const { data } = await world.as(writer)(comment, { input: { contribution: question.id, body } });
    expect(data.comment!.body).toBe(`@Vreemde @Weg [@${writer.displayName}](/mensen/${writer.id}) \`[@Wie dan ook](/mensen/${asker.id})\` [@x](/mensen/0) ${mention({ id: "nooit" })}`);
    for (const person of [stranger, left, writer]) expect((await told(person)).nodes).toEqual([]);
    expect(await world.rows("SELECT id FROM mentions WHERE contribution_id = $1 AND person_id <> $2", [question.id, writer.id])).toEqual([]);
  });

  it("stands in the preview as it will be published; who may not read the community learns of nobody there", async () => {
    const { community, asker, writer } = await circle();
    const stranger = await world.a.person();
    const body = `${mention(stranger, "Vreemde")} en ${mention(writer, "Valse naam")}`;
    const previewFor = async (reader: { id: string }, place?: string) => (await world.as(reader)("query ($body: String!, $place: ID) { preview(body: $body, community: $place) }", { body, place })).data.preview;
    const link = ({ id }: { id: string }, name: string) => `<a href="/mensen/${id}" rel="nofollow ugc noopener noreferrer">@${name}</a>`;

    const { data } = await world.as(asker)(publishing(ContributionKind.QUESTION), { input: { community: community.id, title: "Wie weet dit?", body } });
    expect(data.published!.bodyHtml).toBe(`<p>@Vreemde en ${link(writer, writer.displayName)}</p>\n`);
    expect(await previewFor(asker, community.id)).toBe(data.published!.bodyHtml);
    for (const [reader, place] of [[stranger, community.id], [asker, "nergens"]] as const) expect(await previewFor(reader, place)).toBe("<p>@Vreemde en @Valse naam</p>\n");
    expect(await previewFor(asker)).toBe(`<p>${link(stranger, "Vreemde")} en ${link(writer, "Valse naam")}</p>\n`);
  });

  it("is told once, however often a revision names them, and newcomers only by the revision", async () => {
    const { community, asker, writer, question } = await circle();
    const third = await world.a.member(community);
    const { data } = await world.as(asker)(comment, { input: { contribution: question.id, body: `${mention(writer)} en ${mention(writer)}` } });
    await world.as(asker)(reviseComment, { comment: data.comment!.id, body: `${mention(writer)} en ${mention(third)}` });
    await world.as(asker)(reviseContribution, { input: { contribution: question.id, baseVersion: 1, body: `Ook ${mention(third)}` } });
    await world.as(asker)(reviseContribution, { input: { contribution: question.id, baseVersion: 2, body: `Nog eens ${mention(third)}` } });
    expect((await told(writer)).nodes).toHaveLength(1);
    expect((await told(third)).nodes).toHaveLength(2);
  });
});

describe("a text that names people", () => {
  const many = (ids: string[]) => ids.map((id) => mention({ id })).join(" ");
  const nobodies = (count: number) => Array.from({ length: count }, (_, number) => `0190a6c0-0000-7000-8000-${String(number).padStart(12, "0")}`);

  it("tells somebody once, however often it names them", async () => {
    const { asker, writer, question } = await circle();
    await world.as(asker)(comment, { input: { contribution: question.id, body: many(Array<string>(20).fill(writer.id)) } });
    expect((await told(writer)).nodes).toHaveLength(1);
  });

  it("names fifty at most, and is refused with more, wherever it is written", async () => {
    const { community, asker, writer, question } = await circle();
    const ask = world.as(asker);
    const body = many([writer.id, ...nobodies(50)]);
    const attempts = [
      ask(comment, { input: { contribution: question.id, body } }),
      ask(publishing(ContributionKind.QUESTION), { input: { community: community.id, title: "Iedereen", body } }),
      ask(publishing(ContributionKind.EXPERIENCE), { input: { community: community.id, title: "Iedereen", body, context: "a", approach: "b", result: "c" } }),
      ask(reviseContribution, { input: { contribution: question.id, baseVersion: 1, body } }),
    ];
    for (const { errors } of await Promise.all(attempts))
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "body", because: "mentions.too_many", params: { max: 50 } }] });
    expect((await told(writer)).nodes).toEqual([]);

    const { errors } = await ask(comment, { input: { contribution: question.id, body: many([writer.id, writer.id, ...nobodies(49)]) } });
    expect(errors).toBeUndefined();
    expect((await told(writer)).nodes).toHaveLength(1);
  });

  it("names nobody by a link in another form, or to what is no id", async () => {
    const { asker, writer, question } = await circle();
    const body = `[@Minister](/mensen/${writer.id} "x") [@a [b]](/mensen/${writer.id}) [@c][1] [@d](/mensen/${"-".repeat(36)})\n\n[1]: /mensen/${writer.id}`;
    const { data, errors } = await world.as(asker)(comment, { input: { contribution: question.id, body } });
    expect(errors).toBeUndefined();
    expect(data.comment!.body).toBe(body);
    expect((await told(writer)).nodes).toEqual([]);
  });

  it("shows a name with signs of Markdown as it is, also after it was written again", async () => {
    const { community, asker, question } = await circle();
    const odd = await world.a.member(community, { displayName: "A]B (*c*) \\ `d` &amp; <e>" });
    const { data } = await world.as(asker)(comment, { input: { contribution: question.id, body: mention(odd) } });
    const again = await world.as(asker)(reviseComment, { comment: data.comment!.id, body: String(data.comment!.body) });
    expect(again.data.reviseComment).toMatchObject({
      body: data.comment!.body,
      bodyHtml: `<p><a href="/mensen/${odd.id}" rel="nofollow ugc noopener noreferrer">@A]B (*c*) \\ \`d\` &amp;amp; &lt;e&gt;</a></p>\n`,
    });
    expect((await told(odd)).nodes).toHaveLength(1);
  });
});

describe("the list", () => {
  it("is one's own, marks what was read, and nobody marks another's", async () => {
    const { asker, writer, question } = await circle();
    await world.a.comment(question, writer);
    await world.a.comment(question, writer);
    const { nodes } = await told(asker);
    const mark = "mutation ($ids: [ID!]) { markNotificationsRead(notifications: $ids) { notifications { unreadCount } } }";
    expect((await world.as(writer)(mark, { ids: nodes.map(({ id }) => id) })).data.markNotificationsRead).toEqual({ notifications: { unreadCount: 0 } });
    expect((await world.as(asker)(mark, { ids: [nodes[0]!.id, "nooit", writer.id] })).data.markNotificationsRead).toEqual({ notifications: { unreadCount: 1 } });
    expect((await world.as(asker)(mark)).data.markNotificationsRead).toEqual({ notifications: { unreadCount: 0 } });
    expect((await told(asker)).nodes.map(({ readAt }) => readAt)).toEqual(Array(2).fill(world.clock.now().toISOString()));
    const node = "query ($id: ID!) { node(id: $id) { id __typename } }";
    expect((await world.as(asker)(node, { id: nodes[0]!.id })).data.node).toEqual({ id: nodes[0]!.id, __typename: "Notification" });
    for (const other of [writer, null, await world.a.person({ admin: true })]) expect((await world.as(other)(node, { id: nodes[0]!.id })).data.node).toBeNull();
    expect((await world.as(null)(mark)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("leaves out what somebody turned off under the bell", async () => {
    const { asker, writer, question } = await circle();
    const set = "mutation ($input: NotificationPreferenceInput!) { setNotificationPreference(input: $input) { notificationPreferences { kind inApp mail } } }";
    const { data } = await world.as(asker)(set, { input: { kind: "QUESTION_ANSWERED", inApp: false, mail: true } });
    expect(data.setNotificationPreference!.notificationPreferences).toContainEqual({ kind: "QUESTION_ANSWERED", inApp: false, mail: true });
    await world.a.comment(question, writer);
    expect(await told(asker)).toEqual({ unreadCount: 0, nodes: [] });
  });

  it("asks the database as little for twenty as for one", async () => {
    const { asker, writer, question } = await circle();
    await world.a.comment(question, writer);
    await told(asker);
    const ask = world.as(asker);
    await ask(LIST);
    const { statements: forOne } = await countStatements(() => ask(LIST));
    for (let n = 0; n < 19; n++) await world.a.comment(question, writer);
    await world.drain();
    const { statements: forTwenty, result } = await countStatements(() => ask(LIST));
    expect(result.data.viewer!.notifications!.edges).toHaveLength(20);
    expect(forTwenty.length).toBe(forOne.length);
  });
});

describe("who follows", () => {
  const FOLLOW = "subscription { notificationReceived { kind actor { id } subject { id } } }";

  it("hears of their own at once, and of nobody else's; a visitor may not", async () => {
    const { asker, writer, question } = await circle();
    const socket = await openSocket(world, { as: asker });
    const other = await openSocket(world, { as: writer });
    const mine = socket.follow(FOLLOW);
    const theirs = other.follow(FOLLOW);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = await world.a.comment(question, writer);
    await world.drain();
    await until("the answer is told", () => mine.results.length === 1);
    expect(mine.results[0]).toEqual({ data: { notificationReceived: { kind: "QUESTION_ANSWERED", actor: { id: writer.id }, subject: { id: answer.id } } } });
    expect(theirs.results).toEqual([]);
    await Promise.all([socket.client.dispose(), other.client.dispose()]);
  });
});
