import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Client } from "pg";
import { comment, markHelpful, readContribution, retractContribution, reviseContribution, unmarkHelpful } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

async function written(kind = ContributionKind.THEORY) {
  const community = await world.a.community();
  const author = await world.a.member(community);
  const contribution = await world.a.contribution(community, author, { kind, title: "Eerste", body: "Een *tekst*", tags: ["a"] });
  const revise = (changes: object, baseVersion = 1) =>
    world.as(author)(reviseContribution, { input: { contribution: contribution.id, baseVersion, ...changes } });
  const retract = (reason = "Het klopt niet", person: { id: string } = author) => world.as(person)(retractContribution, { contribution: contribution.id, reason });
  return { community, author, contribution, revise, retract };
}

const versionsOf = (id: string) =>
  world.rows<{ version: number; title: string; body: string; tags: string[]; particulars: object; published_at: Date }>(
    "SELECT version, title, body, tags, particulars, published_at FROM contribution_versions WHERE contribution_id = $1 ORDER BY version",
    [id],
  );
const refusal = async (answer: Promise<{ errors?: { message: string; extensions: { code: string } }[] }>) => {
  const [error] = (await answer).errors ?? [];
  return [error?.extensions.code, error?.message];
};

describe("revising", () => {
  it("changes what was sent, renders it anew, and leaves the rest", async () => {
    const { contribution, revise } = await written();
    world.pass(60_000);
    const { data } = await revise({ body: "Nu **anders**", tags: [" B ", "b"], sourceYear: null });

    expect(data.reviseContribution).toMatchObject({
      title: "Eerste", body: "Nu **anders**", bodyHtml: "<p>Nu <strong>anders</strong></p>\n", excerpt: "Nu anders", tags: ["b"], source: "Literatuuroverzicht pesten",
      sourceYear: null, version: 2, createdAt: contribution.createdAt.toISOString(), updatedAt: world.clock.now().toISOString(),
    });
  });

  it("keeps every version that stood before, as it stood", async () => {
    const { contribution, revise } = await written();
    const first = world.clock.now();
    world.pass(60_000);
    await revise({ title: "Tweede" });
    await revise({ title: "Derde", body: "Nieuw", source: "Elders" }, 2);

    const particulars = { context: null, approach: null, result: null, source: "Literatuuroverzicht pesten", sourceUrl: null, sourceYear: 2020 };
    expect(await versionsOf(contribution.id)).toEqual([
      { version: 1, title: "Eerste", body: "Een *tekst*", tags: ["a"], particulars, published_at: first },
      { version: 2, title: "Tweede", body: "Een *tekst*", tags: ["a"], particulars, published_at: world.clock.now() },
    ]);
  });

  it("keeps them even from the application's own hands", async () => {
    const { contribution, revise } = await written();
    await revise({ title: "Tweede" });
    const client = new Client(world.app);
    await client.connect();
    try {
      await expect(client.query("UPDATE contribution_versions SET title = 'x' WHERE contribution_id = $1", [contribution.id])).rejects.toThrow("permission denied");
      await expect(client.query("DELETE FROM contribution_versions WHERE contribution_id = $1", [contribution.id])).rejects.toThrow("permission denied");
    } finally {
      await client.end();
    }
  });

  it("refuses a revision of an older version, and shows the one that stands", async () => {
    const { revise } = await written();
    await revise({ title: "Tweede" });
    const { errors } = await revise({ title: "Ook tweede" });

    expect(errors?.[0]?.message).toBe("contribution.changed_meanwhile");
    expect(errors?.[0]?.extensions).toEqual({
      code: "CONFLICT",
      current: {
        version: 2, title: "Tweede", body: "Een *tekst*", tags: ["a"], source: "Literatuuroverzicht pesten", sourceYear: 2020,
        updatedAt: world.clock.now().toISOString(),
      },
    });
  });

  it("lets one of two revisions win that arrive at once", async () => {
    const { contribution, author, revise } = await written();
    const answers = await Promise.all(["A", "B", "C", "D"].map((letter) => revise({ title: `Versie ${letter}` })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual(["CONFLICT", "CONFLICT", "CONFLICT"]);
    expect((await world.as(author)(readContribution, { id: contribution.id })).data.contribution!.version).toBe(2);
    expect(await versionsOf(contribution.id)).toHaveLength(1);
  });

  it("ignores fields that the kind does not have, and makes no version when nothing changes", async () => {
    const { contribution, revise } = await written(ContributionKind.QUESTION);
    const { data, errors } = await revise({ context: "x", source: " ", sourceUrl: "geen adres", sourceYear: 9, title: " Eerste", tags: ["A"] });
    expect(errors).toBeUndefined();
    expect(data.reviseContribution).toMatchObject({ title: "Eerste", tags: ["a"], version: 1 });
    expect(await versionsOf(contribution.id)).toEqual([]);
  });

  it("asks of what is sent what publishing asks, and takes null for a required field as left out", async () => {
    const { revise } = await written();
    const { errors } = await revise({ title: "x", body: " ", source: "", sourceYear: 3000 });
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      fields: [
        { path: "title", because: "text.too_short", params: { min: 3 } },
        { path: "body", because: "text.required" },
        { path: "source", because: "text.required" },
        { path: "sourceYear", because: "text.number", params: { min: 1000, max: 2100 } },
      ],
    });
    expect((await revise({ title: null, body: null, tags: null, source: null, sourceYear: 2021 })).data.reviseContribution).toMatchObject({ title: "Eerste", sourceYear: 2021 });
  });

  it("lets an experience lose its body", async () => {
    const { revise } = await written(ContributionKind.EXPERIENCE);
    expect((await revise({ body: "" })).data.reviseContribution).toMatchObject({ body: "", bodyHtml: "", excerpt: "Groep 5, 29 kinderen Elke maandag een kringgesprek" });
  });

  it("is for the author alone, and not after leaving", async () => {
    const { community, author, contribution } = await written();
    const input = { contribution: contribution.id, baseVersion: 1, title: "Gekaapt" };
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    expect(await refusal(world.as(facilitator)(reviseContribution, { input }))).toEqual(["FORBIDDEN", "contribution.not_author"]);
    expect(await refusal(world.as(await world.a.person())(reviseContribution, { input }))).toEqual(["NOT_FOUND", "not_found"]);
    expect(await refusal(world.as(null)(reviseContribution, { input }))).toEqual(["UNAUTHENTICATED", "session.required"]);
    await world.rows("UPDATE memberships SET ends_at = $2 WHERE person_id = $1", [author.id, world.clock.now()]);
    expect(await refusal(world.as(author)(reviseContribution, { input }))).toEqual(["NOT_FOUND", "not_found"]);
  });
});

