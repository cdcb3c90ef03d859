import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { aThousandMembers } from "../../../test/crowd.ts";
import { timeOf } from "../../../test/timeOf.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const CASES = `INSERT INTO moderation_cases (id, created_at, community_id, contribution_id, author_id, outcome, decided_at)
  SELECT id, $2, $1, $3, $4, 'DISMISSED', $2 FROM people WHERE display_name = 'Velen'`;

it("takes who does not moderate no longer to see a community in which a thousand reports were decided", async () => {
  const community = await world.a.community();
  await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const member = await world.a.member(community);
  const question = await world.a.contribution(community, member);
  await aThousandMembers(world, community);
  await world.rows(CASES, [community.id, world.clock.now(), question.id, member.id]);
  await world.rows("ANALYZE");

  for (const person of [member, await world.a.person(), null]) {
    const ask = world.as(person);
    const read = (fields: string) => () => ask(`query ($slug: String!) { community(slug: $slug) { ${fields} } }`, { slug: community.slug });
    expect((await read("openReportCount")()).data.community).toEqual({ openReportCount: null });
    expect(await timeOf(read("openReportCount"))).toBeLessThan(6 * (await timeOf(read("memberCount facilitators { id }"))));
  }
});
