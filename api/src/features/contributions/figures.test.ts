import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { complete, publishing, retractContribution, reviseContribution, comment } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { QUESTION, EXPERIENCE, THEORY, SYNTHESIS } = ContributionKind;
const figures = `query ($slug: String!) { community(slug: $slug) {
  contributionCount synthesisCount questionCount openQuestionCount tags { tag uses } publishedSyntheses { id title authors experienceCount theoryCount } } }`;

async function circle() {
  const community = await world.a.community();
  const [one, two] = [await world.a.organisation(), await world.a.organisation()];
  const first = await world.a.member(community, { organisationId: one.id });
  const second = await world.a.member(community, { organisationId: two.id });
  const read = async (person: { id: string } | null = first) => {
    await world.drain();
    return (await world.as(person)(figures, { slug: community.slug })).data.community!;
  };
  return { community, first, second, read };
}

describe("the figures of a community", () => {
  it("follow what is published, revised, answered and retracted", async () => {
    const { community, first, second, read } = await circle();
    expect(await read()).toEqual({ contributionCount: 0, synthesisCount: 0, questionCount: 0, openQuestionCount: 0, tags: [], publishedSyntheses: [] });

    const question = await world.a.contribution(community, first, { kind: QUESTION, tags: ["pesten", "plein"] });
    const experience = await world.a.contribution(community, first, { kind: EXPERIENCE, tags: ["pesten"] });
    const theory = await world.a.contribution(community, second, { kind: THEORY });
    expect(await read()).toMatchObject({ contributionCount: 3, synthesisCount: 0, questionCount: 1, openQuestionCount: 1, tags: [{ tag: "pesten", uses: 2 }, { tag: "plein", uses: 1 }] });

    const input = { community: community.id, ...complete.SYNTHESIS, derivesFrom: [experience.id, theory.id], tags: ["plein"] };
    const synthesis = (await world.as(first)(publishing(SYNTHESIS), { input })).data.published!;
    await world.as(first)(reviseContribution, { input: { contribution: question.id, baseVersion: 1, tags: ["plein", "regels"] } });
    await world.as(second)(comment, { input: { contribution: question.id, body: "Zo" } });
    expect(await read()).toMatchObject({
      contributionCount: 4, synthesisCount: 1, questionCount: 1, openQuestionCount: 0,
      tags: [{ tag: "plein", uses: 2 }, { tag: "pesten", uses: 1 }, { tag: "regels", uses: 1 }],
      publishedSyntheses: [{ id: synthesis.id, title: "Zo doen wij het", authors: [first.displayName], experienceCount: 1, theoryCount: 1 }],
    });

    for (const { id } of [question, synthesis]) await world.as(first)(retractContribution, { contribution: id, reason: "Fout" });
    expect(await read()).toEqual({ contributionCount: 2, synthesisCount: 0, questionCount: 0, openQuestionCount: 0, tags: [{ tag: "pesten", uses: 1 }], publishedSyntheses: [] });

    await world.as(first)(retractContribution, { contribution: experience.id, reason: "Fout" });
    await world.as(second)(retractContribution, { contribution: theory.id, reason: "Fout" });
    expect(await read()).toEqual({ contributionCount: 0, synthesisCount: 0, questionCount: 0, openQuestionCount: 0, tags: [], publishedSyntheses: [] });
  });

  it("stay with their own community", async () => {
    const [one, two] = [await circle(), await circle()];
    await world.a.contribution(one.community, one.first, { tags: ["hier"] });
    await world.a.contribution(two.community, two.first, { tags: ["daar"] });
    expect(await one.read()).toMatchObject({ contributionCount: 1, tags: [{ tag: "hier", uses: 1 }] });
    expect(await two.read()).toMatchObject({ contributionCount: 1, tags: [{ tag: "daar", uses: 1 }] });
  });

  it("are public as counts and syntheses; the tags are for who may read", async () => {
    const { community, first, second, read } = await circle();
    const sources = [await world.a.contribution(community, first, { kind: EXPERIENCE, tags: ["besloten"] }), await world.a.contribution(community, second, { kind: THEORY })];
    await world.a.contribution(community, first, { kind: SYNTHESIS, title: "Openbaar", derivesFrom: sources.map(({ id }) => id) });
    for (const stranger of [null, await world.a.person()])
      expect(await read(stranger)).toMatchObject({ contributionCount: 3, synthesisCount: 1, tags: null, publishedSyntheses: [{ title: "Openbaar", authors: [first.displayName] }] });
  });

  it("lead to what is public of one synthesis, until it is retracted, and of nothing else", async () => {
    const { community, first, second } = await circle();
    const sources = [await world.a.contribution(community, first, { kind: EXPERIENCE }), await world.a.contribution(community, second, { kind: THEORY })];
    const { id } = await world.a.contribution(community, first, { kind: SYNTHESIS, title: "Openbaar", derivesFrom: sources.map((source) => source.id) });
    const published = async (of: string) => (await world.as(null)("query ($id: ID!) { publishedSynthesis(id: $id) { id title community { slug } } }", { id: of })).data.publishedSynthesis;
    expect(await published(id)).toEqual({ id, title: "Openbaar", community: { slug: community.slug } });
    for (const other of [sources[0]!.id, community.id, "onzin"]) expect(await published(other)).toBeNull();
    await world.as(first)(retractContribution, { contribution: id, reason: "Fout" });
    expect(await published(id)).toBeNull();
  });

  it("tell no outsider what stands in a synthesis", async () => {
    const { community, first, second } = await circle();
    const sources = [await world.a.contribution(community, first, { kind: EXPERIENCE }), await world.a.contribution(community, second, { kind: THEORY })];
    const { id } = await world.a.contribution(community, first, { kind: SYNTHESIS, derivesFrom: sources.map((source) => source.id) });
    const { data, errors } = await world.as(null)("query ($id: ID!) { contribution(id: $id) { body } node(id: $id) { id } }", { id });
    expect([data, errors]).toEqual([{ contribution: null, node: null }, undefined]);
  });
});

