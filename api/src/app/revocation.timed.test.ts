import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { until } from "../../test/outage.ts";
import { leaveCommunity, removeMember } from "../../test/operations.ts";
import { openSocket } from "../../test/socket.ts";
import { World } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import type { Contribution } from "../features/contributions/contribution.entity.ts";
import { MembershipRole } from "../features/memberships/membership.entity.ts";
import type { Person } from "../features/people/person.entity.ts";
import { SECOND } from "../kernel/clock.ts";

const TRIES = 100;
const ADDED = "subscription ($contribution: ID!) { commentAdded(contribution: $contribution) { body } }";

let world: World;
let community: Community;
let author: Person;
let question: Contribution;
beforeAll(async () => {
  world = await World.open();
  community = await world.a.community();
  author = await world.a.member(community, { role: MembershipRole.FACILITATOR });
  question = await world.a.contribution(community, author);
});
afterAll(() => world.close());

/**
 * Somebody follows while others go on talking; answers how long after the revocation they were still told something, and how long until it
 * ended. It counts from when it was asked, or from the moment that the revocation answers.
 */
async function revoked(revoke: (follower: Person, cookie: string) => Promise<number | void>, endsAt?: Date): Promise<{ lastEvent: number; ended: number }> {
  const follower = await world.a.person();
  await world.a.membership(community, follower, endsAt && { role: MembershipRole.EXPERT, endsAt });
  const cookie = await world.cookieOf(follower);
  const socket = await openSocket(world, { cookie });
  const following = socket.follow(ADDED, { contribution: question.id });
  let last = 0;
  let seen = 0;
  const watch = setInterval(() => {
    if (following.results.length > seen) last = performance.now();
    seen = following.results.length;
  }, 1);
  let talking = true;
  const talk = (async () => {
    while (talking) await world.a.comment(question, author);
  })();
  await until("something is told", () => following.results.length > 1);
  const asked = performance.now();
  const from = (await revoke(follower, cookie)) ?? asked;
  await Promise.race([following.ended, socket.closed]);
  const ended = performance.now() - from;
  talking = false;
  await talk;
  clearInterval(watch);
  await socket.client.dispose();
  return { lastEvent: Math.max(0, last - from), ended };
}

async function worstOf(name: string, tries: number, attempt: () => Promise<{ lastEvent: number; ended: number }>): Promise<number> {
  const times: { lastEvent: number; ended: number }[] = [];
  for (let time = 0; time < tries; time++) times.push(await attempt());
  const worst = (of: "lastEvent" | "ended") => Math.max(...times.map((time) => time[of]));
  process.stdout.write(`${name}: ${tries} tries; last event at most ${worst("lastEvent").toFixed(0)} ms after it, stream ended after at most ${worst("ended").toFixed(0)} ms\n`);
  return Math.max(worst("lastEvent"), worst("ended"));
}

it(`who is removed is told nothing any more within a second, ${TRIES} times out of ${TRIES}`, async () => {
  const ask = world.as(author);
  const worst = await worstOf("removal", TRIES, () =>
    revoked(async (follower) => {
      const [own] = await world.rows<{ id: string }>("SELECT id FROM memberships WHERE person_id = $1", [follower.id]);
      expect((await ask(removeMember, { membership: own!.id, reason: "Misbruik" })).errors).toBeUndefined();
    }),
  );
  expect(worst).toBeLessThan(SECOND);
}, 120_000);

it(`who signs out elsewhere is told nothing any more within a second, ${TRIES} times out of ${TRIES}`, async () => {
  const worst = await worstOf("sign-out", TRIES, () =>
    revoked(async (_follower, cookie) => void (await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", cookie }, payload: { query: "mutation { signOut }" } }))),
  );
  expect(worst).toBeLessThan(SECOND);
}, 120_000);

/** Lets the world's clock run from where it stands; answers where its zero lies on the clock that measures, and how to stop it. */
function run(): { start: number; stop: () => void } {
  const start = world.clock.now().getTime() - performance.now();
  const ticking = setInterval(() => world.clock.set(new Date(start + performance.now())), 1);
  return { start, stop: () => clearInterval(ticking) };
}

it("whose date comes is told nothing any more within a second, twenty times out of twenty, though nobody announces it", async () => {
  expect(world.runtime.recheckAccessEvery).toBeUndefined();
  const worst = await worstOf("end date", 20, async () => {
    const endsAt = new Date(world.clock.now().getTime() + 700);
    let stop: () => void = () => undefined;
    // The clock stands still until something was told, however long that takes on a busy machine.
    const begin = () => {
      const running = run();
      stop = running.stop;
      return Promise.resolve(endsAt.getTime() - running.start);
    };
    return revoked(begin, endsAt).finally(() => stop());
  });
  expect(worst).toBeLessThan(SECOND);
}, 60_000);

it("whose date is moved nearer is met by the new one", async () => {
  const { start, stop } = run();
  const { ended } = await revoked(async (follower) => {
    const [own] = await world.rows<{ id: string }>("SELECT id FROM memberships WHERE person_id = $1", [follower.id]);
    const endsAt = new Date(world.clock.now().getTime() + 500).toISOString();
    const moved = await world.as(author)("mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { id } }", { input: { membership: own!.id, role: "EXPERT", endsAt } });
    expect(moved.errors).toBeUndefined();
    return Date.parse(endsAt) - start;
  }, new Date(world.clock.now().getTime() + 3_600_000));
  stop();
  expect(ended).toBeLessThan(SECOND);
  expect((await world.as(author)(leaveCommunity, { community: community.id })).errors?.[0]?.message).toBe("membership.last_facilitator");
}, 30_000);
