import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptAnswer, comment, leaveCommunity, markHelpful, readContribution, retractContribution, reviseContribution, unmarkHelpful } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const UNKNOWN = "0190a6c0-0000-7000-8000-000000000000";

async function question() {
  const community = await world.a.community();
  const [asker, reader] = [await world.a.member(community), await world.a.member(community)];
  const contribution = await world.a.contribution(community, asker);
  const answer = await world.a.comment(contribution, reader);
  return { community, asker, reader, contribution, answer };
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

const marksOf = async (table: "contributions" | "comments", id: string) => {
  const column = table === "contributions" ? "contribution_id" : "comment_id";
  const [row] = await world.rows<{ counter: number; rows: number }>(
    `SELECT s.helpful_count AS counter, (SELECT count(*)::int FROM helpful_marks h WHERE h.${column} = s.id) AS rows FROM ${table} s WHERE s.id = $1`,
    [id],
  );
  return row;
};

describe("finding helpful", () => {
  it("counts once, however often it is asked, and is taken back once", async () => {
    const { asker, reader, contribution, answer } = await question();
    for (const [person, subject, type, table] of [[reader, contribution, "Question", "contributions"], [asker, answer, "Comment", "comments"]] as const) {
      const mark = () => world.as(person)(markHelpful, { subject: subject.id });
      const unmark = () => world.as(person)(unmarkHelpful, { subject: subject.id });
      const marked = { __typename: type, id: subject.id, helpfulCount: 1, viewerFoundHelpful: true };
      expect((await mark()).data.markHelpful).toEqual(marked);
      expect((await mark()).data.markHelpful).toEqual(marked);
      expect(await marksOf(table, subject.id)).toEqual({ counter: 1, rows: 1 });
      expect((await unmark()).data.unmarkHelpful).toEqual({ ...marked, helpfulCount: 0, viewerFoundHelpful: false });
      expect((await unmark()).data.unmarkHelpful).toEqual({ ...marked, helpfulCount: 0, viewerFoundHelpful: false });
      expect((await mark()).data.markHelpful).toEqual(marked);
      expect(await marksOf(table, subject.id)).toEqual({ counter: 1, rows: 1 });
    }
  });

  it("is seen by oneself only as one's own", async () => {
    const { asker, reader, contribution } = await question();
    await world.as(reader)(markHelpful, { subject: contribution.id });
    const seen = async (person: { id: string } | null) => (await world.as(person)(readContribution, { id: contribution.id })).data.contribution;
    expect(await seen(reader)).toMatchObject({ helpfulCount: 1, viewerFoundHelpful: true });
    expect(await seen(asker)).toMatchObject({ helpfulCount: 1, viewerFoundHelpful: false });
    expect(await seen(null)).toBeNull();
  });

  it("is not for what one brought oneself", async () => {
    const { asker, reader, contribution, answer } = await question();
    expect(await refusal(world.as(asker)(markHelpful, { subject: contribution.id }))).toEqual(["SELF_EXCHANGE", "helpful.own"]);
    expect(await refusal(world.as(reader)(markHelpful, { subject: answer.id }))).toEqual(["SELF_EXCHANGE", "helpful.own"]);
    expect(await marksOf("contributions", contribution.id)).toEqual({ counter: 0, rows: 0 });
  });

  it.each([markHelpful, unmarkHelpful])("is for members: %s", async (operation) => {
    const { community, reader, contribution, answer } = await question();
    const observer = await world.a.member(community, { role: MembershipRole.OBSERVER });
    for (const subject of [contribution.id, answer.id]) {
      expect(await refusal(world.as(null)(operation, { subject }))).toEqual(["UNAUTHENTICATED", "session.required"]);
      expect(await refusal(world.as(await world.a.person())(operation, { subject }))).toEqual(["NOT_FOUND", "not_found"]);
      expect(await refusal(world.as(observer)(operation, { subject }))).toEqual(["FORBIDDEN", "membership.observer"]);
      expect(await refusal(world.as(await world.a.person({ admin: true }))(operation, { subject }))).toEqual(["FORBIDDEN", "membership.required"]);
    }
    for (const subject of [UNKNOWN, "niets", "", "\0", community.id, reader.id]) expect(await refusal(world.as(reader)(operation, { subject }))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("counts each of twenty people once who mark at the same moment, twice each", async () => {
    const { community, contribution } = await question();
    const readers = await Promise.all(Array.from({ length: 20 }, () => world.a.member(community)));
    const answers = await Promise.all([...readers, ...readers].map((person) => world.as(person)(markHelpful, { subject: contribution.id })));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await marksOf("contributions", contribution.id)).toEqual({ counter: 20, rows: 20 });
  });

  it("counts one person once who marks twenty times at the same moment", async () => {
    const { reader, contribution } = await question();
    const mark = world.as(reader);
    const answers = await Promise.all(Array.from({ length: 20 }, () => mark(markHelpful, { subject: contribution.id })));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await marksOf("contributions", contribution.id)).toEqual({ counter: 1, rows: 1 });
    await Promise.all(Array.from({ length: 5 }, () => mark(unmarkHelpful, { subject: contribution.id })));
    expect(await marksOf("contributions", contribution.id)).toEqual({ counter: 0, rows: 0 });
  });

  it("stays right while others comment and the author revises", async () => {
    const { community, asker, contribution } = await question();
    const readers = await Promise.all(Array.from({ length: 8 }, () => world.a.member(community)));
    const answers = await Promise.all([
      ...readers.map((person) => world.as(person)(markHelpful, { subject: contribution.id })),
      ...readers.map((person) => world.as(person)(comment, { input: { contribution: contribution.id, body: "Ook" } })),
      world.as(asker)(reviseContribution, { input: { contribution: contribution.id, baseVersion: 1, title: "Anders gevraagd" } }),
    ]);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const [row] = await world.rows("SELECT title, version, helpful_count AS helpful, comment_count AS comments FROM contributions WHERE id = $1", [contribution.id]);
    expect(row).toEqual({ title: "Anders gevraagd", version: 2, helpful: 8, comments: 9 });
  });

  it("keeps the organisation of when it was marked", async () => {
    const { community, contribution } = await question();
    const organisation = await world.a.organisation();
    const reader = await world.a.member(community, { organisationId: organisation.id });
    await world.rows("UPDATE people SET organisation_id = NULL WHERE id = $1", [reader.id]);
    await world.as(reader)(markHelpful, { subject: contribution.id });
    expect(await world.rows("SELECT person_id, organisation_id, community_id FROM helpful_marks WHERE contribution_id = $1", [contribution.id])).toEqual([
      { person_id: reader.id, organisation_id: organisation.id, community_id: community.id },
    ]);
  });
});

describe("accepting an answer", () => {
  it("is for the asker, who can choose again", async () => {
    const { community, asker, contribution, answer } = await question();
    const second = await world.a.comment(contribution, await world.a.member(community));
    const accept = (id: string) => world.as(asker)(acceptAnswer, { comment: id });
    expect((await accept(answer.id)).data.acceptAnswer).toMatchObject({ __typename: "Question", id: contribution.id, acceptedAnswer: { id: answer.id } });
    expect((await accept(answer.id)).data.acceptAnswer).toMatchObject({ acceptedAnswer: { id: answer.id } });
    expect((await accept(second.id)).data.acceptAnswer).toMatchObject({ acceptedAnswer: { id: second.id } });

    const shown = "query ($id: ID!) { contribution(id: $id) { comments { edges { node { id accepted } } } } }";
    const { edges } = (await world.as(asker)(shown, { id: contribution.id })).data.contribution!.comments!;
    expect(edges).toEqual([{ node: { id: answer.id, accepted: false } }, { node: { id: second.id, accepted: true } }]);
  });

  it("refuses everybody else, with a reason that the button gives too", async () => {
    const { community, asker, reader, contribution, answer } = await question();
    const own = await world.a.comment(contribution, asker);
    const reply = await world.a.comment(contribution, reader, { parentId: answer.id });
    const experience = await world.a.contribution(community, asker, { kind: ContributionKind.EXPERIENCE });
    const reaction = await world.a.comment(experience, reader);
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const observer = await world.a.member(community, { role: MembershipRole.OBSERVER });
    const why = "query ($id: ID!) { node(id: $id) { ... on Comment { whyNotAccept { code because } } } }";
    for (const [person, { id }, code, because] of [
      [reader, answer, "FORBIDDEN", "answer.only_asker"],
      [facilitator, answer, "FORBIDDEN", "answer.only_asker"],
      [observer, answer, "FORBIDDEN", "membership.observer"],
      [asker, own, "SELF_EXCHANGE", "answer.own"],
      [asker, reply, "CONFLICT", "answer.not_a_question"],
      [asker, reaction, "CONFLICT", "answer.not_a_question"],
    ] as const) {
      expect(await refusal(world.as(person)(acceptAnswer, { comment: id }))).toEqual([code, because]);
      expect((await world.as(person)(why, { id })).data.node).toEqual({ whyNotAccept: { code, because } });
    }
    expect(await refusal(world.as(await world.a.person())(acceptAnswer, { comment: answer.id }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(world.as(null)(acceptAnswer, { comment: answer.id }))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(await refusal(world.as(asker)(acceptAnswer, { comment: "niets" }))).toEqual(["NOT_FOUND", "not_found"]);
    expect((await world.as(asker)(why, { id: answer.id })).data.node).toEqual({ whyNotAccept: null });
  });

  it("is over once the question is retracted, or the asker has left", async () => {
    const { community, asker, contribution, answer } = await question();
    await world.as(asker)(retractContribution, { contribution: contribution.id, reason: "Opgelost" });
    expect(await refusal(world.as(asker)(acceptAnswer, { comment: answer.id }))).toEqual(["CONFLICT", "contribution.retracted"]);
    await world.as(asker)(leaveCommunity, { community: community.id });
    expect(await refusal(world.as(asker)(acceptAnswer, { comment: answer.id }))).toEqual(["NOT_FOUND", "not_found"]);
  });
});
