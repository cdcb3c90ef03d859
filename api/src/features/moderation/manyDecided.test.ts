import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const PEOPLE = "INSERT INTO people (id, created_at, display_name) SELECT gen_random_uuid(), $1, 'Velen' FROM generate_series(1, 1000)";
const MEMBERS = "INSERT INTO memberships (id, created_at, community_id, person_id, joined_at) SELECT id, $2, $1, id, $2 FROM people WHERE display_name = 'Velen'";
const ROLES = "INSERT INTO role_assignments (id, created_at, membership_id, role, starts_at) SELECT id, $1, id, 'MEMBER', $1 FROM people WHERE display_name = 'Velen'";
const REQUESTS = `INSERT INTO join_requests (id, created_at, community_id, applicant_id, motive, offers, needs, status, decided_at)
  SELECT id, $2, $1, id, 'Waarom', '{a}', '{b}', 'ACCEPTED', $2 FROM people WHERE display_name = 'Velen'`;
const CASES = `INSERT INTO moderation_cases (id, created_at, community_id, contribution_id, author_id, outcome, decided_at)
  SELECT id, $2, $1, $3, $4, 'DISMISSED', $2 FROM people WHERE display_name = 'Velen'`;

/** The shortest of a few, so that what else the machine does counts for little. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 5; time++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

it("takes who does not decide no longer to see a community in which a thousand things were decided", async () => {
  const community = await world.a.community();
  await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const member = await world.a.member(community);
  const question = await world.a.contribution(community, member);
  const now = world.clock.now();
  await world.rows(PEOPLE, [now]);
  await world.rows(MEMBERS, [community.id, now]);
  await world.rows(ROLES, [now]);
  await world.rows(REQUESTS, [community.id, now]);
  await world.rows(CASES, [community.id, now, question.id, member.id]);
  await world.rows("ANALYZE");

  for (const person of [member, await world.a.person(), null]) {
    const ask = world.as(person);
    const read = (fields: string) => () => ask(`query ($slug: String!) { community(slug: $slug) { ${fields} } }`, { slug: community.slug });
    expect((await read("openJoinRequestCount openReportCount")()).data.community).toEqual({ openJoinRequestCount: null, openReportCount: null });
    const floor = await timeOf(read("memberCount facilitators { id }"));
    expect(await timeOf(read("openJoinRequestCount openReportCount"))).toBeLessThan(6 * floor);
  }
});
