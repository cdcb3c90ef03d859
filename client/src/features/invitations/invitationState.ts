import type { InvitationState } from "../../gql/graphql";

const words: Record<string, InvitationState> = { open: "OPEN", aangenomen: "ACCEPTED", verlopen: "EXPIRED", ingetrokken: "WITHDRAWN" };

export const stateWords = Object.keys(words);

/** Which invitations are listed, as the address says it; those that are open unless it says so. */
export function invitationState(address: URLSearchParams): InvitationState {
  return words[address.get("welke") ?? ""] ?? "OPEN";
}

export function wordOf(state: InvitationState): string {
  return stateWords.find((word) => words[word] === state) ?? "open";
}

/** Where somebody who is signed in finds the invitation to a community without the link from the mail. */
export function invitationAddress(slug: string): string {
  return `/uitnodiging?kring=${slug}`;
}
