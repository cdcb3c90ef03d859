import { checkedAddress, checkedName } from "../account.checks.ts";

export type Claims = Record<string, unknown>;

/** What the settings of a provider say of its claims. */
export interface ClaimNames {
  /** The claim that says whether the address is the person's own. */
  verifiedClaim: string;
  /** The claim with the BRIN, or the name, of where they work. */
  organisationClaim: string | null;
}

export interface Described {
  email: string | null;
  displayName: string | null;
  /** A BRIN or a name, as the provider writes it. */
  organisation: string | null;
}

/** Federations hand on attributes with several values as lists. */
function textOf(claim: unknown): string {
  const first: unknown = Array.isArray(claim) ? claim[0] : claim;
  return typeof first === "string" ? first.trim() : "";
}

/** True only where the provider says so in so many words; Entra ID writes `"1"` and `1`. */
function saysYes(claim: unknown): boolean {
  return claim === true || claim === "true" || claim === 1 || claim === "1";
}

function nameIn(claims: Claims): string | null {
  const joined = (given: string, family: string) => [textOf(claims[given]), textOf(claims[family])].filter(Boolean).join(" ");
  const candidates = [textOf(claims.name), joined("given_name", "family_name"), textOf(claims.displayName), joined("givenName", "sn")];
  return candidates.map(checkedName).find((name) => name !== null) ?? null;
}

/** What the claims say of a person, as far as it may count for something here. */
export function describedBy(claims: Claims, { verifiedClaim, organisationClaim }: ClaimNames): Described {
  return {
    email: saysYes(claims[verifiedClaim]) ? checkedAddress(textOf(claims.email)) : null,
    displayName: nameIn(claims),
    organisation: (organisationClaim && textOf(claims[organisationClaim])) || null,
  };
}
