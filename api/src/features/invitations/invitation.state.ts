import { InvitationState, type Invitation } from "./invitation.entity.ts";

/** How it stands with an invitation at the moment given. */
export function stateAt({ state, expiresAt }: Pick<Invitation, "state" | "expiresAt">, now: Date): InvitationState {
  return state === InvitationState.OPEN && expiresAt <= now ? InvitationState.EXPIRED : state;
}

/** SQL: the same. */
export function stateAtSql(invitation: string, now: string): string {
  return `CASE WHEN ${invitation}.state = 'OPEN' AND ${invitation}.expires_at <= ${now} THEN 'EXPIRED' ELSE ${invitation}.state END`;
}
