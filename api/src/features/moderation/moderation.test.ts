import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { comment as addComment, readContribution, removeComment } from "../../../test/operations.ts";
import { whileHeld } from "../../../test/whileHeld.ts";
import { World } from "../../../test/world.ts";
import { ContributionKind } from "../contributions/contribution.entity.ts";
import { leaveCommunity } from "../memberships/membership.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

type Someone = { id: string } | null;

const SECRET = "onherstelbaar";
const REASON = "Hier staat de naam van een kind";

const REPORT = "mutation ($subject: ID!, $reason: String!) { reportContent(subject: $subject, reason: $reason) { __typename id ... on Contribution { viewerReported } ... on Comment { viewerReported } } }";
const DISMISS = "mutation ($case: ID!, $reason: String!) { dismissReports(case: $case, reason: $reason) { id outcome reason decidedBy { id } whyNotDecide { because } } }";
const REMOVE = "mutation ($case: ID!, $reason: String!) { removeReported(case: $case, reason: $reason) { id outcome reason decidedBy { id } } }";
const QUEUE = `query ($slug: String!, $open: Boolean) { community(slug: $slug) { openReportCount reports(open: $open) { edges { node {
  id outcome subject { __typename id } reports { reason reporter { id } } } } } } }`;
const NOTIFIED = "{ viewer { notifications { edges { node { kind actor { id } subject { __typename id ... on ContentRemoval { reason words { title body } removedBy { id } } } } } } } }";

async function circle() {
  const community = await world.a.community();
  const [author, reader, other] = [await world.a.member(community), await world.a.member(community), await world.a.member(community)];
  const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const second = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const question = await world.a.contribution(community, author, { title: `Titel ${SECRET}`, body: `Tekst ${SECRET}`, tags: [SECRET] });
  const answer = await world.a.comment(question, author, { body: `Antwoord ${SECRET}` });
  const report = (person: Someone, subject: string, reason = REASON) => world.as(person)(REPORT, { subject, reason });
  const queue = async (person: Someone, open: boolean | null = true) => (await world.as(person)(QUEUE, { slug: community.slug, open })).data.community!;
  const cases = async (person: Someone, open: boolean | null = true) => ((await queue(person, open)).reports?.edges ?? []).map(({ node }) => node!);
  const openCase = async (subject: string) => {
    await report(reader, subject);
    return String((await cases(facilitator)).find(({ subject: about }) => String(about?.id) === subject)?.id);
  };
  const dismiss = (person: Someone, id: string, reason = "Het is een mening") => world.as(person)(DISMISS, { case: id, reason });
  const remove = (person: Someone, id: string, reason = "Dit is van een kind") => world.as(person)(REMOVE, { case: id, reason });
  return { community, author, reader, other, facilitator, second, question, answer, report, queue, cases, openCase, dismiss, remove };
}

const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

async function notifiedOf(person: { id: string }) {
  await world.drain();
  const { data } = await world.as(person)(NOTIFIED);
  return (data.viewer?.notifications?.edges ?? []).map(({ node }) => node!);
}

