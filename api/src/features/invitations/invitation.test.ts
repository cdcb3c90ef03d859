import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  acceptInvitation, acceptJoinRequest, inviteToCommunity, invitationOf, leaveCommunity, readInvitation, readJoinRequest, requestToJoin, resendInvitation, withdrawInvitation,
} from "../../../test/operations.ts";
import { openMailbox } from "../../../test/post.ts";
import { countStatements } from "../../../test/statements.ts";
import { whileHeld } from "../../../test/whileHeld.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { newId } from "../../kernel/ids.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { Community } from "../communities/community.entity.ts";
import { joinCommunity, leaveCommunity as leave } from "../memberships/membership.commands.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { forgetOldInvitations } from "./invitation.commands.ts";

let world: World;
let post: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  world = await World.open();
  post = await openMailbox(world);
});
afterAll(async () => {
  await post.close();
  await world.close();
});

const { FACILITATOR, OBSERVER } = MembershipRole;
const PASSWORD = "halen-en-brengen";
const entry = { offers: ["Een kijkwijzer"], needs: ["Iemand die meedenkt"] };
const inDays = (days: number) => new Date(world.clock.now().getTime() + days * DAY).toISOString();

type Answered = Awaited<ReturnType<ReturnType<World["as"]>>>;
const codeOf = ({ errors }: Answered) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
const fieldsOf = ({ errors }: Answered) => errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);

let count = 0;
async function circle() {
  const community = await world.a.community();
  const facilitator = await world.a.person({ password: PASSWORD });
  await world.a.membership(community, facilitator, { role: FACILITATOR });
  const organisation = await world.a.organisation();
  const email = `noor${++count}@school.example`;
  const invite = (input: object = {}, as = facilitator) => world.as(as)(inviteToCommunity, { input: { community: community.id, email, ...input } });
  const noor = () => world.a.person({ email, password: PASSWORD, organisationId: organisation.id });
  return { community, facilitator, organisation, email, invite, noor };
}

/** The token in the last mail to the address. */
async function tokenFor(email: string): Promise<string> {
  await post.deliver();
  const letter = post.arrived.findLast(({ to }) => to.includes(email));
  const [, token] = /\/uitnodiging\?token=([\w-]{43})/.exec(letter?.text ?? "") ?? [];
  if (!token) throw new Error(`no invitation came for ${email}`);
  return token;
}
const opened = async (token: string, as: { id: string } | null = null) => (await world.as(as)(invitationOf, { token })).data.invitation;

