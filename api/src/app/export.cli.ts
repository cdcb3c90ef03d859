import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { exportCommunity } from "../features/exports/exportCommunity.ts";
import { withRuntime } from "./commandLine.ts";

const HELP = `Writes a community as lines of JSON: npm run export -- SLUG FILE

  SLUG   the last part of the community's address
  FILE   where to write; it must not exist yet`;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
const [slug, file] = positionals;

if (values.help || !slug || !file) {
  process.stdout.write(`${HELP}\n`);
  process.exitCode = values.help ? 0 : 1;
} else
  await withRuntime(async (runtime) => {
    const lines = await exportCommunity(runtime, slug);
    if (!lines) throw new Error(`There is no community "${slug}".`);
    await pipeline(Readable.from(lines), createWriteStream(file, { flags: "wx" }));
    process.stdout.write(`Written: ${file}\n`);
  }).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