describe("reporting", () => {
  it("puts a contribution and a comment in one queue, once for each, with what everybody said", async () => {
    const { reader, other, facilitator, question, answer, report, cases, queue } = await circle();
    expect((await report(reader, question.id)).data.reportContent).toEqual({ __typename: "Question", id: question.id, viewerReported: true });
    await report(other, question.id, "Dit kwetst");
    expect((await report(reader, answer.id)).data.reportContent).toEqual({ __typename: "Comment", id: answer.id, viewerReported: true });
    expect(await cases(facilitator)).toMatchObject([
      { subject: { __typename: "Question", id: question.id }, outcome: null, reports: [{ reason: REASON, reporter: { id: reader.id } }, { reason: "Dit kwetst", reporter: { id: other.id } }] },
      { subject: { __typename: "Comment", id: answer.id }, reports: [{ reason: REASON }] },
    ]);
    expect((await queue(facilitator)).openReportCount).toBe(2);
  });

  it("counts once for each person, also when it is sent twice at the same moment", async () => {
    const { reader, other, facilitator, question, report, cases } = await circle();
    const answers = await Promise.all([reader, other, reader, other, reader].map((person) => report(person, question.id)));
    for (const { errors } of answers) expect(errors).toBeUndefined();
    const [only, ...more] = await cases(facilitator);
    expect(more).toEqual([]);
    expect(only?.reports?.map(({ reporter }) => String(reporter?.id)).sort()).toEqual([reader.id, other.id].sort());
  });

  it("is for all who may read it, except who wrote it; for others it does not exist", async () => {
    const { community, author, question, answer, report } = await circle();
    const observer = await world.a.member(community, { role: MembershipRole.OBSERVER });
    expect((await report(observer, answer.id)).errors).toBeUndefined();
    for (const id of [question.id, answer.id]) {
      expect(await refusal(report(author, id))).toEqual(["FORBIDDEN", "report.own"]);
      expect(await refusal(report(await world.a.person(), id))).toEqual(["NOT_FOUND", "not_found"]);
      expect(await refusal(report(null, id))).toEqual(["UNAUTHENTICATED", "session.required"]);
    }
    for (const nothing of ["", "x", community.id, observer.id]) expect(await refusal(report(observer, nothing))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("needs words, and loses none", async () => {
    const { reader, question, report } = await circle();
    for (const none of ["", "  ", "\0"]) expect((await report(reader, question.id, none)).errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", fields: [{ path: "reason", because: "text.required" }] });
    expect((await report(reader, question.id, "a".repeat(2001))).errors?.[0]?.extensions.fields).toEqual([{ path: "reason", because: "text.too_long", params: { max: 2000 } }]);
  });

  it("ends somewhere: nobody reports without end", async () => {
    const { community, author, reader, report } = await circle();
    const { id } = await world.a.contribution(community, author);
    for (let n = 0; n < 20; n++) expect((await report(reader, id)).errors).toBeUndefined();
    expect(await refusal(report(reader, id))).toEqual(["RATE_LIMITED", "report.too_often"]);
  });

  it("never shows the author who reported, nor that somebody did", async () => {
    const { community, author, reader, facilitator, question, openCase, queue } = await circle();
    const id = await openCase(question.id);
    for (const person of [author, reader, await world.a.person(), null]) {
      expect(await queue(person)).toEqual({ openReportCount: null, reports: null });
      expect((await world.as(person)("query ($id: ID!) { node(id: $id) { id } }", { id })).data.node).toBeNull();
    }
    // Also not where the author facilitates.
    const own = await world.a.contribution(community, facilitator);
    await world.as(reader)(REPORT, { subject: own.id, reason: REASON });
    expect((await queue(facilitator)).openReportCount).toBe(1);
    expect((await notifiedOf(author)).map(({ kind }) => kind)).toEqual([]);
    expect((await notifiedOf(facilitator)).length).toBe(1);
  });

  it("tells those who decide, once for what is reported", async () => {
    const { reader, other, facilitator, second, question, report } = await circle();
    await report(reader, question.id);
    await report(other, question.id);
    for (const person of [facilitator, second]) expect(await notifiedOf(person)).toMatchObject([{ kind: "CONTENT_REPORTED", actor: { id: reader.id }, subject: { __typename: "ModerationCase" } }]);
  });

  it("stays in the queue when who reported leaves", async () => {
    const { community, reader, facilitator, question, openCase, cases } = await circle();
    await openCase(question.id);
    await world.as(reader)("mutation ($community: ID!) { leaveCommunity(community: $community) { id } }", { community: community.id });
    expect(await cases(facilitator)).toHaveLength(1);
  });
});

describe("deciding", () => {
  it("leaves what was reported where it is, and says so to who reported", async () => {
    const { reader, author, facilitator, question, openCase, dismiss, cases, report } = await circle();
    const id = await openCase(question.id);
    expect((await dismiss(facilitator, id)).data.dismissReports).toEqual({ id, outcome: "DISMISSED", reason: "Het is een mening", decidedBy: { id: facilitator.id }, whyNotDecide: { because: "report.decided" } });
    expect(await cases(facilitator)).toEqual([]);
    expect(await cases(facilitator, false)).toMatchObject([{ id, outcome: "DISMISSED" }]);
    expect(await notifiedOf(reader)).toMatchObject([{ kind: "REPORT_DISMISSED", actor: { id: facilitator.id }, subject: { id: question.id } }]);
    expect(await notifiedOf(author)).toEqual([]);
    // It can be reported again, as something new.
    await report(reader, question.id);
    expect(await cases(facilitator)).toHaveLength(1);
  });

  it("is for facilitators who did not write it; for others there is nothing to decide", async () => {
    const { community, author, reader, facilitator, question, openCase, dismiss, remove } = await circle();
    const id = await openCase(question.id);
    const elsewhere = await world.a.member(await world.a.community(), { role: MembershipRole.FACILITATOR });
    const admin = await world.a.person({ admin: true });
    for (const act of [dismiss, remove]) {
      for (const person of [author, reader, elsewhere, admin, await world.a.person()]) expect(await refusal(act(person, id))).toEqual(["NOT_FOUND", "not_found"]);
      expect(await refusal(act(null, id))).toEqual(["UNAUTHENTICATED", "session.required"]);
      expect(await refusal(act(facilitator, "x"))).toEqual(["NOT_FOUND", "not_found"]);
      expect(await refusal(act(facilitator, id, " "))).toEqual(["BAD_USER_INPUT", "input.invalid"]);
    }
    const own = await world.a.contribution(community, facilitator);
    await world.as(reader)(REPORT, { subject: own.id, reason: REASON });
    const [row] = await world.rows<{ id: string }>("SELECT id FROM moderation_cases WHERE contribution_id = $1", [own.id]);
    expect(await refusal(remove(facilitator, row!.id))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("goes to an administrator where the only facilitator wrote it", async () => {
    const community = await world.a.community();
    const [only, reader] = [await world.a.member(community, { role: MembershipRole.FACILITATOR }), await world.a.member(community)];
    const admin = await world.a.person({ admin: true });
    const { id } = await world.a.contribution(community, only);
    expect((await world.as(admin)(QUEUE, { slug: community.slug })).data.community!.reports).toBeNull();
    await world.as(reader)(REPORT, { subject: id, reason: REASON });
    expect((await world.as(only)(QUEUE, { slug: community.slug })).data.community).toMatchObject({ openReportCount: 0, reports: { edges: [] } });
    const { openReportCount, reports } = (await world.as(admin)(QUEUE, { slug: community.slug })).data.community!;
    expect(openReportCount).toBe(1);
    expect((await world.as(admin)(REMOVE, { case: reports?.edges?.[0]?.node?.id, reason: "Weg" })).data.removeReported).toMatchObject({ outcome: "REMOVED" });
  });

  it("happens once, whoever decides at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const { facilitator, second, question, answer, openCase, dismiss, remove } = await circle();
      const id = await openCase(round % 2 ? question.id : answer.id);
      const answers = await Promise.all([dismiss(facilitator, id), remove(second, id), remove(facilitator, id), dismiss(second, id)]);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      for (const { errors } of answers) if (errors) expect(errors[0]!.extensions.code).toBe("CONFLICT");
      const [{ outcome }] = (await world.rows<{ outcome: string }>("SELECT outcome FROM moderation_cases WHERE id = $1", [id])) as [{ outcome: string }];
      const removals = await world.rows("SELECT FROM removals WHERE contribution_id = $1", [question.id]);
      expect(removals).toHaveLength(outcome === "REMOVED" ? 1 : 0);
    }
  });

  it("is refused to who was removed while it waited", async () => {
    const { community, reader, answer } = await circle();
    const leaver = await world.a.person();
    const { id: membership } = await world.a.membership(community, leaver, { role: MembershipRole.FACILITATOR });
    await world.as(reader)(REPORT, { subject: answer.id, reason: REASON });
    const [row] = await world.rows<{ id: string }>("SELECT id FROM moderation_cases WHERE comment_id = $1", [answer.id]);
    const deciding = world.as(leaver);
    await deciding("{ viewer { person { id } } }");
    const decision = await world.runtime.dataSource.transaction(async (manager) => {
      await manager.query("SELECT 1 FROM communities WHERE id = $1 FOR NO KEY UPDATE", [community.id]);
      const waits = deciding(REMOVE, { case: row!.id, reason: "Wraak" });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await manager.query("UPDATE memberships SET ends_at = $2, end_cause = 'REMOVED' WHERE id = $1", [membership, new Date(world.clock.now().getTime() + 5)]);
      return { waits };
    });
    expect(await refusal(decision.waits)).toEqual(["FORBIDDEN", "report.not_decider"]);
    expect(await world.rows("SELECT FROM comments WHERE id = $1 AND removed_at IS NULL", [answer.id])).toHaveLength(1);
  });

  it("leaves no report open on what was removed at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const { reader, other, facilitator, answer, report, openCase, remove } = await circle();
      const id = await openCase(answer.id);
      await Promise.all([report(other, answer.id), remove(facilitator, id), report(reader, answer.id)]);
      expect(await world.rows("SELECT FROM moderation_cases WHERE comment_id = $1 AND decided_at IS NULL", [answer.id])).toEqual([]);
      expect(await refusal(report(other, answer.id))).toEqual(["CONFLICT", "content.removed"]);
    }
  });
});

describe("removing", () => {
  it("takes the words of a contribution from every read, and leaves the reason in its place", async () => {
    const { community, author, reader, facilitator, question, openCase, remove } = await circle();
    const built = await world.a.contribution(community, reader, { kind: ContributionKind.INSIGHT, derivesFrom: [question.id] });
    await world.as(author)("mutation ($input: ReviseContributionInput!) { reviseContribution(input: $input) { id } }", { input: { contribution: question.id, baseVersion: 1, title: `Anders ${SECRET}` } });
    const everywhere = `query ($id: ID!, $built: ID!, $slug: String!, $author: ID!) {
      contribution(id: $id) { ...Words }
      node(id: $id) { ... on Contribution { ...Words } }
      built: contribution(id: $built) { links { contribution { ...Words } } }
      person(id: $author) { contributions { edges { node { ...Words } } } }
      community(slug: $slug) { tags { tag } feed { edges { node { ...Words } } } publishedSyntheses { title excerpt } }
      viewer { homeFeed { edges { node { ...Words } } } notifications { edges { node { subject { ... on Contribution { title } } } } } } }
      fragment Words on Contribution { id title body bodyHtml excerpt tags removedAt removalReason retractedAt ... on Question { acceptedAnswer { body } } }`;
    const variables = { id: question.id, built: built.id, slug: community.slug, author: author.id };
    expect(JSON.stringify(await world.as(reader)(everywhere, variables))).toContain(SECRET);
    await remove(facilitator, await openCase(question.id));
    await world.drain();
    for (const person of [reader, author, facilitator, await world.a.person({ admin: true }), null]) expect(JSON.stringify(await world.as(person)(everywhere, variables))).not.toContain(SECRET);
    const { data } = await world.as(reader)(everywhere, variables);
    const tombstone = { id: question.id, title: "", body: "", bodyHtml: "", excerpt: "", tags: [], removalReason: "Dit is van een kind", removedAt: world.clock.now().toISOString() };
    expect(data.contribution).toMatchObject(tombstone);
    expect(data.built).toMatchObject({ links: [{ contribution: tombstone }] });
    expect(data.community).toMatchObject({ tags: [], feed: { edges: [{ node: { id: built.id } }] } });
    const refused = await world.as(author)("mutation ($input: ReviseContributionInput!) { reviseContribution(input: $input) { id } }", { input: { contribution: question.id, baseVersion: 2, title: "Toch weer" } });
    expect(refused.errors?.[0]?.message).toBe("contribution.retracted");
  });

  it("takes the words of a comment, tells its author why, and keeps them for the author and who judges", async () => {
    const { author, reader, facilitator, question, answer, openCase, remove } = await circle();
    await remove(facilitator, await openCase(answer.id));
    const removal = "query ($id: ID!) { node(id: $id) { ... on Comment { body bodyHtml removedAt removalReason removal { reason words { title body } removedBy { id } } } } }";
    const read = async (person: Someone) => (await world.as(person)(removal, { id: answer.id })).data.node!;
    expect(await read(reader)).toEqual({ body: "", bodyHtml: "", removedAt: world.clock.now().toISOString(), removalReason: "Dit is van een kind", removal: null });
    const kept = { reason: "Dit is van een kind", words: { title: null, body: `Antwoord ${SECRET}` }, removedBy: { id: facilitator.id } };
    for (const person of [author, facilitator]) expect(await read(person)).toMatchObject({ body: "", removal: kept });
    expect(await notifiedOf(author)).toMatchObject([{ kind: "CONTENT_REMOVED", actor: { id: facilitator.id }, subject: { __typename: "ContentRemoval", ...kept } }]);
    expect(await notifiedOf(reader)).toMatchObject([{ kind: "REPORT_UPHELD", subject: { __typename: "Comment", id: answer.id } }]);
    expect((await world.as(reader)(readContribution, { id: question.id })).data.contribution!.commentCount).toBe(0);
  });

  it("opens a question again whose only answer goes", async () => {
    const { community, reader, facilitator, question } = await circle();
    const answer = await world.a.comment(question, reader);
    const open = async () => {
      await world.drain();
      return (await world.as(reader)("query ($slug: String!) { community(slug: $slug) { openQuestionCount } }", { slug: community.slug })).data.community!.openQuestionCount;
    };
    expect(await open()).toBe(0);
    await world.as(facilitator)("mutation ($comment: ID!) { removeComment(comment: $comment, reason: \"Reclame\") { id } }", { comment: answer.id });
    expect(await open()).toBe(1);
  });

  it("without the queue settles what was reported, and tells the author just as well", async () => {
    const { author, reader, facilitator, answer, openCase, cases } = await circle();
    await openCase(answer.id);
    await world.as(facilitator)("mutation ($comment: ID!) { removeComment(comment: $comment, reason: \"Reclame\") { id } }", { comment: answer.id });
    expect(await cases(facilitator, false)).toMatchObject([{ outcome: "REMOVED" }]);
    expect((await notifiedOf(author)).map(({ kind }) => kind)).toEqual(["CONTENT_REMOVED"]);
    expect((await notifiedOf(reader)).map(({ kind }) => kind)).toEqual(["REPORT_UPHELD"]);
  });

  it("by the author settles what was reported too; nobody is accused, and nothing is kept", async () => {
    const { author, facilitator, answer, openCase, cases } = await circle();
    await openCase(answer.id);
    await world.as(author)("mutation ($comment: ID!) { removeComment(comment: $comment) { id } }", { comment: answer.id });
    expect(await cases(facilitator)).toEqual([]);
    expect(await cases(facilitator, false)).toMatchObject([{ outcome: "WITHDRAWN" }]);
    expect(await notifiedOf(author)).toEqual([]);
    expect(await world.rows("SELECT FROM removals WHERE comment_id = $1", [answer.id])).toEqual([]);
    expect(await world.rows("SELECT body FROM comments WHERE id = $1", [answer.id])).toEqual([{ body: "" }]);
  });

  it("is on record, as is letting something stand", async () => {
    const { facilitator, question, answer, openCase, dismiss, remove } = await circle();
    await dismiss(facilitator, await openCase(question.id));
    await remove(facilitator, await openCase(answer.id));
    expect(await world.rows("SELECT act, subject_id FROM audit_entries WHERE actor_id = $1 ORDER BY id", [facilitator.id])).toEqual([
      { act: "reports.dismissed", subject_id: question.id },
      { act: "content.removed", subject_id: answer.id },
    ]);
  });

  it("leaves replies and the place where they stand", async () => {
    const { reader, facilitator, question, answer, openCase, remove } = await circle();
    await world.as(reader)(addComment, { input: { contribution: question.id, parent: answer.id, body: "Dank" } });
    await remove(facilitator, await openCase(answer.id));
    const { data } = await world.as(reader)("query ($id: ID!) { node(id: $id) { ... on Comment { replyCount replies { edges { node { body } } } } } }", { id: answer.id });
    expect(data.node).toEqual({ replyCount: 1, replies: { edges: [{ node: { body: "Dank" } }] } });
  });
});

describe("a facilitator who takes a comment away without the queue", () => {
  const direct = (person: Someone, comment: string) => world.as(person)(removeComment, { comment, reason: "Reclame" });

  it("is judged when it is their turn: whoever is removed in that moment removes nothing", async () => {
    const { community, facilitator, answer } = await circle();
    const late = await whileHeld(world, community, () => direct(facilitator, answer.id), (tx) => leaveCommunity(tx, community.id, facilitator.id, true));
    expect(await refusal(Promise.resolve(late))).toEqual(["FORBIDDEN", "membership.required"]);
    expect(await world.rows("SELECT removed_at FROM comments WHERE id = $1", [answer.id])).toEqual([{ removed_at: null }]);
    expect(await world.rows("SELECT FROM audit_entries WHERE actor_id = $1", [facilitator.id])).toEqual([]);
  });

  it("does so once, however often the button is pressed", async () => {
    const { author, facilitator, answer } = await circle();
    const answers = await Promise.all([direct(facilitator, answer.id), direct(facilitator, answer.id), direct(author, answer.id)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const { errors } of answers) if (errors) expect(errors).toMatchObject([{ message: "content.removed", extensions: { code: "CONFLICT" } }]);
  });
});
