import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { complete, publishing } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const { QUESTION, EXPERIENCE, THEORY, INSIGHT, SYNTHESIS } = ContributionKind;
const long = (length: number) => "a".repeat(length);

async function member() {
  const organisation = await world.a.organisation();
  const community = await world.a.community();
  const person = await world.a.member(community, { organisationId: organisation.id });
  const publish = (kind: ContributionKind, content: object = {}) =>
    world.as(person)(publishing(kind), { input: { community: community.id, ...complete[kind], ...content } });
  return { organisation, community, person, publish };
}

describe("publishing", () => {
  it.each([QUESTION, EXPERIENCE, THEORY, INSIGHT])("keeps a complete %s with its author and organisation", async (kind) => {
    const { organisation, community, person, publish } = await member();
    const { data, errors } = await publish(kind);

    expect(errors).toBeUndefined();
    const { community: _none, ...content } = { community: null, ...complete[kind] };
    expect(data.published).toMatchObject({
      ...content,
      kind,
      version: 1,
      tags: [],
      commentCount: 0,
      helpfulCount: 0,
      viewerFoundHelpful: false,
      retractedAt: null,
      author: { id: person.id },
      organisation: { id: organisation.id },
      community: { id: community.id },
      createdAt: world.clock.now().toISOString(),
      updatedAt: world.clock.now().toISOString(),
    });
  });

  it("lets an experience do without a body, and a theory without an address or a year", async () => {
    const { publish } = await member();
    expect((await publish(EXPERIENCE, { body: null })).data.published).toMatchObject({ body: "", bodyHtml: "", excerpt: "Groep 5 Elke week praten" });
    expect((await publish(THEORY, { sourceUrl: null, sourceYear: null })).data.published).toMatchObject({ sourceUrl: null, sourceYear: null });
  });

  it("writes tags small, with single spaces and once each", async () => {
    const { publish } = await member();
    const { data } = await publish(QUESTION, { tags: [" Pesten ", "PESTEN", "groep\t 5", "Cafe\u0301", "café"] });
    expect(data.published!.tags).toEqual(["pesten", "groep 5", "café"]);
  });

  it("takes NUL characters out of what is written, and the spaces around it", async () => {
    const { publish } = await member();
    const { data, errors } = await publish(THEORY, { title: "  Goed\0 zo ", body: "\0Ja\r\nnee\0", source: "Bron\0", sourceUrl: "https://a.example/\0", tags: ["a\0b"] });
    expect(errors).toBeUndefined();
    expect(data.published).toMatchObject({ title: "Goed zo", body: "Ja\nnee", source: "Bron", sourceUrl: "https://a.example/", tags: ["ab"] });
  });

  it("puts an id under the moment of publishing", async () => {
    const { publish } = await member();
    const { id } = (await publish(QUESTION)).data.published!;
    expect(Number.parseInt(String(id).replaceAll("-", "").slice(0, 12), 16)).toBe(world.clock.now().getTime());
  });
});

const required = "text.required";
const tooLong = (max: number) => ({ because: "text.too_long", params: { max } });

