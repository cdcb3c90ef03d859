import { addNeed, addOffer } from "../src/features/supply/supply.commands.ts";
import type { Stage } from "./stage.ts";

/** What the member brings. */
export async function offer(stage: Stage): Promise<string> {
  return (await stage.write((tx) => addOffer(tx, memberIn(stage), { text: "Ik kan goed rekenen", tags: ["rekenen"], capacity: 2 }))).id;
}

/** What the member looks for. */
export async function need(stage: Stage): Promise<string> {
  return (await stage.write((tx) => addNeed(tx, memberIn(stage), { text: "Ik zoek iemand die wil meedenken", tags: ["rekenen"] }))).id;
}

function memberIn({ memberships, member, community }: Stage) {
  return { id: memberships.get(member.id)!, communityId: community.id, personId: member.id };
}
