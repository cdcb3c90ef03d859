import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  acceptAnswer, acceptCoAuthorship, comment, complete, leaveCommunity, markHelpful, publishing, removeComment, retractContribution, reviseComment, reviseContribution,
  unmarkHelpful,
} from "../../../test/operations.ts";
import { World, type Answer } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

interface Row {
  name: string;
  version: number;
  payload: object;
  community_id: string;
  actor_id: string;
  historical: boolean;
  occurred_at: Date;
}

/** What the outbox gained while the work was done, in order. */
async function announcedBy(work: () => Promise<unknown>) {
  const [before] = await world.rows<{ id: string | null }>("SELECT max(id::text) AS id FROM outbox");
  const answer = await work();
  const rows = await world.rows<Row>(
    "SELECT name, version, payload, community_id, actor_id, historical, occurred_at FROM outbox WHERE id::text > $1 ORDER BY id",
    [before?.id ?? ""],
  );
  return { answer: answer as Answer, rows };
}

async function circle(kind = ContributionKind.QUESTION) {
  const community = await world.a.community();
  const author = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const reader = await world.a.member(community);
  const contribution = await world.a.contribution(community, author, { kind });
  const fact = (name: string, actor: { id: string }, payload: object): Row => ({
    name, version: 1, payload: { communityId: community.id, ...payload }, community_id: community.id, actor_id: actor.id, historical: false, occurred_at: world.clock.now(),
  });
  world.pass(1000);
  return { community, author, reader, contribution, fact };
}

describe("a fact is announced once, with its ids, by what causes it", () => {
  it.each(Object.values(ContributionKind).filter((kind) => kind !== ContributionKind.SYNTHESIS))("published: %s", async (kind) => {
    const { community, author, fact } = await circle();
    const { answer, rows } = await announcedBy(() => world.as(author)(publishing(kind), { input: { community: community.id, ...complete[kind] } }));
    expect(rows).toEqual([fact("contribution.published", author, { contributionId: answer.data.published!.id, kind, authorId: author.id })]);
  });

  it("published: a synthesis", async () => {
    const { community, fact } = await circle();
    const [one, two] = [await world.a.organisation(), await world.a.organisation()];
    const first = await world.a.member(community, { organisationId: one.id });
    const second = await world.a.member(community, { organisationId: two.id });
    const sources = [await world.a.contribution(community, first, { kind: ContributionKind.EXPERIENCE }), await world.a.contribution(community, second, { kind: ContributionKind.THEORY })];
    world.pass(1000);
    const input = { community: community.id, ...complete.SYNTHESIS, derivesFrom: sources.map(({ id }) => id), coAuthors: [second.id] };
    const { answer, rows } = await announcedBy(() => world.as(first)(publishing(ContributionKind.SYNTHESIS), { input }));
    const contributionId = answer.data.published!.id;
    expect(rows).toEqual([fact("contribution.published", first, { contributionId, kind: "SYNTHESIS", authorId: first.id })]);
    expect((await announcedBy(() => world.as(second)(acceptCoAuthorship, { contribution: contributionId }))).rows).toEqual([]);
  });

  it("revised and retracted", async () => {
    const { author, contribution, fact } = await circle();
    const ids = { contributionId: contribution.id, authorId: author.id };
    const revised = await announcedBy(() => world.as(author)(reviseContribution, { input: { contribution: contribution.id, baseVersion: 1, title: "Anders" } }));
    expect(revised.rows).toEqual([fact("contribution.revised", author, { ...ids, version: 2 })]);
    world.pass(1000);
    const retracted = await announcedBy(() => world.as(author)(retractContribution, { contribution: contribution.id, reason: "Fout" }));
    expect(retracted.rows).toEqual([fact("contribution.retracted", author, ids)]);
  });

  it("commented and answered: a top-level comment on a question is both, a reply only the first", async () => {
    const { author, reader, contribution, fact } = await circle();
    const top = await announcedBy(() => world.as(reader)(comment, { input: { contribution: contribution.id, body: "Zo" } }));
    const commentId = top.answer.data.comment!.id;
    const ids = { commentId, contributionId: contribution.id, authorId: reader.id };
    expect(top.rows).toEqual([fact("comment.added", reader, { ...ids, parentId: null }), fact("question.answered", reader, { ...ids, askerId: author.id })]);
    world.pass(1000);
    const reply = await announcedBy(() => world.as(author)(comment, { input: { contribution: contribution.id, body: "Dank", parent: commentId } }));
    const payload = { commentId: reply.answer.data.comment!.id, contributionId: contribution.id, authorId: author.id, parentId: commentId };
    expect(reply.rows).toEqual([fact("comment.added", author, payload)]);
  });

  it("commented only, on anything but a question", async () => {
    const { reader, contribution } = await circle(ContributionKind.INSIGHT);
    const { rows } = await announcedBy(() => world.as(reader)(comment, { input: { contribution: contribution.id, body: "Mooi" } }));
    expect(rows.map(({ name }) => name)).toEqual(["comment.added"]);
  });

  it("accepted", async () => {
    const { author, reader, contribution, fact } = await circle();
    const answer = await world.a.comment(contribution, reader);
    world.pass(1000);
    const { rows } = await announcedBy(() => world.as(author)(acceptAnswer, { comment: answer.id }));
    expect(rows).toEqual([fact("answer.accepted", author, { commentId: answer.id, contributionId: contribution.id, authorId: reader.id, askerId: author.id })]);
  });

  it("marked and unmarked, of a contribution and of a comment", async () => {
    const { author, reader, contribution, fact } = await circle();
    const answer = await world.a.comment(contribution, reader);
    for (const [person, subject, by] of [[reader, contribution, author], [author, answer, reader]] as const) {
      world.pass(1000);
      const payload = { subjectId: subject.id, personId: person.id, authorId: by.id };
      const marked = await announcedBy(() => world.as(person)(markHelpful, { subject: subject.id }));
      expect(marked.rows).toEqual([fact("helpful.marked", person, payload)]);
      world.pass(1000);
      const unmarked = await announcedBy(() => world.as(person)(unmarkHelpful, { subject: subject.id }));
      expect(unmarked.rows).toEqual([fact("helpful.unmarked", person, payload)]);
    }
  });

  it("joined and left", async () => {
    const { community, fact } = await circle();
    const person = await world.a.person();
    const joined = await announcedBy(() => world.a.membership(community, person));
    const membershipId = (joined.answer as unknown as { id: string }).id;
    expect(joined.rows).toEqual([fact("membership.joined", person, { membershipId, personId: person.id })]);
    world.pass(1000);
    const left = await announcedBy(() => world.as(person)(leaveCommunity, { community: community.id }));
    expect(left.rows).toEqual([fact("membership.left", person, { membershipId, personId: person.id, cause: "LEFT" })]);
  });

  it("once, also when the same is asked by many at the same moment", async () => {
    const { community, author, reader, contribution } = await circle();
    const answer = await world.a.comment(contribution, reader);
    world.pass(1000);
    const ask = world.as(reader);
    const marks = await announcedBy(() => Promise.all(Array.from({ length: 5 }, () => ask(markHelpful, { subject: contribution.id }))));
    expect(marks.rows.map(({ name }) => name)).toEqual(["helpful.marked"]);
    world.pass(1000);
    const accepted = await announcedBy(() => Promise.all(Array.from({ length: 5 }, () => world.as(author)(acceptAnswer, { comment: answer.id }))));
    expect(accepted.rows.map(({ name }) => name)).toEqual(["answer.accepted"]);
    world.pass(1000);
    const retracted = await announcedBy(() => Promise.all(Array.from({ length: 3 }, () => world.as(author)(retractContribution, { contribution: contribution.id, reason: "Fout" }))));
    expect(retracted.rows.map(({ name }) => name)).toEqual(["contribution.retracted"]);
    world.pass(1000);
    const left = await announcedBy(() => Promise.all(Array.from({ length: 3 }, () => ask(leaveCommunity, { community: community.id }))));
    expect(left.rows.map(({ name }) => name)).toEqual(["membership.left"]);
  });
});

