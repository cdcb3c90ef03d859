import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptCoAuthorship, complete, declineCoAuthorship, publishing, readContribution, retractContribution } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { ContributionKind, type Contribution } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { EXPERIENCE, THEORY, INSIGHT, SYNTHESIS, QUESTION } = ContributionKind;
const UNKNOWN = "0190a6c0-0000-7000-8000-000000000000";

/** A community with a writer, and two members of organisations that have nothing to do with each other. */
async function circle() {
  const community = await world.a.community();
  const [one, two] = await Promise.all([world.a.organisation(), world.a.organisation()]);
  const [writer, first, second] = await Promise.all([undefined, one.id, two.id].map((organisationId) => world.a.member(community, { organisationId })));
  const publish = (sources: (Contribution | string)[], content: object = {}) =>
    world.as(writer!)(publishing(SYNTHESIS), {
      input: { community: community.id, ...complete.SYNTHESIS, derivesFrom: sources.map((source) => (typeof source === "string" ? source : source.id)), ...content },
    });
  const by = (person: typeof first, kind: ContributionKind, content: object = {}) => world.a.contribution(community, person!, { kind, ...content });
  return { community, one, two, writer: writer!, first: first!, second: second!, publish, by };
}

const missing = async (answer: ReturnType<Awaited<ReturnType<typeof circle>>["publish"]>) => {
  const { errors } = await answer;
  expect(errors?.[0]?.message).toBe("synthesis.incomplete");
  expect(errors?.[0]?.extensions.code).toBe("SYNTHESIS_INCOMPLETE");
  return errors?.[0]?.extensions.missing;
};

describe("a synthesis", () => {
  it("is published when it rests on practice and theory, of two people and two organisations", async () => {
    const { publish, by, first, second } = await circle();
    const { data, errors } = await publish([await by(first, EXPERIENCE), await by(second, THEORY)]);
    expect(errors).toBeUndefined();
    expect(data.published).toMatchObject({ __typename: "Synthesis", kind: "SYNTHESIS", version: 1, coAuthors: [] });
  });

  it("names each part that is missing, and writes nothing", async () => {
    const { community, publish, by, first, second } = await circle();
    const [experience, theory, theirs] = [await by(first, EXPERIENCE), await by(first, THEORY), await by(second, THEORY)];
    expect(await missing(publish([]))).toEqual(["EXPERIENCE", "THEORY", "SECOND_AUTHOR", "SECOND_ORGANISATION"]);
    expect(await missing(publish([experience]))).toEqual(["THEORY", "SECOND_AUTHOR", "SECOND_ORGANISATION"]);
    expect(await missing(publish([experience, theory]))).toEqual(["SECOND_AUTHOR", "SECOND_ORGANISATION"]);
    expect(await missing(publish([theory, theirs]))).toEqual(["EXPERIENCE"]);
    expect(await missing(publish([await by(first, EXPERIENCE), await by(second, QUESTION), await by(second, INSIGHT)]))).toEqual(["THEORY"]);
    expect(await world.rows("SELECT id FROM contributions WHERE community_id = $1 AND kind = 'SYNTHESIS'", [community.id])).toEqual([]);
    expect(await world.rows("SELECT from_id FROM contribution_links JOIN contributions ON id = from_id WHERE community_id = $1", [community.id])).toEqual([]);
  });

  it("counts two schools of one board, and the board itself, as one organisation", async () => {
    const { community, publish, by, two } = await circle();
    const board = await world.a.organisation();
    const [branch, school] = [await world.a.organisation({ parentId: board.id }), await world.a.organisation({ parentId: board.id })];
    const annex = await world.a.organisation({ parentId: branch.id });
    const of = (organisationId: string) => world.a.member(community, { organisationId });
    const theory = await by(await of(school.id), THEORY);
    for (const relative of [branch, annex, board]) expect(await missing(publish([await by(await of(relative.id), EXPERIENCE), theory]))).toEqual(["SECOND_ORGANISATION"]);
    expect((await publish([await by(await of(two.id), EXPERIENCE), theory])).errors).toBeUndefined();
  });

  it("never counts no organisation as another one", async () => {
    const { community, publish, by, first } = await circle();
    const loose = [await world.a.member(community), await world.a.member(community)];
    expect(await missing(publish([await by(loose[0], EXPERIENCE), await by(first, THEORY)]))).toEqual(["SECOND_ORGANISATION"]);
    expect(await missing(publish([await by(loose[0], EXPERIENCE), await by(loose[1], THEORY)]))).toEqual(["SECOND_ORGANISATION"]);
  });

  it("goes by the organisation of when it was written, not of today", async () => {
    const { publish, by, first, second, one } = await circle();
    const sources = [await by(first, EXPERIENCE), await by(second, THEORY)];
    await world.rows("UPDATE people SET organisation_id = $2 WHERE id = $1", [second.id, one.id]);
    expect((await publish(sources)).errors).toBeUndefined();
  });

  it("counts what its sources rest on, however deep", async () => {
    const { publish, by, first, second } = await circle();
    let top = await by(second, THEORY, { derivesFrom: [(await by(first, EXPERIENCE)).id] });
    for (let depth = 0; depth < 5; depth++) top = await by(first, INSIGHT, { derivesFrom: [top.id] });
    expect((await publish([top])).errors).toBeUndefined();
  });

  it("does not count a source that was taken back, and cannot name one", async () => {
    const { publish, by, first, second } = await circle();
    const experience = await by(first, EXPERIENCE);
    const insight = await by(second, INSIGHT, { derivesFrom: [experience.id] });
    const theory = await by(second, THEORY);
    await world.as(first)(retractContribution, { contribution: experience.id, reason: "Klopt niet" });
    expect(await missing(publish([insight, theory]))).toEqual(["EXPERIENCE", "SECOND_AUTHOR", "SECOND_ORGANISATION"]);
    expect((await publish([theory, experience])).errors?.[0]?.extensions.fields).toEqual([{ path: "derivesFrom.1", because: "lineage.unknown" }]);
  });

  it("counts a source named twice once", async () => {
    const { publish, by, first, second } = await circle();
    const [experience, theory] = [await by(first, EXPERIENCE), await by(second, THEORY)];
    const { data } = await publish([experience, theory, experience]);
    expect(await world.rows("SELECT to_id FROM contribution_links WHERE from_id = $1", [data.published!.id])).toHaveLength(2);
  });
});

