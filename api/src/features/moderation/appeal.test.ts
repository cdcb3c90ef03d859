import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptAnswer, readContribution } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

type Someone = { id: string } | null;

const REMOVE = "mutation ($comment: ID!) { removeComment(comment: $comment, reason: \"Dit kwetst\") { removal { id whyNotAppeal { because } } } }";
const REPORT = "mutation ($subject: ID!) { reportContent(subject: $subject, reason: \"Dit kwetst\") { id } }";
const UPHOLD_REPORT = "mutation ($case: ID!) { removeReported(case: $case, reason: \"Dit kwetst\") { id } }";
const REMOVAL = "id appealedAt grounds outcome verdict decidedBy { id } whyNotAppeal { because } whyNotJudge { because }";
const APPEAL = `mutation ($removal: ID!, $text: String!) { appealRemoval(removal: $removal, grounds: $text) { ${REMOVAL} } }`;
const RESTORE = `mutation ($removal: ID!, $text: String!) { restoreContent(removal: $removal, reason: $text) { ${REMOVAL} } }`;
const UPHOLD = `mutation ($removal: ID!, $text: String!) { upholdRemoval(removal: $removal, reason: $text) { ${REMOVAL} } }`;
const DESK = "query ($slug: String!) { community(slug: $slug) { openReportCount appeals { edges { node { id grounds words { title body } author { id } } } } } }";
const WHOLE = `query ($id: ID!) { contribution(id: $id) { title body bodyHtml excerpt tags version removedAt retractedAt retractionReason commentCount
  ... on Experience { context approach result } ... on Theory { source sourceUrl sourceYear } } }`;

async function circle() {
  const community = await world.a.community();
  const [author, reader] = [await world.a.member(community), await world.a.member(community)];
  const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const second = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const question = await world.a.contribution(community, reader);
  const answer = await world.a.comment(question, author, { body: "Zo **dus**" });
  const act = (document: string) => (person: Someone, removal: string, text = "Er staat geen naam in") => world.as(person)(document, { removal, text });
  const removeAnswer = async (): Promise<string> => {
    await world.as(facilitator)(REMOVE, { comment: answer.id });
    return (await world.rows<{ id: string }>("SELECT id FROM removals WHERE comment_id = $1", [answer.id]))[0]!.id;
  };
  const desk = async (person: Someone) => (await world.as(person)(DESK, { slug: community.slug })).data.community!;
  return { community, author, reader, facilitator, second, question, answer, removeAnswer, desk, appeal: act(APPEAL), restore: act(RESTORE), uphold: act(UPHOLD) };
}

