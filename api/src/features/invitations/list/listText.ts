import { badInput } from "../../../kernel/errors.ts";

const UTF16 = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a list as spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one, or else Windows-1252. What holds signs that no
 * text holds is no list.
 */
export function textOf(bytes: Buffer): string {
  const text = decoded(bytes);
  if (hasControlSigns(text)) throw badInput({ path: "file", because: "invitation_list.not_text" });
  return text;
}

function decoded(bytes: Buffer): string {
  const marked = UTF16.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Anything below a space but tab and line ends. */
function hasControlSigns(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}
