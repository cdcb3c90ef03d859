import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { World, type Answer } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { MembershipRole } from "./membership.entity.ts";

let world: World;
let admin: { id: string };
beforeAll(async () => {
  world = await World.open();
  admin = await world.a.person({ admin: true });
});
afterAll(() => world.close());

const CREATE = "mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { id slug name purpose theme { slug name } memberCount archivedAt } }";
const ARCHIVE = "mutation ($id: ID!) { archiveCommunity(community: $id) { id archivedAt } }";
const REOPEN = "mutation ($id: ID!) { reopenCommunity(community: $id) { id archivedAt } }";
const APPOINT = "mutation ($id: ID!, $email: String!, $endsAt: DateTime) { appointFacilitator(input: { community: $id, email: $email, endsAt: $endsAt }) { facilitators { id } memberCount } }";

const plan = { name: "Rekenen in groep 3", slug: "rekenen-in-groep-3", purpose: "We zoeken uit hoe je begint met rekenen.", theme: "Rékenen & taal" };
const codeOf = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
const faultsOf = ({ errors }: Answer) => errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);
const acts = (id: string) => world.rows<{ act: string }>("SELECT act, actor_id, subject_id FROM audit_entries WHERE community_id = $1 ORDER BY id", [id]);

describe("a new community", () => {
  it("is opened by an administrator, with a theme that is made once, and stands in the log", async () => {
    const { data } = await world.as(admin)(CREATE, { input: plan });
    const { id, ...shown } = data.createCommunity as unknown as { id: string };
    expect(shown).toEqual({ slug: plan.slug, name: plan.name, purpose: plan.purpose, theme: { slug: "rekenen-taal", name: "Rékenen & taal" }, memberCount: 0, archivedAt: null });
    await world.as(admin)(CREATE, { input: { ...plan, slug: "rekenen-in-groep-4" } });
    expect(await world.rows("SELECT FROM themes WHERE slug = 'rekenen-taal'")).toHaveLength(1);
    expect(await acts(id)).toEqual([{ act: "community.created", actor_id: admin.id, subject_id: null }]);
  });

  it.each([
    [{ slug: "beheer" }, [["slug", "community.slug_reserved"]]],
    [{ slug: "Met Spaties" }, [["slug", "community.slug_form"]]],
    [{ name: " ", purpose: "kort", theme: "&&&" }, [["name", "text.too_short"], ["purpose", "text.too_short"], ["theme", "text.required"]]],
  ])("is refused with what is wrong in %j", async (change, faults) => {
    expect(faultsOf(await world.as(admin)(CREATE, { input: { ...plan, slug: "goed-genoeg", ...change } }))).toEqual(faults);
  });

  it("does not take the address of another, also when two ask at once", async () => {
    const ask = () => world.as(admin)(CREATE, { input: { ...plan, slug: "tegelijk" } });
    const faults = (await Promise.all([ask(), ask()])).map(faultsOf).filter(Boolean);
    expect(faults).toEqual([[["slug", "community.slug_taken"]]]);
  });
});

describe("an archived community", () => {
  it("is left out of the list, is read by its members and takes nothing new, until it is reopened", async () => {
    const community = await world.a.community();
    const member = await world.a.member(community);
    const publish = () => world.as(member)("mutation ($input: PublishQuestionInput!) { publishQuestion(input: $input) { id } }", { input: { community: community.id, title: "Wie helpt?", body: "Ik zoek iemand." } });
    const listed = async (archived: boolean) => (await world.as(null)(`{ communities(first: 100, archived: ${archived}) { edges { node { id } } } }`)).data.communities!.edges!.map(({ node }) => node!.id);

    expect((await world.as(admin)(ARCHIVE, { id: community.id })).data.archiveCommunity).toEqual({ id: community.id, archivedAt: world.clock.now().toISOString() });
    expect(codeOf(await world.as(admin)(ARCHIVE, { id: community.id }))).toEqual(["CONFLICT", "community.archived"]);
    expect(codeOf(await publish())).toEqual(["CONFLICT", "community.archived"]);
    expect([(await listed(false)).includes(community.id as never), (await listed(true)).includes(community.id as never)]).toEqual([false, true]);
    expect((await world.as(member)("query ($slug: String!) { community(slug: $slug) { feed { edges { cursor } } } }", { slug: community.slug })).data.community).toEqual({ feed: { edges: [] } });

    expect((await world.as(admin)(REOPEN, { id: community.id })).data.reopenCommunity).toEqual({ id: community.id, archivedAt: null });
    expect(codeOf(await world.as(admin)(REOPEN, { id: community.id }))).toEqual(["CONFLICT", "community.not_archived"]);
    expect((await publish()).errors).toBeUndefined();
    expect((await acts(community.id)).map(({ act }) => act)).toEqual(["community.archived", "community.reopened"]);
  });
});

describe("a facilitator", () => {
  it("is appointed from outside, or from among the members, whose end date then falls away", async () => {
    const community = await world.a.community();
    const outsider = await world.a.person({ email: "buiten@voorbeeld.example", password: "een-lang-wachtwoord" });
    const expert = await world.a.person({ email: "binnen@voorbeeld.example", password: "een-lang-wachtwoord" });
    await world.a.membership(community, expert, { role: MembershipRole.EXPERT, endsAt: new Date(world.clock.now().getTime() + DAY) });

    await world.as(admin)(APPOINT, { id: community.id, email: "Buiten@voorbeeld.example " });
    const { data } = await world.as(admin)(APPOINT, { id: community.id, email: "binnen@voorbeeld.example" });
    expect(data.appointFacilitator).toMatchObject({ memberCount: 2 });
    expect(data.appointFacilitator!.facilitators!.map((person) => (person as unknown as { id: string }).id).sort()).toEqual([outsider.id, expert.id].sort());
    world.pass(2 * DAY);
    const role = "query ($slug: String!) { community(slug: $slug) { viewerMembership { role endsAt } } }";
    expect((await world.as(expert)(role, { slug: community.slug })).data.community).toEqual({ viewerMembership: { role: "FACILITATOR", endsAt: null } });
    expect((await acts(community.id)).map(({ act }) => act)).toEqual(["facilitator.appointed", "facilitator.appointed"]);
  });

  it("is appointed once, also when two administrators press at once, and only where there is an account", async () => {
    const community = await world.a.community();
    await world.a.person({ email: "eenmaal@voorbeeld.example", password: "een-lang-wachtwoord" });
    const ask = () => world.as(admin)(APPOINT, { id: community.id, email: "eenmaal@voorbeeld.example" });
    expect((await Promise.all([ask(), ask()])).map(codeOf).filter(Boolean)).toEqual([["CONFLICT", "facilitator.already"]]);
    expect(faultsOf(await world.as(admin)(APPOINT, { id: community.id, email: "niemand@voorbeeld.example" }))).toEqual([["email", "account.unknown"]]);
    expect(codeOf(await world.as(admin)(APPOINT, { id: "onzin", email: "eenmaal@voorbeeld.example" }))).toEqual(["NOT_FOUND", "not_found"]);
  });
});
