import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { captured } from "../../test/log.ts";
import { cutConnections, until, withoutDatabase } from "../../test/outage.ts";
import { openSocket, type Following, type Socket } from "../../test/socket.ts";
import { World } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import type { Contribution } from "../features/contributions/contribution.entity.ts";
import type { Person } from "../features/people/person.entity.ts";
import type { Bus } from "../kernel/bus.ts";
import { DAY } from "../kernel/clock.ts";

let world: World;
let community: Community;
let author: Person;
let question: Contribution;
const open: Socket[] = [];
const { log } = captured();

beforeAll(async () => {
  world = await World.open(undefined, { log });
  world.runtime.recheckAccessEvery = 50;
  countListeners(world.runtime.bus);
  community = await world.a.community();
  author = await world.a.member(community, { displayName: "Noor" });
  question = await world.a.contribution(community, author);
});
afterEach(async () => {
  for (const { client } of open.splice(0)) await client.dispose();
  await until("nobody listens any more", () => listeners() === 0);
});
afterAll(() => world.close());

const listening = new Set<object>();
const listeners = () => listening.size;

function countListeners(bus: Bus): void {
  const listen = bus.listen.bind(bus);
  bus.listen = (listener) => {
    const silence = listen(listener);
    listening.add(listener);
    return () => {
      listening.delete(listener);
      silence();
    };
  };
}

async function socketOf(person?: { id: string }): Promise<Socket> {
  const socket = await openSocket(world, { as: person });
  open.push(socket);
  return socket;
}

const PUBLISHED = "subscription ($community: ID!) { contributionPublished(community: $community) { __typename title author { displayName } viewerFoundHelpful } }";
const ADDED = "subscription ($contribution: ID!) { commentAdded(contribution: $contribution) { body author { displayName } contribution { commentCount title } } }";

/** Follows, and waits until the server listens on its behalf. */
async function follow(socket: Socket, query: string, variables: Record<string, unknown>): Promise<Following> {
  const before = listeners();
  const following = socket.follow(query, variables);
  await until("the server listens", () => listeners() > before);
  return following;
}

