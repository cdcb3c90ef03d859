import type { ChosenOrganisation } from "../organisations/OrganisationPicker";

export interface TokenValues {
  name: string;
  reach: "communities" | "organisation";
  communities: string[];
  organisation: string;
  /** The organisation, where any may be chosen. */
  chosen: ChosenOrganisation | null;
  days: string;
}

/** Choices of how long a key works; a year is the most. */
export const LIVES = ["30", "90", "180", "365"] as const;

/** The values as the API wants them. */
export function inputOf({ name, reach, communities, organisation, chosen, days }: TokenValues) {
  const scope = reach === "communities" ? { communities } : { organisation: chosen?.id ?? organisation };
  return { name, days: Number(days), ...scope };
}
