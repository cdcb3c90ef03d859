import type { Context } from "../../kernel/context.ts";
import type { Loader } from "../../kernel/loaders.ts";
import { hashOf } from "../people/session.commands.ts";
import { Invitation } from "./invitation.entity.ts";
import { isToViewer, mayInvite, mayReadInvitation } from "./invitation.rights.ts";

export const invitationById: Loader<string, Invitation> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(Invitation, "i")} FROM invitations i WHERE i.id = ANY(${scope.parameters.add(ids)}) AND ${mayReadInvitation(scope, "i")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** Those of the invitations that the viewer may withdraw and send anew. */
export const invitationAtDesk: Loader<string, Invitation> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT ${context.db.columns(Invitation, "i")} FROM invitations i WHERE i.id = ANY(${scope.parameters.add(ids)}) AND ${mayInvite(scope, "i.community_id")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** In which of the communities the viewer invites. */
export const invitesIn: Loader<string, { id: string }> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const text = `SELECT c.id FROM communities c WHERE c.id = ANY(${scope.parameters.add(ids)}) AND ${mayInvite(scope, "c.id")}`;
    return context.db.rows(text, scope.parameters.values);
  },
  keyOf: ({ id }) => id,
};

/** The address of the viewer's account, under their own id. */
export const emailOfViewer: Loader<string, { id: string; email: string | null }> = {
  batch: (_ids, { db, viewer }) => (viewer ? db.rows("SELECT id, email FROM people WHERE id = $1", [viewer.id]) : Promise.resolve([])),
  keyOf: ({ id }) => id,
};

/** What the link in the mail leads to, for whoever holds it; null where it leads nowhere: unknown, used, withdrawn and expired alike. */
export async function invitationByToken({ db, now }: Context, token: string): Promise<Invitation | null> {
  const text = `SELECT ${db.columns(Invitation, "i")} FROM invitations i WHERE i.token_hash = $1 AND i.state = 'OPEN' AND i.expires_at > $2`;
  return (await db.rows<Invitation>(text, [hashOf(token), now]))[0] ?? null;
}

/** Those that stand open to the address of the viewer's account, the last one first. */
export function invitationsToViewer(context: Context): Promise<Invitation[]> {
  const scope = context.scope();
  const text = `SELECT ${context.db.columns(Invitation, "i")} FROM invitations i JOIN communities c ON c.id = i.community_id
    WHERE ${isToViewer(scope, "i")} AND c.archived_at IS NULL ORDER BY i.id DESC LIMIT 100`;
  return context.db.rows<Invitation>(text, scope.parameters.values);
}
