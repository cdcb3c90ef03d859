export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What to put in place of which part, and what is selected after that. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [number, number];
}

/** Puts signs around the selection, or takes them away when they already stand there. */
export function around({ text, start, end }: Selected, sign: string): Edit {
  const chosen = text.slice(start, end);
  const width = sign.length;
  const standsAround = text.slice(start - width, start) === sign && text.slice(end, end + width) === sign;
  // One star beside two is the other sign.
  const doubled = sign === "*" && text.slice(start - 2, start) === "**" && text.slice(start - 3, start) !== "***";
  if (standsAround && !doubled) return { from: start - width, to: end + width, insert: chosen, select: [start - width, end - width] };
  return { from: start, to: end, insert: `${sign}${chosen}${sign}`, select: [start + width, end + width] };
}

/** Puts a sign before every line of the selection, or takes it away when every line has it. */
export function before({ text, start, end }: Selected, sign: string): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const all = lines.every((line) => line.startsWith(sign));
  const insert = lines.map((line) => (all ? line.slice(sign.length) : `${sign}${line}`)).join("\n");
  const caret = from + insert.length;
  return { from, to, insert, select: start === end ? [caret, caret] : [from, caret] };
}

/** Makes the selection a link and selects the place for its address, or the words when there are none yet. */
export function linked({ text, start, end }: Selected, placeholder: string): Edit {
  const chosen = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const words = isAddress || !chosen ? placeholder : chosen;
  const address = isAddress ? chosen : "https://";
  const insert = `[${words}](${address})`;
  const wordsAt = start + 1;
  const addressAt = wordsAt + words.length + 2;
  return { from: start, to: end, insert, select: words === placeholder ? [wordsAt, wordsAt + words.length] : [addressAt, addressAt + address.length] };
}

/** On Enter in a list or a quote: the next line begins the same way; an empty one ends it. */
export function continued({ text, start, end }: Selected): Edit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const opening = /^(\s*)([-*+] (?:\[[ xX]\] )?|> |(\d+)([.)]) )/.exec(line);
  if (!opening) return null;
  const [whole, indent = "", sign = "", number, dot] = opening;
  if (line === whole) return { from, to: start, insert: "", select: [from, from] };
  const next = number === undefined ? sign.replace(/\[[xX]\]/, "[ ]") : `${Number(number) + 1}${dot ?? "."} `;
  const insert = `\n${indent}${next}`;
  return { from: start, to: start, insert, select: [start + insert.length, start + insert.length] };
}
