import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { comment, publishing, readContribution, removeComment, reviseComment, complete } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const UNKNOWN = "0190a6c0-0000-7000-8000-000000000000";

async function conversation(kind = ContributionKind.QUESTION) {
  const community = await world.a.community();
  const organisation = await world.a.organisation();
  const [author, reader] = [await world.a.member(community), await world.a.member(community, { organisationId: organisation.id })];
  const contribution = await world.a.contribution(community, author, { kind });
  const say = (person: { id: string } | null, body: string, parent?: unknown, on: { id: string } = contribution) =>
    world.as(person)(comment, { input: { contribution: on.id, body, parent } });
  const said = async (person: { id: string }, body: string, parent?: unknown) => {
    const { data, errors } = await say(person, body, parent);
    expect(errors).toBeUndefined();
    return data.comment!;
  };
  const read = async () => (await world.as(reader)(readContribution, { id: contribution.id })).data.contribution!;
  return { community, organisation, author, reader, contribution, say, said, read };
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

describe("commenting", () => {
  it("is rendered, kept under its author, and counted at once", async () => {
    const { reader, contribution, said } = await conversation();
    expect(await said(reader, " Zo deden **wij** het ")).toMatchObject({
      body: "Zo deden **wij** het", bodyHtml: "<p>Zo deden <strong>wij</strong> het</p>\n", author: { id: reader.id }, parent: null, isAnswer: true,
      accepted: false, replyCount: 0, helpfulCount: 0, editedAt: null, removedAt: null, createdAt: world.clock.now().toISOString(),
      contribution: { id: contribution.id, commentCount: 1 },
    });
  });

  it("has two levels: a reply to a reply joins the thread", async () => {
    const { author, reader, said, read } = await conversation();
    const top = await said(reader, "Antwoord");
    const reply = await said(author, "Reactie", top.id);
    expect(reply).toMatchObject({ parent: { id: top.id, replyCount: 1 }, isAnswer: false, contribution: { commentCount: 2 } });
    const deeper = await said(reader, "Reactie daarop", reply.id);
    expect(deeper).toMatchObject({ parent: { id: top.id, replyCount: 2 }, contribution: { commentCount: 3 } });
    expect((await read()).commentCount).toBe(3);
  });

  it("keeps the thread in order, oldest first, forwards and backwards", async () => {
    const { reader, contribution, said } = await conversation();
    const top = await said(reader, "een");
    for (const body of ["twee", "drie"]) await said(reader, body);
    for (const body of ["a", "b", "c"]) await said(reader, body, top.id);
    const pages = `query ($id: ID!) { contribution(id: $id) {
      all: comments { totalCount edges { node { body replies { totalCount edges { node { body } } } } } }
      last: comments(last: 1) { edges { node { body } } pageInfo { hasPreviousPage hasNextPage } } } }`;
    const { all, last } = (await world.as(reader)(pages, { id: contribution.id })).data.contribution!;
    expect(all).toMatchObject({ totalCount: 3, edges: ["een", "twee", "drie"].map((body) => ({ node: { body } })) });
    expect(all!.edges![0]!.node!.replies).toEqual({ totalCount: 3, edges: ["a", "b", "c"].map((body) => ({ node: { body } })) });
    expect(last).toEqual({ edges: [{ node: { body: "drie" } }], pageInfo: { hasPreviousPage: true, hasNextPage: false } });
  });

  it("finds no parent under another contribution, nor one that is unknown or malformed", async () => {
    const { community, author, reader, say } = await conversation();
    const other = await world.a.comment(await world.a.contribution(community, author), author);
    for (const parent of [other.id, UNKNOWN, "niets", "", "\0"]) expect(await refusal(say(reader, "Hoi", parent))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("is refused when it says nothing, or too much", async () => {
    const { reader, say, read } = await conversation();
    for (const body of ["", "  ", "\0", "\u200b"]) expect((await say(reader, body)).errors?.[0]?.extensions.fields).toEqual([{ path: "body", because: "text.required" }]);
    expect((await say(reader, "a".repeat(20_001))).errors?.[0]?.extensions.fields).toEqual([{ path: "body", because: "text.too_long", params: { max: 20_000 } }]);
    expect((await read()).commentCount).toBe(0);
  });

  it("is for members: outsiders find nothing, observers and visitors are refused", async () => {
    const { community, say } = await conversation();
    expect(await refusal(say(await world.a.person(), "Hoi"))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(say(await world.a.person({ admin: true }), "Hoi"))).toEqual(["FORBIDDEN", "membership.required"]);
    expect(await refusal(say(await world.a.member(community, { role: MembershipRole.OBSERVER }), "Hoi"))).toEqual(["FORBIDDEN", "membership.observer"]);
    expect(await refusal(say(null, "Hoi"))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(await refusal(say(await world.a.member(community), "Hoi", undefined, { id: UNKNOWN }))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("answers a question, but nothing else: only there does a top-level comment count as an answer", async () => {
    const { reader, said } = await conversation(ContributionKind.INSIGHT);
    expect(await said(reader, "Mooi")).toMatchObject({ isAnswer: false });
  });

  it("first answers a question when somebody else does, on top, and never later", async () => {
    const { author, reader, said, read } = await conversation();
    const own = await said(author, "Ik denk zelf");
    await said(reader, "Reactie daarop", own.id);
    expect((await read()).firstAnsweredAt).toBeNull();
    world.pass(60_000);
    const first = world.clock.now().toISOString();
    expect((await said(reader, "Antwoord")).contribution!.firstAnsweredAt).toBe(first);
    world.pass(60_000);
    await said(reader, "Nog een");
    expect((await read()).firstAnsweredAt).toBe(first);
  });

  it("keeps the organisation of when it was written", async () => {
    const { organisation, reader, contribution, said } = await conversation();
    await said(reader, "Antwoord");
    await world.rows("UPDATE people SET organisation_id = NULL WHERE id = $1", [reader.id]);
    const shown = "query ($id: ID!) { contribution(id: $id) { comments { edges { node { organisation { id } author { organisation { id } } } } } } }";
    const { data } = await world.as(reader)(shown, { id: contribution.id });
    expect(data.contribution!.comments!.edges![0]!.node).toEqual({ organisation: { id: organisation.id }, author: { organisation: null } });
  });

  it("counts right when many comment at once", async () => {
    const { author, reader, contribution, said, say } = await conversation();
    const top = await said(reader, "Antwoord");
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => say(n % 2 ? author : reader, `${n}`, n % 3 ? top.id : undefined)));
    expect(answers.map(({ errors }) => errors)).toEqual(Array(12).fill(undefined));
    const [counts] = await world.rows(
      `SELECT c.comment_count AS counted, (SELECT count(*)::int FROM comments m WHERE m.contribution_id = c.id) AS there, t.reply_count AS replies,
              (SELECT count(*)::int FROM comments m WHERE m.parent_id = t.id) AS under FROM contributions c, comments t WHERE c.id = $1 AND t.id = $2`,
      [contribution.id, top.id],
    );
    expect(counts).toEqual({ counted: 13, there: 13, replies: 8, under: 8 });
  });
});

describe("revising a comment", () => {
  it("is for its author, and shows that it was", async () => {
    const { community, author, reader, said } = await conversation();
    const { id } = await said(reader, "Eerste");
    world.pass(60_000);
    const { data } = await world.as(reader)(reviseComment, { comment: id, body: " *Tweede*\0 " });
    expect(data.reviseComment).toMatchObject({ body: "*Tweede*", bodyHtml: "<p><em>Tweede</em></p>\n", editedAt: world.clock.now().toISOString() });

    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    for (const other of [author, facilitator]) expect(await refusal(world.as(other)(reviseComment, { comment: id, body: "x" }))).toEqual(["FORBIDDEN", "comment.not_author"]);
    expect(await refusal(world.as(await world.a.person())(reviseComment, { comment: id, body: "x" }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(world.as(reader)(reviseComment, { comment: "niets", body: "x" }))).toEqual(["NOT_FOUND", "not_found"]);
    expect((await world.as(reader)(reviseComment, { comment: id, body: " " })).errors?.[0]?.extensions.fields).toEqual([{ path: "body", because: "text.required" }]);
  });

  it("is refused once it was removed", async () => {
    const { reader, said } = await conversation();
    const { id } = await said(reader, "Weg ermee");
    await world.as(reader)(removeComment, { comment: id });
    expect(await refusal(world.as(reader)(reviseComment, { comment: id, body: "Toch niet" }))).toEqual(["CONFLICT", "comment.removed"]);
  });
});

it("publishing and commenting go on in the community that the question belongs to, whatever else a member reads", async () => {
  const { reader, said, community } = await conversation();
  const elsewhere = await world.a.community();
  await world.a.membership(elsewhere, reader, { role: MembershipRole.OBSERVER });
  expect(await said(reader, "Hier wel")).toMatchObject({ author: { id: reader.id } });
  const publish = (id: string) => world.as(reader)(publishing(ContributionKind.QUESTION), { input: { community: id, ...complete.QUESTION } });
  expect(await refusal(publish(elsewhere.id))).toEqual(["FORBIDDEN", "membership.observer"]);
  expect((await publish(community.id)).errors).toBeUndefined();
});
