import type { MembershipRole } from "../../gql/graphql";

const roles: Record<string, MembershipRole> = {
  onderwerpbeheerders: "FACILITATOR",
  deelnemers: "MEMBER",
  deskundigen: "EXPERT",
  waarnemers: "OBSERVER",
};

export const roleWords = Object.keys(roles);

export function roleOf(word: string | null): MembershipRole | null {
  return (word && roles[word]) || null;
}

/** What the address says: `?rol=deskundigen&naam=anouk`. */
export function memberFilter(search: URLSearchParams): { role?: MembershipRole; search?: string } {
  const role = roleOf(search.get("rol"));
  const name = search.get("naam")?.trim();
  return { ...(role ? { role } : {}), ...(name ? { search: name } : {}) };
}
