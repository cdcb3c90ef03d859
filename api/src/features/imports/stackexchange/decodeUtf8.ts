import { isUtf8 } from "node:buffer";
import { UnreadableDump } from "./unreadableDump.ts";

const NEWLINE = 0x0a;
const convert = (from: string) => `Convert the file to UTF-8 first (for instance: iconv -f ${from} -t UTF-8) and start again`;

/** Bytes to text, chunk by chunk; anything but UTF-8 is refused with the line where it stands. */
export function utf8Decoder(file: string) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;

  return {
    decode(chunk: Buffer, lineBefore: number): string {
      if (first) refuseOtherEncodings(file, chunk);
      first = false;
      try {
        return decoder.decode(chunk, { stream: true });
      } catch {
        throw notUtf8(file, lineBefore + linesBeforeFault(chunk));
      }
    },
    end(line: number): void {
      try {
        decoder.decode();
      } catch {
        throw new UnreadableDump(file, line, "the file stops in the middle of a character", "It is incomplete: copy or unpack it again.");
      }
    },
  };
}

function refuseOtherEncodings(file: string, start: Buffer): void {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) throw new UnreadableDump(file, 1, "the file is in UTF-16, not UTF-8", `${convert("UTF-16LE")}.`);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) throw new UnreadableDump(file, 1, "the file is in UTF-16, not UTF-8", `${convert("UTF-16BE")}.`);
  const text = start.subarray(0, 300).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (text !== "" && !text.startsWith("<")) {
    throw new UnreadableDump(file, 1, "this does not begin like an XML file", "A dump comes as a .7z archive: unpack it and give the folder with the XML files.");
  }
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(text)?.[1];
  if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) {
    throw new UnreadableDump(file, 1, `the file says that it is in ${declared}, not UTF-8`, `${convert(declared)}, with encoding="utf-8" in its first line.`);
  }
}

function notUtf8(file: string, line: number): UnreadableDump {
  return new UnreadableDump(file, line, "these bytes are not UTF-8", `Copy or unpack the file again; if it is in another encoding: ${convert("WINDOWS-1252").replace("Convert", "convert")}.`);
}

/** The first and last line of a chunk may begin or end inside a character, which is no fault of theirs. */
function linesBeforeFault(chunk: Buffer): number {
  let start = 0;
  while (start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start += 1;
  for (let lines = 0; ; lines += 1) {
    const end = chunk.indexOf(NEWLINE, start);
    if (end === -1 || !isUtf8(chunk.subarray(start, end))) return lines;
    start = end + 1;
  }
}
