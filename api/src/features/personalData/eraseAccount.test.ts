import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { codeOf } from "../../../test/phone.ts";
import { until } from "../../../test/outage.ts";
import { openSocket } from "../../../test/socket.ts";
import { World } from "../../../test/world.ts";
import { tidyUp } from "../../../test/tidyUp.ts";
import { openPost } from "../../app/mail/openPost.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { acceptJoinRequest } from "../admission/decideJoinRequest.ts";
import { lockRequest } from "../admission/joinRequestStep.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { joinCommunity } from "../memberships/membership.commands.ts";
import { removeMember } from "../memberships/removeMember.ts";
import { removeContent } from "../moderation/removeContent.ts";
import { confirmSignUp } from "../people/account.commands.ts";
import { mintToken, requestPasswordReset, requestSignUp } from "../people/accountRequest.commands.ts";
import { AccountRequest } from "../people/accountRequest.entity.ts";
import { Language } from "../people/language.ts";
import { beginSecondFactor, turnOnSecondFactor } from "../people/secondFactor.commands.ts";
import { hashOf, openSession } from "../people/session.commands.ts";
import { dump, GOES, liveALife, PASSWORD, STAYS, type Life } from "../../../test/life.ts";

let world: World;
let life: Life;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  life = await liveALife(world);
});

const ERASE = "mutation ($password: String!, $code: String) { eraseAccount(password: $password, code: $code) }";
const erase = (password = PASSWORD, code?: string) => world.as(life.person)(ERASE, { password, code });
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }";