describe("an incomplete contribution is refused, and every fault is named", () => {
  it.each([
    { kind: QUESTION, wrong: "an empty title", content: { title: "" }, fields: [{ path: "title", because: "text.too_short", params: { min: 3 } }] },
    { kind: QUESTION, wrong: "a title of spaces", content: { title: "   \n " }, fields: [{ path: "title", because: "text.too_short", params: { min: 3 } }] },
    { kind: QUESTION, wrong: "a title of two letters", content: { title: " ab " }, fields: [{ path: "title", because: "text.too_short", params: { min: 3 } }] },
    { kind: QUESTION, wrong: "a title of NUL characters", content: { title: "\0\0\0\0" }, fields: [{ path: "title", because: "text.too_short", params: { min: 3 } }] },
    { kind: QUESTION, wrong: "a title without width", content: { title: "\u200b\u200b\u200b\u200b" }, fields: [{ path: "title", because: "text.too_short", params: { min: 3 } }] },
    { kind: QUESTION, wrong: "a title too long", content: { title: long(201) }, fields: [{ path: "title", ...tooLong(200) }] },
    { kind: QUESTION, wrong: "an empty body", content: { body: "" }, fields: [{ path: "body", because: required }] },
    { kind: QUESTION, wrong: "a body of blanks", content: { body: " \t\n\u00a0" }, fields: [{ path: "body", because: required }] },
    { kind: QUESTION, wrong: "a body too long", content: { body: long(50_001) }, fields: [{ path: "body", ...tooLong(50_000) }] },
    { kind: QUESTION, wrong: "nine tags", content: { tags: Array.from({ length: 9 }, (_, n) => `t${n}`) }, fields: [{ path: "tags", because: "text.too_many", params: { max: 8 } }] },
    { kind: QUESTION, wrong: "a blank tag", content: { tags: ["goed", "  "] }, fields: [{ path: "tags.1", because: required }] },
    { kind: QUESTION, wrong: "a tag too long", content: { tags: [long(41)] }, fields: [{ path: "tags.0", ...tooLong(40) }] },
    { kind: EXPERIENCE, wrong: "three blank particulars", content: { context: " ", approach: "", result: "\0" }, fields: ["context", "approach", "result"].map((path) => ({ path, because: required })) },
    { kind: EXPERIENCE, wrong: "a particular too long", content: { context: long(10_001) }, fields: [{ path: "context", ...tooLong(10_000) }] },
    { kind: EXPERIENCE, wrong: "a body too long", content: { body: long(50_001) }, fields: [{ path: "body", ...tooLong(50_000) }] },
    { kind: THEORY, wrong: "a blank source", content: { source: "  " }, fields: [{ path: "source", because: required }] },
    { kind: THEORY, wrong: "a source too long", content: { source: long(501) }, fields: [{ path: "source", ...tooLong(500) }] },
    { kind: THEORY, wrong: "a year too early", content: { sourceYear: 999 }, fields: [{ path: "sourceYear", because: "text.number", params: { min: 1000, max: 2100 } }] },
    { kind: THEORY, wrong: "a year too late", content: { sourceYear: 2101 }, fields: [{ path: "sourceYear", because: "text.number", params: { min: 1000, max: 2100 } }] },
    { kind: THEORY, wrong: "an address too long", content: { sourceUrl: `https://a.example/${long(2000)}` }, fields: [{ path: "sourceUrl", ...tooLong(2000) }] },
    { kind: INSIGHT, wrong: "two faults at once", content: { title: "", body: "" }, fields: [{ path: "title", because: "text.too_short", params: { min: 3 } }, { path: "body", because: required }] },
    { kind: SYNTHESIS, wrong: "an empty body", content: { body: "" }, fields: [{ path: "body", because: required }] },
    { kind: INSIGHT, wrong: "too many sources", content: { derivesFrom: Array.from({ length: 51 }, () => "x") }, fields: [{ path: "derivesFrom", because: "text.too_many", params: { max: 50 } }] },
  ])("$kind: $wrong", async ({ kind, content, fields }) => {
    const { publish } = await member();
    const { errors } = await publish(kind, content);
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", fields });
    expect(errors?.[0]?.message).toBe("input.invalid");
  });

  it.each([
    "geen adres", "javascript:alert(1)", "data:text/html,x", "ftp://a.example/x", "//a.example", "https://", "http://localhost/x", "file:///etc/passwd",
    "https://a.example/a b",
  ])("an address of a source that is not one of the web: %j", async (sourceUrl) => {
    const { publish } = await member();
    const { errors } = await publish(THEORY, { sourceUrl });
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", fields: [{ path: "sourceUrl", because: "text.url" }] });
  });

  it("takes an empty address of a source as none", async () => {
    const { publish } = await member();
    expect((await publish(THEORY, { sourceUrl: " " })).data.published!.sourceUrl).toBeNull();
  });
});

describe("publishing is for members", () => {
  const attempt = (person: { id: string } | null, community: string, kind = QUESTION) =>
    world.as(person)(publishing(kind), { input: { community, ...complete[kind] } });
  const refusal = async (answer: ReturnType<typeof attempt>) => {
    const { errors } = await answer;
    return [errors?.[0]?.extensions.code, errors?.[0]?.message];
  };

  it.each(Object.values(ContributionKind))("refuses an outsider who publishes a %s, and says why in a code", async (kind) => {
    const community = await world.a.community();
    expect(await refusal(attempt(await world.a.person(), community.id, kind))).toEqual(["FORBIDDEN", "membership.required"]);
  });

  it("refuses an observer, a former member, and an administrator who is no member", async () => {
    const community = await world.a.community();
    const observer = await world.a.member(community, { role: MembershipRole.OBSERVER });
    const former = await world.a.member(community, { endsAt: new Date(world.clock.now().getTime() + 1) });
    world.pass(1);
    expect(await refusal(attempt(observer, community.id))).toEqual(["FORBIDDEN", "membership.observer"]);
    expect(await refusal(attempt(former, community.id))).toEqual(["FORBIDDEN", "membership.required"]);
    expect(await refusal(attempt(await world.a.person({ admin: true }), community.id))).toEqual(["FORBIDDEN", "membership.required"]);
  });

  it("refuses a visitor, and everyone in a community that is archived", async () => {
    const { community, person } = await member();
    expect(await refusal(attempt(null, community.id))).toEqual(["UNAUTHENTICATED", "session.required"]);
    await world.rows("UPDATE communities SET archived_at = now() WHERE id = $1", [community.id]);
    expect(await refusal(attempt(person, community.id))).toEqual(["CONFLICT", "community.archived"]);
  });

  it("answers a community that is unknown or malformed as not found", async () => {
    const { person } = await member();
    for (const id of ["0190a6c0-0000-7000-8000-000000000000", "niets", "", "\0", "constructor", person.id.toUpperCase()])
      expect(await refusal(attempt(person, id))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("writes nothing at all when it refuses", async () => {
    const { community, publish } = await member();
    await publish(QUESTION, { body: "" });
    expect(await world.rows("SELECT id FROM contributions WHERE community_id = $1", [community.id])).toEqual([]);
  });
});
