/** The link by which a text names somebody, as the server reads it; signs of Markdown in a name are no marks. */
export function mentionOf({ id, displayName }: { id: string; displayName: string }): string {
  return `[@${displayName.replace(/[\\`*_[\]<>~!|&]/g, String.raw`\$&`)}](/mensen/${id})`;
}