/** What can be counted of a community and its people: none of it may change because somebody goes. */
async function totals(): Promise<object> {
  const counts = ["contributions", "contribution_versions", "comments", "helpful_marks", "memberships", "role_assignments", "join_requests", "co_authors", "contribution_links"];
  const rows = await Promise.all(counts.map(async (table) => [table, (await world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n]));
  const figures = await world.rows("SELECT * FROM community_figures ORDER BY community_id");
  const sums = await world.rows("SELECT sum(helpful_count)::int AS helpful, sum(comment_count)::int AS comments, count(organisation_id)::int AS organisations FROM contributions");
  const byOrganisation = await world.rows("SELECT organisation_id, count(*)::int AS n FROM memberships GROUP BY 1 ORDER BY 1");
  return { rows, figures, sums, byOrganisation };
}

describe("erasing an account", () => {
  it("leaves not one word about the person anywhere in the database, and everything that they brought", async () => {
    expect([...(await dump(world))].filter(([, rows]) => rows.some((row) => row.toLowerCase().includes(GOES))).map(([table]) => table)).toEqual([
      "account_requests", "comments", "contribution_versions", "contributions", "drafts", "invitations", "join_request_steps", "join_requests", "memberships", "needs", "offers", "people", "service_tokens",
    ]);
    const before = await totals();
    expect(await erase()).toEqual({ data: { eraseAccount: true } });
    await world.drain();

    const after = await dump(world);
    const hits = [...after].flatMap(([table, rows]) => rows.filter((row) => row.toLowerCase().includes(GOES)).map((row) => `${table}: ${row}`));
    expect(hits).toEqual([]);
    expect(await totals()).toEqual(before);
    expect(await world.rows("SELECT title, body FROM contributions WHERE id = $1", [life.own.id])).toEqual([{ title: `Mijn tweede ${STAYS}`, body: `Een ${STAYS} in een tekst` }]);
    const own = (table: string, column = "person_id") => world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [life.person.id]);
    for (const table of ["sessions", "drafts", "offers", "needs", "notifications", "notification_preferences", "unsubscribe_tokens", "account_requests", "idempotency_keys", "mentions", "data_exports", "second_factors", "recovery_codes"])
      expect([table, await own(table)]).toEqual([table, [{ n: 0 }]]);
    expect(after.get("mails")!.filter((row) => row.includes(life.person.id))).toEqual([]);
    expect(await world.rows("SELECT act FROM audit_entries WHERE actor_id = $1 AND act = 'account.erased'", [life.person.id])).toHaveLength(1);
  });

  it("ends everything that was theirs: memberships, requests, keys, reporting", async () => {
    await erase();
    expect(await world.rows("SELECT 1 FROM memberships WHERE person_id = $1 AND (ends_at IS NULL OR ends_at > $2)", [life.person.id, world.clock.now()])).toEqual([]);
    expect(await world.rows("SELECT DISTINCT status FROM join_requests WHERE applicant_id = $1 ORDER BY 1", [life.person.id])).toEqual([{ status: "DECLINED" }, { status: "WITHDRAWN" }]);
    expect(await world.rows("SELECT 1 FROM service_tokens WHERE made_by = $1 AND revoked_at IS NULL", [life.person.id])).toEqual([]);
    expect(await world.rows("SELECT 1 FROM organisation_reporters WHERE person_id = $1 AND ends_at IS NULL", [life.person.id])).toEqual([]);
  });

  it("shows others a name that is nobody's, also where they were mentioned; earlier versions too", async () => {
    await erase();
    const { data } = await world.as(life.other)(
      `query ($own: ID!, $theirs: ID!, $slug: String!) {
        own: contribution(id: $own) { author { displayName headline bio organisation { id } } }
        theirs: contribution(id: $theirs) { body bodyHtml excerpt version }
        community(slug: $slug) { members(query: "Ver") { edges { node { id } } } }
      }`,
      { own: life.own.id, theirs: life.theirs.id, slug: life.community.slug },
    );
    expect(data.own!.author).toEqual({ displayName: "Verwijderde deelnemer", headline: null, bio: null, organisation: null });
    expect(data.theirs).toMatchObject({ body: `Dank je wel [@Verwijderde deelnemer](/mensen/${life.person.id}), dat hielp`, excerpt: "Dank je wel @Verwijderde deelnemer, dat hielp", version: 2 });
    expect(String(data.theirs!.bodyHtml)).toContain(">@Verwijderde deelnemer</a>");
    expect(data.community!.members!.edges).toEqual([]);
    expect(await world.rows("SELECT body FROM contribution_versions WHERE contribution_id = $1", [life.theirs.id])).toEqual([{ body: `Dank je [@Verwijderde deelnemer](/mensen/${life.person.id}), dat hielp` }]);
  });

  it("leaves a profile that says only what the name says, for who could read the person, and none for anybody else", async () => {
    await erase();
    const PROFILE = "query ($id: ID!) { person(id: $id) { displayName headline bio organisation { id } memberships { id } contributions(first: 10) { edges { node { id } } } } }";
    const profileFor = async (reader: { id: string } | null, id = life.person.id) => (await world.as(reader)(PROFILE, { id })).data.person;
    const read = await profileFor(life.other);
    expect(read).toMatchObject({ displayName: "Verwijderde deelnemer", headline: null, bio: null, organisation: null, memberships: [] });
    expect(read!.contributions!.edges!.map(({ node }) => node!.id)).toContain(life.own.id);
    expect([await profileFor(null), await profileFor(await world.a.person()), await profileFor(life.other, randomUUID())]).toEqual([null, null, null]);
  });

  it("takes the name out of what was removed too, so that it does not come back with it", async () => {
    const { community, other, theirs, person } = life;
    const mention = `Dank [@Zoë Wissel](/mensen/${person.id})`;
    const comment = await world.a.comment(theirs, other, { body: mention });
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    for (const [contributionId, commentId] of [[theirs.id, comment.id], [theirs.id, null]] as const)
      await inTransaction(world.runtime, (tx) => removeContent(tx, { communityId: community.id, contributionId, commentId, authorId: other.id }, facilitator.id, "Mag niet"));
    await erase();
    const words = await world.rows<{ words: string }>("SELECT words::text FROM removals WHERE author_id = $1", [other.id]);
    for (const { words: kept } of words) {
      expect(kept).toContain(`[@Verwijderde deelnemer](/mensen/${person.id})`);
      expect(kept).toContain(">@Verwijderde deelnemer</a>");
    }
    expect(words).toHaveLength(2);
    expect([...(await dump(world)).get("removals")!].filter((row) => row.toLowerCase().includes(GOES))).toEqual([]);
  });

  it("leaves no name behind in what was under way meanwhile", async () => {
    await erase();
    await world.rows("UPDATE contributions SET body = $2, body_html = $2 WHERE id = $1", [life.theirs.id, `Dank [@Zoë Wissel](/mensen/${life.person.id})`]);
    await tidyUp(world);
    expect([...(await dump(world))].flatMap(([, rows]) => rows).filter((row) => row.toLowerCase().includes(GOES))).toEqual([]);
  });

  it("takes their name out of the answers that are kept for a second try of somebody else, which is not done twice for it", async () => {
    const ask = world.as(life.other);
    const read = () => ask(`mutation { retractContribution(contribution: "${life.theirs.id}", reason: "Verouderd") { body community { members(query: "wissel") { edges { node { person { displayName } } } } } } }`, {}, { "idempotency-key": "een-keer" });
    expect(JSON.stringify(await read())).toContain("Wissel");
    await erase();
    expect([...(await dump(world)).get("idempotency_keys")!].filter((row) => row.toLowerCase().includes(GOES))).toEqual([]);
    expect((await read()).errors).toMatchObject([{ message: "idempotency.in_use" }]);
  });

  it("leaves no member behind where they are let in at that very moment", async () => {
    const community = await world.a.community();
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const { id } = await world.a.joinRequest(community, { applicant: life.person });
    const erasing = await inTransaction(world.runtime, async (tx) => {
      await lockRequest(tx, id);
      const outcome = erase();
      await until("erasing waits for the request", async () => (await world.rows("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")).length > 0);
      world.pass(1000);
      await acceptJoinRequest({ ...tx, at: world.clock.now() }, id, facilitator.id);
      return { outcome };
    });
    expect(await erasing.outcome).toEqual({ data: { eraseAccount: true } });
    expect(await world.rows("SELECT end_cause FROM memberships WHERE person_id = $1 AND community_id = $2", [life.person.id, community.id])).toEqual([{ end_cause: "LEFT" }]);
  });

  it("takes along what they wrote to whom they invited", async () => {
    const community = await world.a.community();
    await world.a.membership(community, life.person, { role: MembershipRole.FACILITATOR });
    await world.a.invitation(community, { email: "iemand@elders.example", inviterId: life.person.id, message: "Doe je mee? Groet, Wissel" });
    await erase();
    expect(await world.rows("SELECT message, state FROM invitations WHERE inviter_id = $1 AND email = 'iemand@elders.example'", [life.person.id])).toEqual([{ message: null, state: "OPEN" }]);
  });

  it("takes along why they were removed somewhere, out of the log too", async () => {
    const [community, admin] = [await world.a.community(), await world.a.person({ admin: true })];
    const { id } = await world.a.membership(community, life.person);
    await inTransaction(world.runtime, (tx) => removeMember(tx, { id, communityId: community.id }, { by: { id: admin.id, admin: true }, reason: "Wissel verkocht boeken" }));
    const reasons = async () => {
      const { data } = await world.as(admin)('query ($community: ID) { auditLog(first: 1, community: $community, act: "member.removed") { edges { node { details { name value } } } } }', { community: community.id });
      return data.auditLog!.edges![0]!.node!.details!.filter(({ name }) => String(name) === "reason").map(({ value }) => value);
    };
    expect(await reasons()).toEqual(["Wissel verkocht boeken"]);
    await erase();
    expect(await reasons()).toEqual([]);
    expect([...(await dump(world))].flatMap(([, rows]) => rows).filter((row) => row.includes("verkocht boeken"))).toEqual([]);
  });

  it("is held up by no text, however it was made", async () => {
    const brackets = `[@Zoë Wissel](/mensen/${life.person.id}) ${"[".repeat(49_900)}`;
    await world.a.contribution(life.community, life.other, { body: brackets });
    await world.a.comment(life.theirs, life.other, { body: brackets });
    const begun = performance.now();
    expect(await erase()).toEqual({ data: { eraseAccount: true } });
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it("closes their sockets within a second, and their cookies open nothing", async () => {
    const cookie = await world.cookieOf(life.person);
    const socket = await openSocket(world, { cookie });
    const start = performance.now();
    await erase();
    await socket.closed;
    expect(performance.now() - start).toBeLessThan(1500);
    // Also with a session that a sign-in under way at that moment still opened.
    const { token } = await inTransaction(world.runtime, (tx) => openSession(tx, life.person.id, "laat"));
    for (const held of [cookie, `kenniskring=${token}`]) expect((await world.as(null)("{ viewer { email } }", {}, { cookie: held })).data.viewer).toBeNull();
    await tidyUp(world);
    expect(await world.rows("SELECT 1 FROM sessions WHERE person_id = $1", [life.person.id])).toEqual([]);
  });

  it("frees the address: signing up anew is somebody new, who inherits nothing; an old link resets nothing", async () => {
    const email = life.person.email!;
    const reset = await inTransaction(world.runtime, async (tx) => {
      await requestPasswordReset(tx, email, Language.NL);
      return mintToken(tx, await tx.manager.findOneByOrFail(AccountRequest, { email, kind: "PASSWORD_RESET" as AccountRequest["kind"] }), life.person.id);
    });
    await erase();
    const tried = await world.as(null)("mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { email } }", { input: { token: reset, password: "brengen-en-halen" } });
    expect(tried.errors).toMatchObject([{ message: "token.invalid" }]);
    expect((await world.as(null)(SIGN_IN, { input: { email, password: PASSWORD } })).errors).toMatchObject([{ message: "sign_in.failed" }]);

    const id = await inTransaction(world.runtime, async (tx) => {
      await requestSignUp(tx, { email, displayName: "Zoë Opnieuw", headline: null, organisationId: null, passwordHash: "x", browserHash: hashOf("x"), language: Language.NL });
      return confirmSignUp(tx, await mintToken(tx, await tx.manager.findOneByOrFail(AccountRequest, { email }), null), "x");
    });
    expect(id).not.toBe(life.person.id);
    await world.drain();
    const { data } = await world.as({ id })(`{ viewer { email admin memberships { id } joinRequests { id } drafts { id } reportsFor { id } dataExport { id } notifications { edges { node { id } } unreadCount }
      person { contributions { edges { node { id } } } } } serviceTokens { edges { node { id } } } }`);
    expect(data).toEqual({
      viewer: {
        email, admin: false, memberships: [], joinRequests: [], drafts: [], reportsFor: [], dataExport: null, notifications: { edges: [], unreadCount: 0 }, person: { contributions: { edges: [] } },
      },
      serviceTokens: { edges: [] },
    });
  });

  it("asks for the password, counted like every other, and a code where there is a second factor", async () => {
    expect((await erase("fout")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", fields: [{ path: "password", because: "password.wrong" }] } }]);
    const { secret } = await inTransaction(world.runtime, (tx) => beginSecondFactor(tx, life.person.id, "telefoon"));
    await inTransaction(world.runtime, (tx) => turnOnSecondFactor(tx, life.person.id, codeOf(secret, tx.at)));
    expect((await erase()).errors).toMatchObject([{ extensions: { code: "SECOND_FACTOR_REQUIRED" } }]);
    expect((await erase(PASSWORD, "000000")).errors).toMatchObject([{ extensions: { fields: [{ path: "code", because: "second_factor.wrong" }] } }]);
    expect((await world.as(life.person)("{ viewer { memberships { id } } }")).data.viewer!.memberships).toHaveLength(1);
    world.pass(60_000);
    expect((await erase(PASSWORD, codeOf(secret, world.clock.now()))).data).toEqual({ eraseAccount: true });
    expect((await world.as(null)(ERASE, { password: PASSWORD })).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it("tells nobody who was erased, of what is handled later", async () => {
    await world.a.comment(life.own, life.other, { body: `Nog een vraag [@Zoë](/mensen/${life.person.id})` });
    await erase();
    await world.drain();
    expect(await world.rows("SELECT 1 FROM notifications WHERE person_id = $1", [life.person.id])).toEqual([]);
    await tidyUp(world);
    expect([...(await dump(world)).get("mails")!].filter((row) => row.includes(life.person.id))).toEqual([]);
  });

  it("takes the files with it of mail that went to a folder", async () => {
    const mailFolder = await mkdtemp(join(tmpdir(), "kring-mail-"));
    const post = openPost(world.runtime, { smtpUrl: null, mailFrom: "kring@kenniskring.example", mailFolder }, "https://kenniskring.example");
    await post.drain();
    await post.stop();
    const toPerson = async () => (await Promise.all((await readdir(mailFolder)).map((name) => readFile(join(mailFolder, name), "utf8")))).filter((text) => text.includes(life.person.email!));
    expect((await toPerson()).length).toBeGreaterThan(0);
    await tidyUp(world, mailFolder);
    expect((await toPerson()).length).toBeGreaterThan(0);
    await erase();
    await tidyUp(world, mailFolder);
    expect(await toPerson()).toEqual([]);
    await rm(mailFolder, { recursive: true });
  });

  it("happens once, however often it is asked at the same moment", async () => {
    const answers = await Promise.all([erase(), erase(), erase()]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await world.rows("SELECT 1 FROM audit_entries WHERE act = 'account.erased' AND actor_id = $1", [life.person.id])).toHaveLength(1);
  });

  it("does not stand in the way of others who go at the same moment, from the same communities and the same texts", async () => {
    const communities = [await world.a.community(), await world.a.community()];
    const people = await Promise.all(Array.from({ length: 6 }, () => world.a.person({ password: PASSWORD })));
    for (const person of people) for (const community of communities) await world.a.membership(community, person, { role: MembershipRole.FACILITATOR });
    const everybody = people.map(({ id, displayName }) => `[@${displayName}](/mensen/${id})`).join(" ");
    for (const person of people) await world.a.comment(await world.a.contribution(communities[0]!, person, { body: everybody }), person, { body: everybody });
    const answers = await Promise.all(people.map((person) => world.as(person)(ERASE, { password: PASSWORD })));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const names = people.map(({ displayName }) => displayName);
    expect([...(await dump(world))].filter(([, rows]) => rows.some((row) => names.some((name) => row.includes(`[@${name}]`)))).map(([table]) => table)).toEqual([]);
  });

  it("is nothing at all when it fails in its last step", async () => {
    await world.rows("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.name = 'account.erased' THEN RAISE 'no'; END IF; RETURN NEW; END $$; CREATE TRIGGER refuse BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION refuse()");
    const ask = world.as(life.person);
    await ask("{ viewer { email } }");
    const before = await dump(world);
    expect((await ask(ERASE, { password: PASSWORD })).errors).toHaveLength(1);
    await world.rows("DROP TRIGGER refuse ON outbox; DROP FUNCTION refuse");
    const after = await dump(world);
    for (const [table, rows] of before) if (table !== "tries") expect([table, [...after.get(table)!].sort()]).toEqual([table, [...rows].sort()]);
    expect((await ask(ERASE, { password: PASSWORD })).data).toEqual({ eraseAccount: true });
  });

  it("lets the database give an erased person no word again", async () => {
    await erase();
    for (const word of ["email = 'x@y.example'", "headline = 'x'", "bio = 'x'", "password_hash = 'x'", "admin_since = created_at"])
      await expect(world.runtime.dataSource.query(`UPDATE people SET ${word} WHERE id = $1`, [life.person.id])).rejects.toMatchObject({ constraint: "people_erased_whole" });
  });

  it("lets kept versions be changed for the erased only", async () => {
    await world.runtime.dataSource.query("SELECT forget_mentions($1, 'x')", [life.person.id]);
    expect((await world.rows<{ body: string }>("SELECT body FROM contribution_versions WHERE contribution_id = $1", [life.theirs.id]))[0]!.body).toContain("Zoë Wissel");
  });

  it("lets the last who facilitates go: from then on the platform takes care of the community", async () => {
    const community = await world.a.community();
    await inTransaction(world.runtime, (tx) => joinCommunity(tx, { communityId: community.id, personId: life.person.id, role: MembershipRole.FACILITATOR }));
    expect((await erase()).data).toEqual({ eraseAccount: true });
    const admin = await world.a.person({ admin: true });
    const { data } = await world.as(admin)("query ($slug: String!) { community(slug: $slug) { caretakerSince facilitators { displayName } } }", { slug: community.slug });
    expect(data.community).toEqual({ caretakerSince: expect.any(String), facilitators: [] });
  });
});
