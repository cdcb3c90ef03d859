import type { FieldFault } from "../../kernel/errors.ts";
import { COMMON_WORDS, ROWS } from "./commonPasswords.ts";

export const SHORTEST_PASSWORD = 12;
/** Beyond this, hashing a password is work for its own sake. */
export const LARGEST_PASSWORD = 1000;
const FEWEST_SIGNS = 4;

type Fault = Omit<FieldFault, "path">;

/** What others know of whose password it will be. */
interface Owner {
  email: string;
  displayName: string;
}

/** Why a password will not do, or null. No demand for digits or signs: length is what helps. */
export function whyNotPassword(password: string, { email, displayName }: Owner): Fault | null {
  if (signsOf(password) < SHORTEST_PASSWORD) return { because: "password.too_short", params: { min: SHORTEST_PASSWORD } };
  if (Buffer.byteLength(password) > LARGEST_PASSWORD) return { because: "password.too_long", params: { max: LARGEST_PASSWORD } };
  const personal = [email, email.split("@")[0] ?? "", displayName].flatMap((text) => [bare(text), letters(text)]).filter(Boolean);
  if (personal.includes(bare(password)) || personal.includes(letters(password))) return { because: "password.personal" };
  return isCommon(password) ? { because: "password.common" } : null;
}

export function signsOf(text: string): number {
  return [...text].length;
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_SIGNS) return true;
  const plain = bare(password);
  const backwards = [...plain].reverse().join("");
  return COMMON_WORDS.has(letters(password)) || COMMON_WORDS.has(letters(unmasked(lower))) || ROWS.some((row) => row.includes(plain) || row.includes(backwards));
}

const STAND_INS: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

/** `W@chtw00rd12` is read as it is meant. */
function unmasked(lower: string): string {
  return lower.replace(/[^\p{L}]+$/u, "").replace(/[013457@$!]/g, (sign) => STAND_INS[sign] ?? sign);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}
