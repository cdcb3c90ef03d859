/** What of the log is asked for, as it stands in the address. */
export function auditFilter(address: URLSearchParams): { act: string | null; community: string | null } {
  return { act: address.get("wat") || null, community: address.get("kring") || null };
}