describe("inviting", () => {
  it("sends a mail in words, with a link that shows community, inviter and role to whoever holds it, and changes nothing", async () => {
    const { community, facilitator, email, invite } = await circle();
    const { data } = await invite({ email: ` ${email.toUpperCase()} `, message: "Je verhaal over <groep 6> past hier." });
    expect(data.inviteToCommunity).toMatchObject({ email, role: "MEMBER", state: "OPEN", endsAt: null, expiresAt: inDays(30), invitedBy: { id: facilitator.id }, acceptedBy: null });

    const token = await tokenFor(email);
    const letter = post.arrived.at(-1)!;
    expect(letter.to).toEqual([email]);
    expect(letter.text).toContain(`${facilitator.displayName} nodigt je uit voor ${community.name}`);
    expect(letter.text).toContain("geldt tot en met 10 december 2026");
    expect(letter.text).toContain("&#60;groep 6&#62;");
    for (let n = 0; n < 3; n++) {
      expect(await opened(token)).toMatchObject({ email, state: "OPEN", role: "MEMBER", community: { slug: community.slug }, whyNotAccept: { code: "UNAUTHENTICATED", because: "session.required" } });
    }
    expect(await world.rows("SELECT 1 FROM invitations WHERE email = $1 AND settled_at IS NULL", [email])).toHaveLength(1);
    const kept = JSON.stringify([await world.rows("SELECT * FROM mails"), await world.rows("SELECT * FROM outbox"), await world.rows("SELECT * FROM invitations"), await world.rows("SELECT * FROM audit_entries")]);
    expect(kept).not.toContain(token);
  });

  it("is for facilitators, never as a facilitator, and not in an archived community", async () => {
    const { community, invite } = await circle();
    const admin = await world.a.person({ admin: true });
    for (const person of [await world.a.person(), await world.a.member(community), await world.a.member(community, { role: OBSERVER }), await world.a.member(await world.a.community(), { role: FACILITATOR }), admin])
      expect(codeOf(await invite({}, person))).toEqual(["FORBIDDEN", "invitation.not_facilitator"]);
    expect(codeOf(await invite({ role: FACILITATOR }))).toEqual(["FORBIDDEN", "invitation.no_facilitators"]);
    for (const id of [newId(world.clock.now()), "'; DROP TABLE invitations"]) expect(codeOf(await invite({ community: id }))).toEqual(["NOT_FOUND", "not_found"]);
    await world.runtime.dataSource.manager.update(Community, { id: community.id }, { archivedAt: world.clock.now() });
    expect(codeOf(await invite())).toEqual(["CONFLICT", "community.archived"]);
  });

  it("says field by field what is wrong", async () => {
    const { invite } = await circle();
    expect(fieldsOf(await invite({ email: "geen adres" }))).toEqual([["email", "text.email"]]);
    expect(fieldsOf(await invite({ email: `${"a".repeat(400)}@school.example` }))?.[0]?.[0]).toBe("email");
    for (const role of ["EXPERT", "OBSERVER"]) expect(fieldsOf(await invite({ role }))).toEqual([["endsAt", "invitation.needs_end"]]);
    expect(fieldsOf(await invite({ role: "EXPERT", endsAt: inDays(-1) }))).toEqual([["endsAt", "date.past"]]);
    expect(fieldsOf(await invite({ role: "EXPERT", endsAt: inDays(6 * 365) }))).toEqual([["endsAt", "input.invalid"]]);
    expect(fieldsOf(await invite({ message: "x".repeat(1001) }))).toEqual([["message", "text.too_long"]]);
  });

  it("tells of members and of what is open already, and of nobody else whether they have an account", async () => {
    const { community, email, invite, noor } = await circle();
    const person = await noor();
    const known = await invite();
    const unknown = await invite({ email: `niemand.${email}` });
    expect(codeOf(known)).toBeUndefined();
    const shown = ({ data: { inviteToCommunity: invitation } }: Answered) => ({ ...invitation, id: null, email: null });
    expect(shown(known)).toEqual(shown(unknown));
    expect(codeOf(await invite())).toEqual(["CONFLICT", "invitation.open"]);
    await world.a.membership(community, person);
    expect(codeOf(await invite())).toEqual(["CONFLICT", "invitation.already_member"]);
  });

  it("again and again to one address is refused in time", async () => {
    const { invite, facilitator } = await circle();
    const results: unknown[] = [];
    for (let n = 0; n < 4; n++) {
      const answer = await invite();
      results.push(codeOf(answer)?.[0] ?? "sent");
      if (answer.data?.inviteToCommunity) await world.as(facilitator)(withdrawInvitation, { id: answer.data.inviteToCommunity.id });
    }
    expect(results).toEqual(["sent", "sent", "sent", "RATE_LIMITED"]);
  });

  it("is seen by facilitators and by who was invited, and for anyone else never was", async () => {
    const { community, facilitator, invite, noor } = await circle();
    const id = String((await invite()).data.inviteToCommunity!.id);
    const list = "query ($slug: String!) { community(slug: $slug) { whyNotInvite { because } invitations(state: OPEN) { edges { node { id email } } } } }";
    const others = [null, await world.a.person(), await world.a.member(community), await world.a.member(await world.a.community(), { role: FACILITATOR }), await world.a.person({ admin: true })];
    for (const person of others) {
      expect((await world.as(person)(readInvitation, { id })).data.node).toBeNull();
      expect((await world.as(person)(list, { slug: community.slug })).data.community).toEqual({ whyNotInvite: { because: "invitation.not_facilitator" }, invitations: null });
      for (const mutation of [withdrawInvitation, resendInvitation]) expect(codeOf(await world.as(person)(mutation, { id }))?.[0]).toBe(person ? "NOT_FOUND" : "UNAUTHENTICATED");
      expect(codeOf(await world.as(person)(acceptInvitation, { input: { invitation: id, ...entry } }))?.[0]).toBe(person ? "NOT_FOUND" : "UNAUTHENTICATED");
    }
    const person = await noor();
    for (const reader of [facilitator, person]) expect((await world.as(reader)(readInvitation, { id })).data.node).toMatchObject({ id });
    expect(codeOf(await world.as(person)(withdrawInvitation, { id }))?.[0]).toBe("NOT_FOUND");
    expect((await world.as(person)("{ viewer { invitations { id whyNotAccept { code } } } }")).data.viewer).toEqual({ invitations: [{ id, whyNotAccept: null }] });
    expect((await world.as(facilitator)(list, { slug: community.slug })).data.community).toMatchObject({ whyNotInvite: null, invitations: { edges: [{ node: { id } }] } });
  });

  it("is refused to a facilitator who left a second ago, while what they sent stands", async () => {
    const { community, facilitator, email, invite, noor } = await circle();
    await world.a.member(community, { role: FACILITATOR });
    await invite();
    world.pass(1000);
    await world.as(facilitator)(leaveCommunity, { community: community.id });
    expect(codeOf(await invite({ email: `ander.${email}` }))).toEqual(["FORBIDDEN", "invitation.not_facilitator"]);
    expect(await opened(await tokenFor(email), await noor())).toMatchObject({ whyNotAccept: null });
  });
});

