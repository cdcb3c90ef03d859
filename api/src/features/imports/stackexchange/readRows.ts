import { open } from "node:fs/promises";
import { SaxesParser } from "saxes";
import { utf8Decoder } from "./decodeUtf8.ts";
import { UnreadableDump } from "./unreadableDump.ts";

export type DumpRow = { readonly line: number; readonly attributes: Readonly<Record<string, string | undefined>> };

/** A row of a real dump stays under a hundred kilobytes; this keeps memory bounded whatever the file. */
const LONGEST_ROW = 2_000_000;
const PIECE = 64 * 1024;

/** The rows of one dump file as they stand in it, read piece by piece: `<posts><row …/><row …/></posts>`. */
export async function* readRows(file: string, root: string): AsyncGenerator<DumpRow, void, undefined> {
  const decoder = utf8Decoder(file);
  const parser = rowParser(file, root);
  for await (const chunk of bytesOf(file)) {
    parser.write(decoder.decode(chunk, parser.line()));
    yield* parser.taken();
  }
  decoder.end(parser.line());
  parser.close();
}

/** One piece of memory for the whole file: a new one for each piece would pile up until the collector comes by. */
async function* bytesOf(file: string): AsyncGenerator<Buffer, void, undefined> {
  const handle = await open(file).catch(cannotRead(file));
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE).catch(cannotRead(file));
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

const cannotRead = (file: string) => (cause: NodeJS.ErrnoException) => {
  throw new UnreadableDump(file, null, `the file cannot be read (${cause.code ?? cause.message})`, "Check that it exists and that this user may read it.");
};

function rowParser(file: string, root: string) {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const refuse = (problem: string, remedy = notADump): never => {
    throw new UnreadableDump(file, parser.line, problem, remedy);
  };
  const notADump = `A dump file reads <${root}>, then one <row …/> a line, then </${root}>: unpack the original file again.`;
  let rows: DumpRow[] = [];
  let depth = 0;
  let rootSeen = false;
  let ended = false;
  let sinceLastRow = 0;

  parser.on("doctype", () => refuse("a DOCTYPE is not accepted, because entities of its own could be of any size"));
  parser.on("text", (text) => {
    if (text.trim() !== "") refuse("there is text between the rows");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (depth === 0 && name.toLowerCase() !== root) refuse(`this begins with <${name}> instead of <${root}>`);
    if (depth === 1 && name !== "row") refuse(`there is a <${name}> where a <row> should stand`);
    if (depth === 2) refuse(`there is a <${name}> inside a <row>`);
    if (depth === 1) rows.push({ line: parser.line, attributes });
    rootSeen = true;
    sinceLastRow = 0;
    depth += 1;
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  parser.on("error", ({ message }) => {
    const problem = message.replace(/^(?:\d+:\d+: )/, "").replace(/\.$/, "");
    if (ended && rootSeen) refuse("the file stops before its end", "It is incomplete: copy or unpack it again.");
    if (ended) refuse(`there is no <${root}> in this file`);
    refuse(`malformed XML (${problem})`, "Unpack the original file again, or mend this line.");
  });

  return {
    line: () => parser.line,
    write(text: string): void {
      parser.write(text);
      sinceLastRow += text.length;
      if (sinceLastRow > LONGEST_ROW) refuse("one row is longer than 2 MB");
    },
    taken(): DumpRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
    close(): void {
      ended = true;
      parser.close();
    },
  };
}
