/** Many sources name their year already. */
export function sourceWords(source: string, year: number | null): string {
  return year && !source.includes(String(year)) ? `${source}, ${year}` : source;
}