describe("a source", () => {
  it.each([EXPERIENCE, THEORY, INSIGHT, SYNTHESIS])("of a %s that is unknown, malformed, or of a community that the writer may not read, is refused by its place", async (kind) => {
    const { community, writer, by, first } = await circle();
    const elsewhere = await circle();
    const known = await by(first, EXPERIENCE);
    const hidden = await elsewhere.by(elsewhere.first, THEORY);
    for (const wrong of [UNKNOWN, "niets", "\0", "", hidden.id]) {
      const input = { community: community.id, ...complete[kind], derivesFrom: [known.id, wrong] };
      const { errors } = await world.as(writer)(publishing(kind), { input });
      expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", fields: [{ path: "derivesFrom.1", because: "lineage.unknown" }] });
    }
  });

  it("may come from another community that the writer reads; others see that there is one, not what", async () => {
    const { community, writer, first } = await circle();
    const elsewhere = await circle();
    await world.a.membership(elsewhere.community, writer);
    const source = await elsewhere.by(elsewhere.first, THEORY);
    const input = { community: community.id, ...complete.INSIGHT, derivesFrom: [source.id] };
    const id = (await world.as(writer)(publishing(INSIGHT), { input })).data.published!.id;
    const links = "query ($id: ID!) { contribution(id: $id) { links { relation direction contribution { id title } } } }";
    const read = async (person: { id: string }, of = id) => (await world.as(person)(links, { id: of })).data.contribution!.links;
    const link = { relation: "DERIVES_FROM", direction: "OUTGOING" };
    expect(await read(writer)).toEqual([{ ...link, contribution: { id: source.id, title: source.title } }]);
    expect(await read(first)).toEqual([{ ...link, contribution: null }]);
    expect(await read(elsewhere.first, source.id as never)).toEqual([{ relation: "DERIVES_FROM", direction: "INCOMING", contribution: null }]);
  });
});

