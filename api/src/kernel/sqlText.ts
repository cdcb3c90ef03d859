/** Collects the values of one statement and hands out their placeholders, so that its text stays the same for every call. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value; answers its placeholder, `$1` for the first. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What the SQL of a list may ask for: placeholders, who looks, and at which moment. */
export interface Scope {
  parameters: Parameters;
  viewer: { id: string; admin: boolean } | null;
  /** Set where a program asks instead of a person: the communities that it may know of. */
  token?: { communityIds: string[] } | null;
  now: Date;
}

/** Escapes what LIKE would read as a wildcard. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** SQL: a text as it is searched: capitals and accents do not count. */
export function folded(text: string): string {
  return `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
}

/** Names are ordered as a Dutch reader expects: case and accents count last. */
export const BY_NAME = 'COLLATE "nl-x-icu"';
