/** An e-mail address as it is kept and compared. PostgreSQL has no place for NUL in a text. */
export function normalEmail(text: string): string {
  return text.replaceAll("\0", "").trim().toLowerCase();
}