async function removeByReport(contribution: { id: string }, reader: Someone, facilitator: Someone): Promise<string> {
  await world.as(reader)(REPORT, { subject: contribution.id });
  const [row] = await world.rows<{ id: string }>("SELECT id FROM moderation_cases WHERE contribution_id = $1 AND comment_id IS NULL AND decided_at IS NULL", [contribution.id]);
  await world.as(facilitator)(UPHOLD_REPORT, { case: row!.id });
  return (await world.rows<{ id: string }>("SELECT id FROM removals WHERE contribution_id = $1 AND comment_id IS NULL ORDER BY id DESC", [contribution.id]))[0]!.id;
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

const kindsOf = async (person: { id: string }) => {
  await world.drain();
  const { data } = await world.as(person)("{ viewer { notifications { edges { node { kind subject { __typename } } } } } }");
  return (data.viewer?.notifications?.edges ?? []).map(({ node }) => `${String(node?.kind)} ${String(node?.subject?.__typename)}`);
};

describe("an appeal", () => {
  it("is made once, by the author, in time", async () => {
    const { author, reader, facilitator, second, removeAnswer, appeal } = await circle();
    const id = await removeAnswer();
    for (const other of [reader, await world.a.person(), await world.a.person({ admin: true })]) expect(await refusal(appeal(other, id))).toEqual(["NOT_FOUND", "not_found"]);
    for (const judge of [facilitator, second]) expect(await refusal(appeal(judge, id))).toEqual(["FORBIDDEN", "appeal.not_author"]);
    expect(await refusal(appeal(null, id))).toEqual(["UNAUTHENTICATED", "session.required"]);
    expect(await refusal(appeal(author, "x"))).toEqual(["NOT_FOUND", "not_found"]);
    expect((await appeal(author, id, " ")).errors?.[0]?.extensions.fields).toEqual([{ path: "grounds", because: "text.required" }]);
    const answers = await Promise.all([appeal(author, id), appeal(author, id), appeal(author, id)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await refusal(appeal(author, id))).toEqual(["CONFLICT", "appeal.once"]);
  });

  it("is too late after 28 days, to the millisecond", async () => {
    const { author, removeAnswer, appeal } = await circle();
    const id = await removeAnswer();
    world.pass(28 * DAY);
    expect(await refusal(appeal(author, id))).toEqual(["CONFLICT", "appeal.too_late"]);
    world.pass(-1);
    expect((await appeal(author, id)).errors).toBeUndefined();
  });

  it("is open to who is no member any more", async () => {
    const { community, author, removeAnswer, appeal } = await circle();
    const id = await removeAnswer();
    await world.as(author)("mutation ($community: ID!) { leaveCommunity(community: $community) { id } }", { community: community.id });
    expect((await appeal(author, id)).data.appealRemoval).toMatchObject({ id, grounds: "Er staat geen naam in", whyNotAppeal: { because: "appeal.once" } });
  });

  it("comes to another facilitator than who removed, with the words", async () => {
    const { author, facilitator, second, removeAnswer, appeal, restore, uphold, desk } = await circle();
    const id = await removeAnswer();
    for (const judge of [restore, uphold]) expect(await refusal(judge(second, id))).toEqual(["CONFLICT", "appeal.none"]);
    await appeal(author, id);
    expect(await desk(facilitator)).toEqual({ openReportCount: 0, appeals: { edges: [] } });
    expect(await desk(second)).toEqual({ openReportCount: 1, appeals: { edges: [{ node: { id, grounds: "Er staat geen naam in", words: { title: null, body: "Zo **dus**" }, author: { id: author.id } } }] } });
    expect(await desk(author)).toEqual({ openReportCount: null, appeals: null });
    for (const judge of [restore, uphold]) {
      expect(await refusal(judge(facilitator, id))).toEqual(["FORBIDDEN", "appeal.not_judge"]);
      expect(await refusal(judge(author, id))).toEqual(["FORBIDDEN", "appeal.not_judge"]);
      expect(await refusal(judge(second, id, "\0"))).toEqual(["BAD_USER_INPUT", "input.invalid"]);
    }
    expect(await kindsOf(second)).toEqual(["APPEAL_RECEIVED ContentRemoval"]);
    expect(await kindsOf(facilitator)).toEqual([]);
  });

  it("comes to an administrator where nobody else facilitates", async () => {
    const community = await world.a.community();
    const [author, reader] = [await world.a.member(community), await world.a.member(community)];
    const only = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const admin = await world.a.person({ admin: true });
    const id = await removeByReport(await world.a.contribution(community, author), reader, only);
    const read = async () => (await world.as(admin)("query ($id: ID!) { node(id: $id) { id } }", { id })).data.node;
    expect(await read()).toBeNull();
    await world.as(author)(APPEAL, { removal: id, text: "Er staat geen naam in" });
    expect(await read()).toEqual({ id });
    expect((await world.as(admin)(DESK, { slug: community.slug })).data.community!.openReportCount).toBe(1);
    expect(await kindsOf(admin)).toContain("APPEAL_RECEIVED ContentRemoval");
    expect((await world.as(admin)(RESTORE, { removal: id, text: "Je hebt gelijk" })).data.restoreContent).toMatchObject({ outcome: "RESTORED", decidedBy: { id: admin.id } });
  });

  it("that is granted brings a contribution back as it was, down to what its author took back", async () => {
    const { community, author, reader, facilitator, second, appeal, restore } = await circle();
    const theory = await world.a.contribution(community, author, { kind: "THEORY" as never, sourceUrl: "https://bron.example", tags: ["pesten", "plein"] });
    const practice = await world.a.contribution(community, author, { kind: "EXPERIENCE" as never });
    await world.as(author)("mutation ($id: ID!) { retractContribution(contribution: $id, reason: \"Het klopte niet\") { id } }", { id: practice.id });
    for (const { id } of [theory, practice]) {
      const read = async () => (await world.as(reader)(WHOLE, { id })).data.contribution;
      const before = await read();
      const removal = await removeByReport({ id }, reader, facilitator);
      expect(await read()).not.toEqual(before);
      await appeal(author, removal);
      expect((await restore(second, removal, "Je hebt gelijk")).data.restoreContent).toMatchObject({ outcome: "RESTORED", verdict: "Je hebt gelijk", decidedBy: { id: second.id }, whyNotJudge: { because: "appeal.decided" } });
      expect(await read()).toEqual(before);
    }
    await world.drain();
    const { data } = await world.as(reader)("query ($slug: String!) { community(slug: $slug) { tags { tag } contributionCount } }", { slug: community.slug });
    expect(data.community).toEqual({ contributionCount: 2, tags: [{ tag: "pesten" }, { tag: "plein" }] });
  });

  it("that is granted brings an answer back as it was, accepted and counted", async () => {
    const { author, reader, second, question, answer, removeAnswer, appeal, restore } = await circle();
    await world.as(reader)(acceptAnswer, { comment: answer.id });
    const read = async () => (await world.as(reader)(readContribution, { id: question.id })).data.contribution;
    const before = await read();
    const id = await removeAnswer();
    expect((await read())!.acceptedAnswer).toBeNull();
    await appeal(author, id);
    await restore(second, id);
    expect(await read()).toEqual(before);
    expect(await kindsOf(author)).toEqual(["APPEAL_DECIDED ContentRemoval", "CONTENT_REMOVED ContentRemoval", "ANSWER_ACCEPTED Comment"]);
  });

  it("that is denied leaves all as it is, and its author hears why", async () => {
    const { author, second, answer, removeAnswer, appeal, uphold, restore } = await circle();
    const id = await removeAnswer();
    await appeal(author, id);
    expect((await uphold(second, id, "Het blijft kwetsend")).data.upholdRemoval).toMatchObject({ outcome: "UPHELD", verdict: "Het blijft kwetsend" });
    expect(await refusal(restore(second, id))).toEqual(["CONFLICT", "appeal.decided"]);
    expect((await world.as(author)("query ($id: ID!) { node(id: $id) { ... on Comment { body removedAt removal { outcome verdict } } } }", { id: answer.id })).data.node).toMatchObject({ body: "", removal: { outcome: "UPHELD" } });
    expect(await kindsOf(author)).toEqual(["APPEAL_DECIDED ContentRemoval", "CONTENT_REMOVED ContentRemoval"]);
  });

  it("is judged once, whoever judges at the same moment, and is on record", async () => {
    for (let round = 0; round < 10; round++) {
      const { community, author, second, answer, removeAnswer, appeal, restore, uphold } = await circle();
      const third = await world.a.member(community, { role: MembershipRole.FACILITATOR });
      const id = await removeAnswer();
      await appeal(author, id);
      const answers = await Promise.all([restore(second, id), uphold(third, id), restore(third, id), uphold(second, id)]);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      const [row] = await world.rows<{ outcome: string; gone: boolean }>("SELECT x.outcome, m.removed_at IS NOT NULL AS gone FROM removals x JOIN comments m ON m.id = x.comment_id WHERE x.id = $1", [id]);
      expect(row!.gone).toBe(row!.outcome === "UPHELD");
      const acts = await world.rows("SELECT act FROM audit_entries WHERE subject_id = $1 AND act IN ('content.restored', 'removal.upheld')", [answer.id]);
      expect(acts).toEqual([{ act: row!.outcome === "UPHELD" ? "removal.upheld" : "content.restored" }]);
    }
  });

  it("cannot be turned off in what one hears of it", async () => {
    const someone = await world.a.person();
    const set = "mutation ($input: NotificationPreferenceInput!) { setNotificationPreference(input: $input) { notificationPreferences { kind } } }";
    for (const kind of ["CONTENT_REMOVED", "APPEAL_DECIDED"])
      expect((await world.as(someone)(set, { input: { kind, inApp: false, mail: false } })).errors?.[0]?.extensions.fields).toEqual([{ path: "kind", because: "notification.always" }]);
    const { data } = await world.as(someone)(set, { input: { kind: "REPORT_UPHELD", inApp: false, mail: false } });
    const kinds = data.setNotificationPreference!.notificationPreferences!.map(({ kind }) => String(kind));
    expect(kinds).toContain("APPEAL_RECEIVED");
    expect(kinds).not.toContain("CONTENT_REMOVED");
  });
});