describe("retracting", () => {
  const feeds = `query ($slug: String!, $author: ID!) {
    community(slug: $slug) { feed { edges { node { id } } } } viewer { homeFeed { edges { node { id } } } } person(id: $author) { contributions { edges { node { id } } } } }`;

  it("takes it out of every feed; it stays readable, with its reason", async () => {
    const { community, author, contribution, retract } = await written();
    const ask = world.as(await world.a.member(community));
    const everywhere = async () => {
      const { community: shown, viewer, person } = (await ask(feeds, { slug: community.slug, author: author.id })).data;
      return [shown!.feed, viewer!.homeFeed, person!.contributions].map((feed) => feed!.edges!.length);
    };
    expect(await everywhere()).toEqual([1, 1, 1]);
    expect((await retract(" Het klopt niet ")).data.retractContribution).toMatchObject({ retractedAt: world.clock.now().toISOString(), retractionReason: "Het klopt niet" });
    expect(await everywhere()).toEqual([0, 0, 0]);
    expect((await ask(readContribution, { id: contribution.id })).data.contribution).toMatchObject({ title: "Eerste", body: "Een *tekst*", retractionReason: "Het klopt niet" });
  });

  it("ends the conversation: no comments, marks, revisions or second retraction, but a mark may be taken back", async () => {
    const { community, contribution, revise, retract } = await written();
    const reader = world.as(await world.a.member(community));
    await reader(markHelpful, { subject: contribution.id });
    await retract();
    const gone = ["CONFLICT", "contribution.retracted"];
    expect(await refusal(reader(comment, { input: { contribution: contribution.id, body: "Nog iets" } }))).toEqual(gone);
    expect(await refusal(reader(markHelpful, { subject: contribution.id }))).toEqual(gone);
    expect(await refusal(revise({ title: "Toch anders" }))).toEqual(gone);
    expect(await refusal(retract())).toEqual(gone);
    expect((await reader(unmarkHelpful, { subject: contribution.id })).data.unmarkHelpful).toMatchObject({ helpfulCount: 0 });
  });

  it("needs a reason, and the author", async () => {
    const { community, retract } = await written();
    const fields = (await retract("  ")).errors?.[0]?.extensions.fields;
    expect(fields).toEqual([{ path: "reason", because: "text.required" }]);
    expect((await retract("a".repeat(2001))).errors?.[0]?.extensions.fields).toEqual([{ path: "reason", because: "text.too_long", params: { max: 2000 } }]);
    expect(await refusal(retract("Ik wil het", await world.a.member(community, { role: MembershipRole.FACILITATOR })))).toEqual(["FORBIDDEN", "contribution.not_author"]);
    expect(await refusal(retract("Ik wil het", await world.a.person()))).toEqual(["NOT_FOUND", "not_found"]);
  });
});
