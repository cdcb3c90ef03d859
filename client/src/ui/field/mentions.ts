import type { Edit, Selected } from "./markdownEdits";

/** Somebody who can be named, and what is written to name them. */
export interface Mentionable {
  id: string;
  name: string;
  /** What tells them from others with the same name. */
  line?: string;
  insert: string;
}

export type FindMentionable = (text: string) => Promise<Mentionable[]>;

/** Where the sign stands, and what of a name stands behind it. */
export interface Asked {
  from: number;
  text: string;
}

const MOST_TYPED = 60;
/** Before the sign stands nothing, a space or an opening sign: what goes on from a word is an address. Then come the words of a name. */
const ASKED = /(?:^|[\s("'“‘«>*~—–])@((?:[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4} ?)?)$/u;

/** What somebody is looking for who just typed this; null where nobody is named. */
export function askedAt({ text, start, end }: Selected): Asked | null {
  if (start !== end) return null;
  const typed = ASKED.exec(text.slice(Math.max(0, start - MOST_TYPED), start))?.[1];
  return typed === undefined ? null : { from: start - typed.length - 1, text: typed };
}

/** Writes the name in place of what was typed, with the caret behind it. */
export function named({ start }: Selected, { from }: Asked, { insert }: Mentionable): Edit {
  return { from, to: start, insert, select: [from + insert.length, from + insert.length] };
}

/** Puts the sign there for who does not know it, apart from the word before it; what is selected stays, behind it. */
export function signed({ text, start, end }: Selected): Edit {
  const chosen = text.slice(start, end).trim();
  const insert = `${/[\s(]$|^$/.test(text.slice(0, start)) ? "" : " "}@${chosen}`;
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] };
}

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether all words that were typed stand in the name. */
export function fits(name: string, typed: string): boolean {
  const whole = bare(name);
  return bare(typed).split(/\s+/).every((word) => whole.includes(word));
}

/** Those of whom a name begins with what was typed come first; the order is kept otherwise. */
export function likeliestFirst(people: readonly Mentionable[], typed: string): Mentionable[] {
  const begins = ({ name }: Mentionable) => ` ${bare(name)}`.includes(` ${bare(typed.trim())}`);
  return [...people.filter(begins), ...people.filter((person) => !begins(person))];
}