describe("a member who follows", () => {
  it("is told of what is published, and of each comment, as it stands at that moment", async () => {
    const socket = await socketOf(await world.a.member(community));
    const published = await follow(socket, PUBLISHED, { community: community.id });
    const added = await follow(socket, ADDED, { contribution: question.id });
    const reader = await world.a.member(community, { displayName: "Sem" });
    const count = (await world.rows<{ n: number }>("SELECT comment_count AS n FROM contributions WHERE id = $1", [question.id]))[0]!.n;

    await world.a.contribution(community, reader, { title: "Wie helpt?" });
    await world.a.contribution(await world.a.community(), author, { title: "Elders" });
    await world.a.comment(question, reader, { body: "Ik" });
    await until("the first comment is told", () => added.results.length === 1);
    await world.rows("UPDATE people SET display_name = 'Sem de Wit' WHERE id = $1", [reader.id]);
    await world.rows("UPDATE contributions SET title = 'Nieuwe titel' WHERE id = $1", [question.id]);
    await world.a.comment(question, reader, { body: "En ik" });
    await until("the second comment is told", () => added.results.length === 2);

    expect(published.results).toEqual([{ data: { contributionPublished: { __typename: "Question", title: "Wie helpt?", author: { displayName: "Sem" }, viewerFoundHelpful: false } } }]);
    expect(added.results.map(({ data }) => data?.commentAdded)).toEqual([
      { body: "Ik", author: { displayName: "Sem" }, contribution: { commentCount: count + 1, title: question.title } },
      { body: "En ik", author: { displayName: "Sem de Wit" }, contribution: { commentCount: count + 2, title: "Nieuwe titel" } },
    ]);
  });

  it("is told nothing after they left, and the operation ends", async () => {
    for (let time = 0; time < 10; time++) {
      // Of its own each time: what the last one ended with may still be on its way.
      const community = await world.a.community();
      const question = await world.a.contribution(community, author);
      const leaver = await world.a.member(community);
      const socket = await socketOf(leaver);
      const [published, added] = [await follow(socket, PUBLISHED, { community: community.id }), await follow(socket, ADDED, { contribution: question.id })];
      await world.a.comment(question, author);
      await until("the comment is told", () => added.results.length === 1);

      expect((await world.as(leaver)("mutation ($id: ID!) { leaveCommunity(community: $id) { id } }", { id: community.id })).errors).toBeUndefined();
      await Promise.all([world.a.contribution(community, author, { title: "Na het vertrek" }), world.a.comment(question, author)]);

      expect(await Promise.all([published.ended, added.ended])).toEqual([undefined, undefined]);
      expect([JSON.stringify(published.results).includes("Na het vertrek"), added.results.length]).toEqual([false, 1]);
    }
  }, 60_000);

  it("until a date is told nothing after it, though nobody says that it has come", async () => {
    const guest = await world.a.member(community, { endsAt: new Date(world.clock.now().getTime() + DAY) });
    const added = await follow(await socketOf(guest), ADDED, { contribution: question.id });
    const before = world.clock.now();
    world.pass(DAY);
    expect(await added.ended).toBeUndefined();
    world.clock.set(before);
    await world.a.comment(question, author);

    expect(added.results).toEqual([]);
  });

  it("and turns away leaves nothing behind, though nothing happens that could be told", async () => {
    world.runtime.recheckAccessEvery = DAY;
    const socket = await socketOf(author);
    const before = listeners();
    const followings = [];
    for (let n = 0; n < 20; n++) followings.push(await follow(socket, ADDED, { contribution: question.id }));
    expect(listeners()).toBe(before + 20);

    followings.slice(0, 10).forEach(({ stop }) => stop());
    await until("ten are left", () => listeners() === before + 10);
    await socket.client.dispose();
    await until("none is left", () => listeners() === before);
    world.runtime.recheckAccessEvery = 50;
  });

  it("is let go of when events may have been missed, and comes back to be told what follows", async () => {
    const socket = await socketOf(author);
    await follow(socket, ADDED, { contribution: question.id });
    await cutConnections(world, "LISTEN%");
    expect(await socket.closed).toBe(1012);

    const added = await follow(await socketOf(author), ADDED, { contribution: question.id });
    await world.a.comment(question, author, { body: "Weer daar" });
    await until("it is told", () => added.results.length === 1);
  });

  it("is asked to come back later while the database is away", async () => {
    const socket = await socketOf(author);
    await follow(socket, ADDED, { contribution: question.id });

    await withoutDatabase(world, async () => expect([1012, 1013]).toContain(await socket.closed));
    await until("the line is back", async () => (await world.rows("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")).length === 1);
  });
});

describe("somebody who may not follow", () => {
  it("an outsider, a visitor, and who follows nothing that is there are told the same", async () => {
    const outsider = await world.a.person();
    const asked: [string, Record<string, unknown>][] = [
      [PUBLISHED, { community: community.id }],
      [ADDED, { contribution: question.id }],
      [PUBLISHED, { community: "__proto__" }],
      [ADDED, { contribution: "\0" }],
      [ADDED, { contribution: community.id }],
    ];
    for (const person of [outsider, undefined]) {
      const socket = await socketOf(person);
      for (const [query, variables] of asked) {
        const following = socket.follow(query, variables);
        await following.ended;
        expect(following.results).toEqual([{ errors: [expect.objectContaining({ message: "not_found", extensions: { code: "NOT_FOUND" } })] }]);
      }
    }
  });

  it("has no connection left once they signed out elsewhere, within a second, twenty times out of twenty", async () => {
    const times: number[] = [];
    for (let time = 0; time < 20; time++) {
      const cookie = await world.cookieOf(author);
      const socket = await openSocket(world, { cookie });
      open.push(socket);
      if (time % 2 === 0) await follow(socket, ADDED, { contribution: question.id });
      const from = performance.now();
      const payload = { query: "mutation { signOut }" };
      await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", cookie }, payload });
      expect(await socket.closed).toBe(4403);
      times.push(performance.now() - from);
    }

    expect(times).toHaveLength(20);
    expect(Math.max(...times)).toBeLessThan(1000);
  }, 60_000);
});

it("tells nobody why something of ours failed", async () => {
  const socket = await socketOf(author);
  await world.rows("ALTER TABLE drafts RENAME TO drawings");
  const asked = socket.follow("{ viewer { drafts { id } } }");
  await asked.ended;
  await world.rows("ALTER TABLE drawings RENAME TO drafts");

  expect(asked.results[0]?.errors).toEqual([expect.objectContaining({ message: "internal", extensions: { code: "INTERNAL_SERVER_ERROR", errorId: expect.any(String) } })]);
});
