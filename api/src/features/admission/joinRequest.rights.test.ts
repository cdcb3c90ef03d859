import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { aThousandMembers } from "../../../test/crowd.ts";
import { timeOf } from "../../../test/timeOf.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const REQUESTS = `INSERT INTO join_requests (id, created_at, community_id, applicant_id, motive, offers, needs, status, decided_at)
  SELECT id, $2, $1, id, 'Waarom', '{a}', '{b}', 'ACCEPTED', $2 FROM people WHERE display_name = 'Velen'`;

it("takes who decides nothing no longer to see a community that let in a thousand", async () => {
  const community = await world.a.community();
  await world.a.member(community, { role: MembershipRole.FACILITATOR });
  const member = await world.a.member(community);
  await aThousandMembers(world, community);
  await world.rows(REQUESTS, [community.id, world.clock.now()]);
  await world.rows("ANALYZE");

  for (const person of [member, await world.a.person(), await world.a.person({ admin: true }), null]) {
    const ask = world.as(person);
    const read = (fields: string) => () => ask(`query ($slug: String!) { community(slug: $slug) { ${fields} } }`, { slug: community.slug });
    expect((await read("openJoinRequestCount")()).data.community).toEqual({ openJoinRequestCount: null });
    expect(await timeOf(read("openJoinRequestCount"))).toBeLessThan(6 * (await timeOf(read("memberCount facilitators { id }"))));
  }
});