describe("at the very moment", () => {
  it("at which somebody comes in, they are invited no more", async () => {
    const { community, invite, noor, email } = await circle();
    const person = await noor();
    const late = await whileHeld(world, community, invite, (tx) => joinCommunity(tx, { communityId: community.id, personId: person.id }));
    expect(codeOf(late)).toEqual(["CONFLICT", "invitation.already_member"]);
    expect(await world.rows("SELECT FROM invitations WHERE email = $1", [email])).toEqual([]);
  });

  it("at which a facilitator is one no longer, they withdraw nothing", async () => {
    const { community, facilitator, invite } = await circle();
    const id = String((await invite()).data.inviteToCommunity!.id);
    const withdraw = () => world.as(facilitator)(withdrawInvitation, { id });
    const late = await whileHeld(world, community, withdraw, (tx) => leave(tx, community.id, facilitator.id, true));
    expect(codeOf(late)).toEqual(["FORBIDDEN", "invitation.not_facilitator"]);
    expect(await world.rows("SELECT state FROM invitations WHERE id = $1", [id])).toEqual([{ state: "OPEN" }]);
  });
});

describe("accepting", () => {
  it("makes a member with organisation, constituency, offers and needs, once, and puts it on record", async () => {
    const { community, facilitator, organisation, email, invite, noor } = await circle();
    await invite();
    const token = await tokenFor(email);
    const person = await noor();
    const invitation = (await opened(token, person))!;
    expect(invitation.whyNotAccept).toBeNull();
    const id = String(invitation.id);

    expect(fieldsOf(await world.as(person)(acceptInvitation, { input: { invitation: id } }))).toEqual([["offers", "text.required"], ["needs", "text.required"]]);
    expect(fieldsOf(await world.as(person)(acceptInvitation, { input: { invitation: id, ...entry, organisation: "geen-id" } }))).toEqual([["organisation", "organisation.unknown"]]);
    const accepted = await world.as(person)(acceptInvitation, { input: { invitation: id, ...entry, constituency: "starters" } });
    expect(accepted.data.acceptInvitation).toEqual({
      id: expect.any(String), role: "MEMBER", endsAt: null, constituency: "starters", organisation: { id: organisation.id }, person: { id: person.id }, community: { id: community.id },
      offers: [{ text: "Een kijkwijzer" }], needs: [{ text: "Iemand die meedenkt" }],
    });
    expect((await world.as(facilitator)(readInvitation, { id })).data.node).toMatchObject({ state: "ACCEPTED", acceptedBy: { id: person.id }, settledAt: world.clock.now().toISOString() });
    expect(await opened(token, person)).toBeNull();
    const told = (await post.deliver()).filter(({ to }) => to.includes(facilitator.email!));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain(`${person.displayName} doet mee aan ${community.name}`);
    expect((await world.as(facilitator)("{ viewer { notifications { edges { node { kind actor { id } subject { id } } } } } }")).data.viewer!.notifications!.edges).toEqual([
      { node: { kind: "INVITATION_ACCEPTED", actor: { id: person.id }, subject: { id } } },
    ]);
    expect(codeOf(await world.as(person)(acceptInvitation, { input: { invitation: id, ...entry } }))?.[0]).toBe("NOT_FOUND");
    expect(codeOf(await world.as(facilitator)(withdrawInvitation, { id }))).toEqual(["CONFLICT", "invitation.closed"]);
    expect(codeOf(await world.as(facilitator)(resendInvitation, { id }))).toEqual(["CONFLICT", "invitation.closed"]);
    expect(await world.rows("SELECT act, actor_id FROM audit_entries WHERE details->>'invitationId' = $1 ORDER BY id", [id])).toEqual([
      { act: "invitation.sent", actor_id: facilitator.id }, { act: "invitation.accepted", actor_id: person.id },
    ]);
    expect(await world.rows("SELECT decided_by FROM role_assignments r JOIN memberships m ON m.id = r.membership_id WHERE m.person_id = $1", [person.id])).toEqual([{ decided_by: facilitator.id }]);
  });

  it("is not for another address, whoever holds the link", async () => {
    const { email, invite } = await circle();
    const id = String((await invite()).data.inviteToCommunity!.id);
    const thief = await world.a.person({ email: `dief.${email}`, password: PASSWORD });
    expect(await opened(await tokenFor(email), thief)).toMatchObject({ email, whyNotAccept: { code: "FORBIDDEN", because: "invitation.other_address" } });
    expect(codeOf(await world.as(thief)(acceptInvitation, { input: { invitation: id, ...entry } }))).toEqual(["NOT_FOUND", "not_found"]);
  });

  it("of an expert and an observer ends by itself; who observes brings nothing", async () => {
    const expert = await circle();
    await expert.invite({ role: "EXPERT", endsAt: inDays(10) });
    const id = String((await opened(await tokenFor(expert.email)))!.id);
    const made = await world.as(await expert.noor())(acceptInvitation, { input: { invitation: id, ...entry } });
    expect(made.data.acceptInvitation).toMatchObject({ role: "EXPERT", endsAt: inDays(10) });

    const observer = await circle();
    const invited = (await observer.invite({ role: "OBSERVER", endsAt: inDays(10) })).data.inviteToCommunity!;
    expect(invited.expiresAt).toBe(inDays(10));
    const seen = await world.as(await observer.noor())(acceptInvitation, { input: { invitation: invited.id, ...entry } });
    expect(seen.data.acceptInvitation).toMatchObject({ role: "OBSERVER", offers: [], needs: [] });
  });

  it("leads nowhere once expired, withdrawn or sent anew: all links answer like one that never was", async () => {
    const { facilitator, email, invite, noor } = await circle();
    const id = String((await invite()).data.inviteToCommunity!.id);
    const first = await tokenFor(email);
    await world.as(facilitator)(resendInvitation, { id });
    expect(await opened(first)).toBeNull();
    const second = await tokenFor(email);
    expect(second).not.toBe(first);
    expect(await opened(second)).toMatchObject({ id });

    const person = await noor();
    world.pass(30 * DAY);
    expect(await opened(second, person)).toBeNull();
    expect((await world.as(facilitator)(readInvitation, { id })).data.node).toMatchObject({ state: "EXPIRED" });
    expect(codeOf(await world.as(person)(acceptInvitation, { input: { invitation: id, ...entry } }))?.[0]).toBe("NOT_FOUND");
    expect(codeOf(await world.as(facilitator)(withdrawInvitation, { id }))).toEqual(["CONFLICT", "invitation.closed"]);
    expect((await invite()).data.inviteToCommunity).toMatchObject({ state: "OPEN" });
    expect(codeOf(await world.as(facilitator)(resendInvitation, { id }))).toEqual(["CONFLICT", "invitation.closed"]);

    const third = await tokenFor(email);
    const again = (await opened(third))!;
    expect((await world.as(facilitator)(withdrawInvitation, { id: again.id })).data.withdrawInvitation).toMatchObject({ state: "WITHDRAWN" });
    for (const token of [third, "", "onzin", "x".repeat(10_000)]) expect(await opened(token, person)).toBeNull();
    world.clock.set(new Date("2026-11-10T12:00:00.000Z"));
  });

  it("of an invitation withdrawn before the mail left: no mail goes out", async () => {
    const { facilitator, email, invite } = await circle();
    const id = String((await invite()).data.inviteToCommunity!.id);
    await world.drain();
    await world.as(facilitator)(withdrawInvitation, { id });
    await post.deliver();
    expect(post.arrived.filter(({ to }) => to.includes(email))).toEqual([]);
  });

  it("is open to who was a member before: a stint of its own", async () => {
    const { community, invite, noor } = await circle();
    const person = await noor();
    await world.a.membership(community, person);
    world.pass(1000);
    await world.as(person)(leaveCommunity, { community: community.id });
    const id = String((await invite()).data.inviteToCommunity!.id);
    expect((await world.as(person)(acceptInvitation, { input: { invitation: id, ...entry } })).data.acceptInvitation).toMatchObject({ role: "MEMBER" });
    expect(await world.rows("SELECT 1 FROM memberships WHERE person_id = $1", [person.id])).toHaveLength(2);
  });

  it("forgets in time the addresses of who did not come", async () => {
    const { facilitator, email, invite } = await circle();
    const id = String((await invite()).data.inviteToCommunity!.id);
    await world.as(facilitator)(withdrawInvitation, { id });
    const left = async () => (await world.rows("SELECT 1 FROM invitations WHERE email = $1", [email])).length;
    await inTransaction(world.runtime, forgetOldInvitations);
    expect(await left()).toBe(1);
    world.pass(90 * DAY);
    await inTransaction(world.runtime, forgetOldInvitations);
    expect(await left()).toBe(0);
    world.clock.set(new Date("2026-11-10T12:00:00.000Z"));
  });
});

