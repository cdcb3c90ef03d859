import type { MembershipRole } from "../../gql/graphql";

export interface OfferValues {
  role: MembershipRole;
  /** A day, as the field has it; through its last second. */
  endsAt: string;
  message: string;
}

/** Who facilitates is appointed, never invited. */
export const ROLES = ["MEMBER", "EXPERT", "OBSERVER"] as const;

export const noOffer: OfferValues = { role: "MEMBER", endsAt: "", message: "" };

export function offerOf({ role, endsAt, message }: OfferValues) {
  return { role, endsAt: role === "MEMBER" || !endsAt ? null : new Date(`${endsAt}T23:59:59`).toISOString(), message: message.trim() || null };
}