describe("the tags of a community", () => {
  const tags = "query ($slug: String!, $first: Int, $startsWith: String) { community(slug: $slug) { tags(first: $first, startsWith: $startsWith) { tag } } }";

  it("stand most used first, and are found by their beginning, whatever signs are in it", async () => {
    const { community, first } = await circle();
    for (const words of [["pesten", "100%"], ["pesten", "10_x"], ["école"], ["pestprotocol", "10ax"]]) await world.a.contribution(community, first, { tags: words });
    await world.drain();
    const found = async (startsWith: string | null, size?: number) =>
      (await world.as(first)(tags, { slug: community.slug, startsWith, first: size })).data.community!.tags!.map(({ tag }) => String(tag));
    expect((await found(null, 1))).toEqual(["pesten"]);
    expect(await found("PEST")).toEqual(["pesten", "pestprotocol"]);
    expect(await found("10_")).toEqual(["10_x"]);
    expect(await found("100%")).toEqual(["100%"]);
    expect(await found("%")).toEqual([]);
    expect(await found("\\")).toEqual([]);
    expect(await found("E\u0301")).toEqual(["école"]);
    expect(await found("pes\0t")).toEqual(["pesten", "pestprotocol"]);
  });

  it.each([0, 101])("are asked for in reasonable numbers, so not %i", async (first) => {
    const { community, first: person } = await circle();
    expect((await world.as(person)(tags, { slug: community.slug, first })).errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "first" }] });
    const syntheses = "query ($slug: String!, $first: Int) { community(slug: $slug) { publishedSyntheses(first: $first) { id } } }";
    expect((await world.as(null)(syntheses, { slug: community.slug, first })).errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "first" }] });
  });
});
