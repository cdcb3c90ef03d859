import { acceptInvitation } from "../src/features/invitations/acceptInvitation.ts";
import { mintInvitationToken } from "../src/features/invitations/invitation.commands.ts";
import { inviteToCommunity, type NewInvitation } from "../src/features/invitations/inviteToCommunity.ts";
import { MembershipRole } from "../src/features/memberships/membership.entity.ts";
import { DAY } from "../src/kernel/clock.ts";
import { planList } from "../src/features/invitations/list/planList.ts";
import { readList } from "../src/features/invitations/list/readList.ts";
import type { Stage } from "./stage.ts";

export interface Invitations {
  /** Stands open to who reports. */
  open: string;
  token: string;
  accepted: string;
}

/** By the facilitator of the stage; answers its id. */
export async function invite(stage: Stage, email: string, content: Partial<NewInvitation> = {}): Promise<string> {
  const { community, facilitator } = stage;
  return (await stage.write((tx) => inviteToCommunity(tx, { communityId: community.id, email, inviterId: facilitator.id, ...content }))).id;
}

/** A file with one address. */
export const listOf = (email: string) => Buffer.from(`naam;email\nNoor;${email}`).toString("base64");

/** What is sent to invite from such a file, as its preview shows it. */
export async function shownList({ world, community }: Stage, email: string) {
  const file = listOf(email);
  const { digest } = await planList((text, values) => world.rows(text, values), readList(file), community.id, world.clock.now());
  return { community: community.id, file, digest };
}

/** One that stands open, one that was accepted, one of which nobody in the cast knows, and two that came to nothing. */
export async function layInvitations(stage: Stage): Promise<Invitations> {
  const { world, actors } = stage;
  const addressOf = (role: string) => actors.get(role)!.person!.email!;
  const open = await invite(stage, addressOf("reporter"), { role: MembershipRole.EXPERT, endsAt: new Date(world.clock.now().getTime() + DAY), message: "Doe je mee?" });
  const token = await stage.write((tx) => mintInvitationToken(tx, open));
  await invite(stage, "genodigd@voorbeeld.example", { message: "Doe je mee?" });
  const guest = await world.a.person({ email: "gast@voorbeeld.example", password: "halen-en-brengen" });
  const accepted = await invite(stage, guest.email!);
  await stage.write((tx) => acceptInvitation(tx, accepted, { personId: guest.id }));
  const [expired, withdrawn] = [await invite(stage, addressOf("lapsed")), await invite(stage, addressOf("elsewhere"))];
  await world.rows("UPDATE invitations SET expires_at = created_at WHERE id = $1", [expired]);
  await world.rows("UPDATE invitations SET state = 'WITHDRAWN', settled_at = created_at WHERE id = $1", [withdrawn]);
  return { open, token, accepted };
}