it("shows visitors its beginning without the names of the members whom it mentions", async () => {
  const { community, publish, by, first, second } = await circle();
  const mention = `[@${first.displayName}](/mensen/${first.id})`;
  const { data } = await publish([await by(first, EXPERIENCE), await by(second, THEORY)], { body: `Samen met ${mention} bleek: **eerst** praten.` });
  const excerpt = async (viewer: { id: string } | null) =>
    (await world.as(viewer)("query ($slug: String!) { community(slug: $slug) { publishedSyntheses { excerpt } } }", { slug: community.slug })).data.community!.publishedSyntheses;
  expect(data.published!.excerpt).toBe(`Samen met @${first.displayName} bleek: eerst praten.`);
  for (const viewer of [null, second]) expect(await excerpt(viewer)).toEqual([{ excerpt: "Samen met @… bleek: eerst praten." }]);
});

describe("a co-author", () => {
  async function asked() {
    const setting = await circle();
    const { publish, by, first, second, writer } = setting;
    const answer = await publish([await by(first, EXPERIENCE), await by(second, THEORY)], { coAuthors: [first.id, writer.id, first.id] });
    const id = answer.data.published!.id as unknown as string;
    const shown = async (person: { id: string }) => {
      const { coAuthors, asksViewerAsCoAuthor } = (await world.as(person)(readContribution, { id })).data.contribution!;
      return [coAuthors!.map((coAuthor) => coAuthor.id), asksViewerAsCoAuthor];
    };
    const teasers = "query ($slug: String!) { community(slug: $slug) { publishedSyntheses { authors } } }";
    const authors = async () => (await world.as(null)(teasers, { slug: setting.community.slug })).data.community!.publishedSyntheses![0]!.authors;
    return { ...setting, answer, id, shown, authors };
  }

  it("is shown only once they agree, and no longer when they decline", async () => {
    const { answer, id, first, second, writer, shown, authors } = await asked();
    expect(answer.data.published!.coAuthors).toEqual([]);
    expect(await shown(first)).toEqual([[], true]);
    expect(await shown(second)).toEqual([[], false]);
    expect(await authors()).toEqual([writer.displayName]);

    expect((await world.as(first)(acceptCoAuthorship, { contribution: id })).data.acceptCoAuthorship).toMatchObject({ coAuthors: [{ id: first.id }], asksViewerAsCoAuthor: false });
    expect(await shown(second)).toEqual([[first.id], false]);
    expect(await authors()).toEqual([writer.displayName, first.displayName]);
    expect((await world.as(first)(acceptCoAuthorship, { contribution: id })).errors).toBeUndefined();

    await world.as(first)(declineCoAuthorship, { contribution: id });
    expect(await shown(first)).toEqual([[], false]);
    expect(await authors()).toEqual([writer.displayName]);
  });

  it("cannot agree or decline where nobody asked", async () => {
    const { id, second, first, by } = await asked();
    for (const operation of [acceptCoAuthorship, declineCoAuthorship]) {
      expect((await world.as(second)(operation, { contribution: id })).errors?.[0]).toMatchObject({ message: "coauthor.not_asked", extensions: { code: "CONFLICT" } });
      expect((await world.as(first)(operation, { contribution: (await by(second, QUESTION)).id })).errors?.[0]?.message).toBe("coauthor.not_asked");
      expect((await world.as(await world.a.person())(operation, { contribution: id })).errors?.[0]?.message).toBe("not_found");
    }
  });

  it("is a member of the community, or is refused by their place", async () => {
    const { publish, by, first, second } = await circle();
    const sources = [await by(first, EXPERIENCE), await by(second, THEORY)];
    const outsider = await world.a.person();
    for (const wrong of [outsider.id, UNKNOWN, "niets"])
      expect((await publish(sources, { coAuthors: [first.id, wrong] })).errors?.[0]?.extensions.fields).toEqual([{ path: "coAuthors.1", because: "coauthor.not_member" }]);
    expect((await publish(sources, { coAuthors: Array.from({ length: 21 }, () => "x") })).errors?.[0]?.extensions.fields).toEqual([{ path: "coAuthors", because: "text.too_many", params: { max: 20 } }]);
  });
});
