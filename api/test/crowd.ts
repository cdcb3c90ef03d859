import type { Community } from "../src/features/communities/community.entity.ts";
import type { World } from "./world.ts";

const PEOPLE = "INSERT INTO people (id, created_at, display_name) SELECT gen_random_uuid(), $1, 'Velen' FROM generate_series(1, 1000)";
const MEMBERS = "INSERT INTO memberships (id, created_at, community_id, person_id, joined_at) SELECT id, $2, $1, id, $2 FROM people WHERE display_name = 'Velen'";
const ROLES = "INSERT INTO role_assignments (id, created_at, membership_id, role, starts_at) SELECT id, $1, id, 'MEMBER', $1 FROM people WHERE display_name = 'Velen'";

/** A thousand members called "Velen", in a statement each: what grows with them shows. */
export async function aThousandMembers(world: World, { id }: Pick<Community, "id">): Promise<void> {
  const now = world.clock.now();
  await world.rows(PEOPLE, [now]);
  await world.rows(MEMBERS, [id, now]);
  await world.rows(ROLES, [now]);
}
