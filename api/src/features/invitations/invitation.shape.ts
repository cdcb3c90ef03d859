import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { invitationById } from "./invitation.loaders.ts";
import { mayReadInvitation } from "./invitation.rights.ts";

export const invitationShape: ShapePart = {
  type: "Invitation",
  table: "invitations",
  always: {
    communityId: "community_id",
    email: "email",
    inviterId: "inviter_id",
    expiresAt: "expires_at",
    state: "state",
    settledAt: "settled_at",
    settledById: "settled_by_id",
  },
  fields: {
    createdAt: (row) => `${row}.created_at`,
    role: (row) => `${row}.role`,
    endsAt: (row) => `${row}.ends_at`,
    message: (row) => `${row}.message`,
    community: { type: "Community", join: (row, target) => `LEFT JOIN communities ${target} ON ${target}.id = ${row}.community_id` },
    invitedBy: { type: "Person", join: (row, target) => `LEFT JOIN people ${target} ON ${target}.id = ${row}.inviter_id` },
  },
};

export const invitationNodes: VisibleNodes = {
  type: "Invitation",
  visible: (scope, ids) => `SELECT i.id FROM invitations i WHERE i.id = ANY(${ids}) AND ${mayReadInvitation(scope, "i")}`,
  load: (context, id) => context.load(invitationById, id),
};