it("those to oneself are found by their address, however many were sent to others", async () => {
  const { community, facilitator, invite, noor } = await circle();
  await invite();
  await world.rows(
    `INSERT INTO invitations (id, created_at, community_id, email, role, inviter_id, expires_at, state, settled_at)
     SELECT gen_random_uuid(), $1, $2, n || '@elders.example', 'MEMBER', $3, $1, CASE WHEN n % 2 = 0 THEN 'OPEN' ELSE 'WITHDRAWN' END, CASE WHEN n % 2 = 0 THEN NULL ELSE $1::timestamptz END
     FROM generate_series(1, 2000) n`, [world.clock.now(), community.id, facilitator.id],
  );
  await world.rows("ANALYZE invitations");
  const ask = world.as(await noor());
  const { result, statements } = await countStatements(() => ask("{ viewer { invitations { community { slug } } } }"));
  expect(result.data.viewer!.invitations).toEqual([{ community: { slug: community.slug } }]);
  const { text, values } = statements.find(({ text }) => text.includes("FROM invitations i"))!;
  const plan = await world.rows<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("invitations_by_email");
});

describe("an invitation that meets an open request", () => {
  it("accepts it at once, in the role and with the words of the invitation, and sends no link", async () => {
    const { community, facilitator, email, invite, noor } = await circle();
    const person = await noor();
    const { id } = await world.a.joinRequest(community, { applicant: person, offers: ["Een lesbezoek"] });
    const { data } = await invite({ role: "EXPERT", endsAt: inDays(100), message: "Welkom, we kennen elkaar." });

    expect(data.inviteToCommunity).toMatchObject({ state: "ACCEPTED", acceptedBy: { id: person.id } });
    expect((await world.as(person)(readJoinRequest, { id })).data.node).toMatchObject({ status: "ACCEPTED", decidedBy: { id: facilitator.id }, welcome: "Welkom, we kennen elkaar." });
    const { data: own } = await world.as(person)("query ($slug: String!) { community(slug: $slug) { viewerMembership { role endsAt offers { text } } } }", { slug: community.slug });
    expect(own.community!.viewerMembership).toEqual({ role: "EXPERT", endsAt: inDays(100), offers: [{ text: "Een lesbezoek" }] });
    const told = await post.deliver();
    expect(told.filter(({ to, text }) => to.includes(facilitator.email!) && text.includes("uitnodiging aan"))).toEqual([]);
    expect(post.arrived.filter(({ to, text }) => to.includes(email) && text.includes("/uitnodiging?"))).toEqual([]);
  });

  it("the other way round: who was invited and asks to join all the same is let in", async () => {
    const { community, facilitator, invite, noor } = await circle();
    const invitation = String((await invite()).data.inviteToCommunity!.id);
    const person = await noor();
    const { data } = await world.as(person)(requestToJoin, { input: { community: community.id, motive: "Ik doe graag mee met jullie.", ...entry } });
    await world.drain();
    expect((await world.as(person)(readJoinRequest, { id: data.requestToJoin!.id })).data.node).toMatchObject({ status: "ACCEPTED", decidedBy: { id: facilitator.id } });
    expect((await world.as(facilitator)(readInvitation, { id: invitation })).data.node).toMatchObject({ state: "ACCEPTED", acceptedBy: { id: person.id } });
    expect(codeOf(await world.as(facilitator)(acceptJoinRequest, { id: data.requestToJoin!.id }))).toEqual(["CONFLICT", "join.closed"]);
  });
});
