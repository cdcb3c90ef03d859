/** What the API gives at once. */
const MOST = 100;

/** A list that was lengthened stays as long when it is asked for anew. */
export function asManyAs(rows: readonly unknown[] | undefined, first: number): number {
  return Math.min(MOST, Math.max(first, rows?.length ?? 0));
}
