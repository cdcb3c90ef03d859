/** A fault travels through the form library as one string: a message key of the server, and its figures. */
export function fault(because: string, params: Record<string, number | string> = {}): string {
  return `${because} ${JSON.stringify(params)}`;
}

export function readFault(text: string): { because: string; params: Record<string, number | string> } {
  const space = text.indexOf(" ");
  if (space < 0) return { because: text, params: {} };
  return { because: text.slice(0, space), params: JSON.parse(text.slice(space + 1)) as Record<string, number | string> };
}
