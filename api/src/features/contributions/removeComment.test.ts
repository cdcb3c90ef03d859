import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptAnswer, comment, markHelpful, readContribution, removeComment, unmarkHelpful } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const SECRET = "onherstelbaar";

async function answered() {
  const community = await world.a.community();
  const [asker, writer] = [await world.a.member(community), await world.a.member(community)];
  const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const question = await world.a.contribution(community, asker);
  const answer = await world.a.comment(question, writer, { body: `Dit is ${SECRET}` });
  const reply = await world.a.comment(question, asker, { body: "Dank", parentId: answer.id });
  const remove = (person: { id: string } | null, reason?: string, id = answer.id) => world.as(person)(removeComment, { comment: id, reason });
  const read = async () => (await world.as(asker)(readContribution, { id: question.id })).data.contribution!;
  return { community, asker, writer, facilitator, question, answer, reply, remove, read };
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

describe("removing a comment", () => {
  it("takes its words; its place and its replies stay, and the counters follow at once", async () => {
    const { writer, answer, remove, read } = await answered();
    const { data } = await remove(writer);
    expect(data.removeComment).toMatchObject({ id: answer.id, body: "", bodyHtml: "", removedAt: world.clock.now().toISOString(), replyCount: 1, contribution: { commentCount: 1 } });
    expect((await read()).commentCount).toBe(1);
  });

  it("of a reply lowers the thread's counter", async () => {
    const { asker, reply, answer, remove } = await answered();
    const { data } = await remove(asker, undefined, reply.id);
    expect(data.removeComment).toMatchObject({ parent: { id: answer.id, replyCount: 0 }, contribution: { commentCount: 1 } });
  });

  it("is for its author, or for a facilitator who gives a reason", async () => {
    const { community, asker, facilitator, remove } = await answered();
    const expert = await world.a.member(community, { role: MembershipRole.EXPERT });
    for (const other of [asker, expert]) expect(await refusal(remove(other, "Ik wil het niet"))).toEqual(["FORBIDDEN", "comment.not_author"]);
    expect(await refusal(remove(await world.a.member(community, { role: MembershipRole.OBSERVER }), "x"))).toEqual(["FORBIDDEN", "membership.observer"]);
    expect(await refusal(remove(await world.a.person(), "x"))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(remove(null, "x"))).toEqual(["UNAUTHENTICATED", "session.required"]);
    for (const none of [undefined, "", "  ", "\0"])
      expect((await remove(facilitator, none)).errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", fields: [{ path: "reason", because: "comment.facilitator_reason" }] });
    expect((await remove(facilitator, "a".repeat(2001))).errors?.[0]?.extensions.fields).toEqual([{ path: "reason", because: "text.too_long", params: { max: 2000 } }]);
    expect((await remove(facilitator, "Kwetsend")).errors).toBeUndefined();
  });

  it("keeps who did it and why", async () => {
    const { facilitator, answer, remove } = await answered();
    await remove(facilitator, " Kwetsend ");
    expect(await world.rows("SELECT removed_by, removal_reason FROM comments WHERE id = $1", [answer.id])).toEqual([{ removed_by: facilitator.id, removal_reason: "Kwetsend" }]);
  });

  it("is not for the facilitator of another community", async () => {
    const { remove } = await answered();
    expect(await refusal(remove(await world.a.member(await world.a.community(), { role: MembershipRole.FACILITATOR }), "x"))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("counts once when it is asked twice, also at the same moment", async () => {
    const { writer, facilitator, question, remove, read } = await answered();
    const answers = await Promise.all([remove(writer), remove(facilitator, "Kwetsend"), remove(writer)]);
    expect(answers.some(({ errors }) => !errors)).toBe(true);
    expect(await refusal(remove(writer))).toEqual(["CONFLICT", "comment.removed"]);
    expect((await read()).commentCount).toBe(1);
    const [row] = await world.rows("SELECT comment_count AS count FROM contributions WHERE id = $1", [question.id]);
    expect(row).toEqual({ count: 1 });
  });

  it("of the accepted answer leaves the question without one", async () => {
    const { asker, writer, answer, remove, read } = await answered();
    await world.as(asker)(acceptAnswer, { comment: answer.id });
    expect((await read()).acceptedAnswer).toEqual({ id: answer.id });
    expect((await remove(writer)).data.removeComment).toMatchObject({ accepted: false, contribution: { acceptedAnswer: null } });
    expect((await read()).acceptedAnswer).toBeNull();
    expect(await refusal(world.as(asker)(acceptAnswer, { comment: answer.id }))).toEqual(["CONFLICT", "answer.removed"]);
  });

  it("never lets a removed answer be the accepted one, also when both are asked at once", async () => {
    for (let round = 0; round < 10; round++) {
      const { asker, writer, answer, remove, read } = await answered();
      await Promise.all([world.as(asker)(acceptAnswer, { comment: answer.id }), remove(writer)]);
      expect((await read()).acceptedAnswer).toBeNull();
    }
  });

  it("refuses a mark on it, and lets one be taken back", async () => {
    const { asker, writer, answer, remove } = await answered();
    await world.as(asker)(markHelpful, { subject: answer.id });
    await remove(writer);
    expect(await refusal(world.as(await world.a.person())(markHelpful, { subject: answer.id }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(world.as(asker)(markHelpful, { subject: answer.id }))).toEqual(["CONFLICT", "comment.removed"]);
    expect((await world.as(asker)(unmarkHelpful, { subject: answer.id })).data.unmarkHelpful).toMatchObject({ helpfulCount: 0 });
  });

  it("leaves its words on no path at all, for anyone", async () => {
    const { asker, writer, facilitator, question, answer, reply, remove } = await answered();
    await world.as(asker)(acceptAnswer, { comment: answer.id });
    const words = "id body bodyHtml";
    const everywhere = `query ($question: ID!, $answer: ID!, $reply: ID!) {
      contribution(id: $question) { bodyHtml excerpt comments { edges { node { ${words} replies { edges { node { ${words} parent { ${words} } } } } } } }
        ... on Question { acceptedAnswer { ${words} } } }
      answer: node(id: $answer) { ... on Comment { ${words} } ... on Appreciable { id ... on Comment { bodyHtml } } }
      reply: node(id: $reply) { ... on Comment { ${words} parent { ${words} contribution { comments { edges { node { ${words} } } } } } } } }`;
    const variables = { question: question.id, answer: answer.id, reply: reply.id };
    expect(JSON.stringify(await world.as(asker)(everywhere, variables))).toContain(SECRET);

    expect(JSON.stringify(await remove(facilitator, "Kwetsend"))).not.toContain(SECRET);
    for (const person of [asker, writer, facilitator, await world.a.person({ admin: true }), null]) {
      const seen = JSON.stringify(await world.as(person)(everywhere, variables));
      expect(seen).not.toContain(SECRET);
    }
    const touched = [
      await world.as(asker)(comment, { input: { contribution: question.id, parent: reply.id, body: "Nog iets" } }),
      await world.as(asker)("mutation ($subject: ID!) { unmarkHelpful(subject: $subject) { ... on Comment { body bodyHtml } } }", { subject: answer.id }),
    ];
    expect(JSON.stringify(touched)).not.toContain(SECRET);
  });
});