describe("nothing is announced", () => {
  it("when nothing changed", async () => {
    const { author, reader, contribution } = await circle();
    const answer = await world.a.comment(contribution, reader);
    await world.as(author)(acceptAnswer, { comment: answer.id });
    await world.as(reader)(markHelpful, { subject: contribution.id });
    world.pass(1000);
    const { rows } = await announcedBy(() =>
      Promise.all([
        world.as(author)(acceptAnswer, { comment: answer.id }),
        world.as(reader)(markHelpful, { subject: contribution.id }),
        world.as(author)(unmarkHelpful, { subject: answer.id }),
        world.as(author)(reviseContribution, { input: { contribution: contribution.id, baseVersion: 1, title: contribution.title } }),
        world.as(reader)(reviseComment, { comment: answer.id, body: "Zo deden wij het dus." }),
      ]),
    );
    expect(rows).toEqual([]);
  });

  it("when it was refused", async () => {
    const { community, author, reader, contribution } = await circle();
    const answer = await world.a.comment(contribution, reader);
    world.pass(1000);
    const { rows } = await announcedBy(() =>
      Promise.all([
        world.as(reader)(publishing(ContributionKind.QUESTION), { input: { community: community.id, title: "", body: "" } }),
        world.as(reader)(publishing(ContributionKind.SYNTHESIS), { input: { community: community.id, ...complete.SYNTHESIS } }),
        world.as(reader)(reviseContribution, { input: { contribution: contribution.id, baseVersion: 1, title: "Gekaapt" } }),
        world.as(author)(reviseContribution, { input: { contribution: contribution.id, baseVersion: 7, title: "Te laat" } }),
        world.as(reader)(retractContribution, { contribution: contribution.id, reason: "x" }),
        world.as(reader)(comment, { input: { contribution: contribution.id, body: " " } }),
        world.as(reader)(acceptAnswer, { comment: answer.id }),
        world.as(author)(markHelpful, { subject: contribution.id }),
        world.as(author)(removeComment, { comment: answer.id }),
        world.as(author)(leaveCommunity, { community: community.id }),
      ]),
    );
    expect(rows).toEqual([]);
  });
});
