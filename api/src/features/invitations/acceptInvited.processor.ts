import type { Processor } from "../../kernel/outbox.ts";
import { sql } from "../../kernel/transaction.ts";
import "../admission/events.ts";
import { openRequestOf } from "../admission/joinRequest.commands.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { acceptRequestByInvitation } from "./acceptInvitation.ts";
import { lockInvitation } from "./invitation.commands.ts";

const OPEN_TO = `
  SELECT i.id FROM invitations i JOIN people p ON p.email = i.email JOIN communities c ON c.id = i.community_id
  WHERE i.community_id = $1 AND p.id = $2 AND i.settled_at IS NULL AND i.expires_at > $3 AND c.archived_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.community_id = i.community_id AND m.person_id = p.id AND ${holdsAt("m", "$3")})
  FOR UPDATE OF i`;

/** Whoever was invited and asks to join all the same is let in by the invitation. */
export const acceptInvited: Processor<"joinRequest.submitted"> = {
  name: "acceptInvited",
  on: ["joinRequest.submitted"],
  async handle(tx, facts) {
    for (const { historical, payload: { communityId, applicantId } } of facts) {
      const [open] = historical ? [] : await sql<{ id: string }>(tx, OPEN_TO, [communityId, applicantId, tx.at]);
      const requestId = open && (await openRequestOf(tx, communityId, applicantId));
      if (open && requestId) await acceptRequestByInvitation(tx, await lockInvitation(tx, open.id), requestId, applicantId);
    }
  },
};
